/** A gate: a command that must end with 0. Every gate has a planted violation under `test/planted` that must fail it. */
export interface Gate {
  readonly name: string;
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
}

const cruised = ['functions', 'shared', 'events', 'infra', 'web', 'local', 'bench'];

const cacheIn = (part: string) => ['--cache', '--cache-location', `node_modules/.cache/eslint-${part}/`];

/** What `npm run check` runs, the slowest first so that two cores finish together. */
export const gates: readonly Gate[] = [
  {
    name: 'lint',
    // In three runs, for the types of all three programs at once are more than a process may hold.
    commands: [
      ['eslint', '.', '--ignore-pattern', 'web/', '--ignore-pattern', 'infra/', ...cacheIn('rest')],
      ['eslint', 'infra', ...cacheIn('infra')],
      ['eslint', 'web', ...cacheIn('web')],
    ],
  },
  {
    name: 'tests',
    commands: [['vitest', 'run', '--project', 'unit', '--project', 'contract', '--project', 'infra']],
  },
  {
    name: 'types',
    commands: [
      ['tsc', '-p', '.'],
      ['tsc', '-p', 'infra'],
      ['tsc', '-p', 'web'],
    ],
  },
  {
    name: 'format',
    commands: [['prettier', '--check', '--log-level', 'warn', '--cache', '.']],
  },
  { name: 'dead code', commands: [['knip', '--no-progress', '--no-config-hints']] },
  {
    name: 'architecture',
    commands: [['depcruise', '--config', 'architecture.config.mjs', '--output-type', 'err', ...cruised]],
  },
];
