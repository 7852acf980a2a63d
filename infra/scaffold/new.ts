// `npm run new -- <context> <kind> <name>`: the files that a new thing consists of, in their places, already green.
import path from 'node:path';
import { apply } from './changes.ts';
import { kinds } from './kinds.ts';
import { nameOf } from './names.ts';
import { filesOf } from './templates.ts';

const usage = (): string =>
  ['npm run new -- <context> <kind> <name>']
    .concat(Object.entries(kinds).map(([kind, { help }]) => `  ${kind.padEnd(9)} ${help}`))
    .join('\n');

const next = 'Then: say what the comments ask for; npx vitest run --project infra -u; npm run check';

const run = async ([contextName, kindName = '', thing]: readonly string[]): Promise<void> => {
  const kind = kinds[kindName];
  if (contextName === undefined || kind === undefined || thing === undefined) throw new Error(usage());
  const context = nameOf(contextName);
  const name = nameOf(thing);
  const made = kind.templates.flatMap((template) => filesOf(template, { context, name }));
  const root = path.resolve(import.meta.dirname, '../..');
  const done = await apply(root, [...made, ...kind.edits(context, name)]);
  console.log([...done, '', next].join('\n'));
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
