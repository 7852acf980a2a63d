import * as z from 'zod';
import { expect } from './terminal.ts';

const Schedules = z.array(z.object({ id: z.string() }));

/** What no person of the journey can do: the controls of the local system and of Stripe on it. */
export interface Controls {
  /** Carries out a command of the Stripe emulator (`local/stripe/console/commands.ts`). */
  stripe: <S extends z.ZodType>(command: string, given: object, returns: S) => Promise<z.output<S>>;
  /** Runs a schedule of the payments context and waits until nothing is under way. */
  run: (door: 'every-hour' | 'every-night') => Promise<void>;
  settled: () => Promise<void>;
}

export const controlsOf = (origin: string): Controls => {
  const ask = async <S extends z.ZodType>(
    path: string,
    init: RequestInit,
    returns: S,
  ): Promise<z.output<S>> => {
    const response = await fetch(origin + path, init);
    const text = await response.text();
    expect(response.ok, `${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return returns.parse(JSON.parse(text));
  };
  const settled = async (): Promise<void> => {
    await ask('/_local/api/settled?timeoutMs=60000', { method: 'POST' }, z.unknown());
  };
  return {
    stripe: (command, given, returns) =>
      ask(`/_stripe/api/${command}`, { method: 'POST', body: JSON.stringify(given) }, returns),
    run: async (door) => {
      const schedules = await ask('/_local/api/schedules', {}, Schedules);
      const id = schedules.find((one) => one.id.includes('payments') && one.id.endsWith(door))?.id ?? '';
      expect(id !== '', `payments should have a schedule ${door}`);
      await ask(`/_local/api/schedules/${encodeURIComponent(id)}/run`, { method: 'POST' }, z.unknown());
      await settled();
    },
    settled,
  };
};
