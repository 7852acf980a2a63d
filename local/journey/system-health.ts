import * as z from 'zod';
import { type Step, expect } from './terminal.ts';

const Queues = z.array(z.object({ name: z.string(), ready: z.int(), deadLettersOf: z.array(z.string()) }));
const Invocations = z.array(
  z.object({ entry: z.string(), outcome: z.string(), errorMessage: z.string().optional() }),
);

const consoleView = async <S extends z.ZodType>(
  origin: string,
  path: string,
  shape: S,
): Promise<z.output<S>> => {
  const response = await fetch(`${origin}/_local/api/${path}`);
  expect(response.ok, `the console answered ${response.status} for ${path}`);
  return shape.parse(await response.json());
};

/** No message ended in a dead-letter queue, and no invocation failed, by the console's account. */
export const nothingFailed = async (origin: string, { tell }: Step): Promise<void> => {
  const queues = await consoleView(origin, 'queues', Queues);
  const dead = queues.filter(({ deadLettersOf, ready }) => deadLettersOf.length > 0 && ready > 0);
  expect(
    dead.length === 0,
    `messages failed: ${dead.map(({ name, ready }) => `${ready} in ${name}`).join(', ')}`,
  );
  const invocations = await consoleView(origin, 'invocations', Invocations);
  const failed = invocations.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'running');
  const [first] = failed;
  expect(
    first === undefined,
    `${failed.length} invocations failed, the last in ${first?.entry ?? ''}: ${first?.errorMessage ?? ''}`,
  );
  tell(`${queues.length} queues without failures; the last ${invocations.length} invocations went well`);
};
