import type { Change } from './changes.ts';
import { all, before, inConstructor, withImport } from './edits.ts';
import type { Name } from './names.ts';

export interface Kind {
  readonly help: string;
  /** Folders under `templates/` whose files are made. */
  readonly templates: readonly string[];
  /** What changes in files that are there. */
  readonly edits: (context: Name, name: Name) => Change[];
}

const none = (): Change[] => [];
const impact = (what: string): string => `{ impact: 'Say here what people notice while ${what} waits.' }`;

const inStack = (context: Name, statement: string, ...imports: (readonly [string, string])[]): Change => ({
  path: `infra/stacks/contexts/${context.kebab}.ts`,
  edit: all(...imports.map(([name, from]) => withImport(name, from)), inConstructor(statement)),
});

/** When a period is over, in UTC. */
const periods: Readonly<Record<string, string>> = {
  minute: `Schedule.cron({})`,
  hour: `Schedule.cron({ minute: '0' })`,
  day: `Schedule.cron({ hour: '4', minute: '0' })`,
  night: `Schedule.cron({ hour: '18', minute: '30' })`,
  week: `Schedule.cron({ weekDay: 'MON', hour: '4', minute: '0' })`,
  month: `Schedule.cron({ day: '1', hour: '4', minute: '0' })`,
};

const scheduleEdits = (context: Name, name: Name): Change[] => {
  const schedule = periods[name.kebab];
  if (schedule === undefined) {
    throw new Error(`Every ${name.text}? Known periods are ${Object.keys(periods).join(', ')}.`);
  }
  const statement = `this.every('${name.kebab}', ${schedule}, ${impact(`the ${name.text}’s work`)}).uses(table);`;
  return [inStack(context, statement, ['Schedule', 'aws-cdk-lib/aws-events'])];
};

const factEdits = (context: Name, name: Name): Change[] => [
  // Changed by nothing: it only has to be there.
  { path: `events/${name.kebab}.ts`, edit: (text) => text },
  inStack(context, `this.onFact(${name.camel}, ${impact(`“${name.text}”`)}).uses(table);`, [
    name.camel,
    `../../../events/${name.kebab}.ts`,
  ]),
];

const messageOf = (name: Name): string =>
  `this.onMessage('${name.kebab}', ${impact(`“${name.text}”`)}).door.uses(table);`;

const contextEdits = (context: Name): Change[] => [
  {
    path: 'infra/stacks/contexts.ts',
    edit: all(
      withImport(context.pascal, `./contexts/${context.kebab}.ts`),
      before('  new Outbox(', `  new ${context.pascal}(scope, platform);\n`),
    ),
  },
];

const routeIn = ({ kebab }: Name, { kebab: path, camel }: Name): string => `
  ${camel}: post('/${kebab}/${path}', {
    caller: 'member',
    summary: 'Say here what it does',
    body: z.object({ note: z.string().trim().min(1).max(500) }),
    returns: z.object({ note: z.string(), at: z.iso.datetime() }),
  }),`;

const zod = "import * as z from 'zod';\n";

const apiEdits = (context: Name, name: Name): Change[] => [
  {
    path: `functions/${context.kebab}/contract.ts`,
    edit: all(
      withImport('post', '../../shared/contract.ts'),
      (text) => (text.includes(zod) ? text : zod + text),
      before('\n});', routeIn(context, name)),
    ),
  },
  {
    path: `functions/${context.kebab}/api.ts`,
    edit: all(
      withImport(name.camel, `./${name.kebab}.ts`),
      withImport('systemClock', '../../shared/clock.ts'),
      before(
        '\n});',
        `\n  ${name.camel}: ({ caller, body }) => ${name.camel}(systemClock)({ memberId: caller.id, ...body }),`,
      ),
    ),
  },
];

export const kinds: Readonly<Record<string, Kind>> = {
  context: {
    help: 'a context round its first noun: billing context invoice',
    templates: ['use-case', 'context'],
    edits: contextEdits,
  },
  api: {
    help: 'one more route, down to its use case: billing api archive-invoice',
    templates: ['api'],
    edits: apiEdits,
  },
  fact: {
    help: 'a door behind a fact that there is: billing fact invoice-paid',
    templates: ['fact'],
    edits: factEdits,
  },
  queue: {
    help: 'a door behind a queue of its own messages: billing queue receipt-wanted',
    templates: ['queue'],
    edits: (context, name) => [inStack(context, messageOf(name))],
  },
  schedule: {
    help: 'a door by the clock: billing schedule hour',
    templates: ['schedule'],
    edits: scheduleEdits,
  },
  event: {
    help: 'a fact it publishes, in the past tense: billing event invoice-paid',
    templates: ['event'],
    edits: none,
  },
  'use-case': {
    help: 'a noun with its rule and use cases: billing use-case refund',
    templates: ['use-case'],
    edits: none,
  },
};
