import { type Html, html } from '../http/html.ts';
import type { Accounts } from '../oidc/accounts.ts';
import type {
  FunctionInfo,
  InvocationRecord,
  LocalSystem,
  Mail,
  QueueInfo,
  ScheduleInfo,
} from '../system.ts';
import { type Column, table } from '../http/html-table.ts';
import { document } from './style.ts';

interface Shown {
  system: LocalSystem;
  accounts: Accounts;
  origin: string;
}

interface Page {
  title: string;
  /** Undefined where there is no such item. */
  content: (shown: Shown, item: string | undefined) => Html | undefined;
}

const clock = (at: Date | undefined): string =>
  at === undefined ? '—' : at.toISOString().slice(0, 19).replace('T', ' ');

const button = (action: string, label: string): Html =>
  html`<form method="post" action="/_local/${action}"><button>${label}</button></form>`;

const path = (...parts: string[]): string => parts.map(encodeURIComponent).join('/');

const queueColumns: Column<QueueInfo>[] = [
  { title: 'Queue', cell: ({ name }) => html`<a href="/_local/${path('queues', name)}">${name}</a>` },
  { title: 'Waiting', number: true, cell: ({ ready }) => ready },
  { title: 'In work', number: true, cell: ({ inFlight }) => inFlight },
  { title: 'Delayed', number: true, cell: ({ delayed }) => delayed },
];

const deadLetterColumns: Column<QueueInfo>[] = [
  ...queueColumns.slice(0, 1),
  {
    title: 'Failed messages',
    number: true,
    cell: ({ ready }) => (ready > 0 ? html`<span class="bad">${ready}</span>` : ready),
  },
  { title: 'Came from', cell: ({ deadLettersOf }) => deadLettersOf.join(', ') },
  {
    title: '',
    cell: ({ name, ready }) => (ready > 0 ? button(path('queues', name, 'redrive'), 'Redrive') : ''),
  },
];

const queueTables = (system: LocalSystem): Html => {
  const queues = system.queues();
  const dead = queues.filter(({ deadLettersOf }) => deadLettersOf.length > 0);
  return html`<h2>Dead-letter queues</h2>
    ${table(dead, deadLetterColumns, 'No dead-letter queues.')}
    <h2>Queues</h2>
    ${table(
      queues.filter((queue) => !dead.includes(queue)),
      queueColumns,
      'No queues.',
    )}`;
};

const queuePage = ({ system }: Shown, name: string): Html | undefined => {
  const queue = system.queues().find((known) => known.name === name);
  if (queue === undefined) return undefined;
  const messages = system.messages(name);
  return html`<h2>${name}</h2>
    ${
      queue.deadLettersOf.length > 0 && queue.ready > 0
        ? html`<p>${button(path('queues', name, 'redrive'), 'Redrive all')}</p>`
        : ''
    }
    ${table(
      messages,
      [
        { title: 'Sent (UTC)', cell: ({ sentAt }) => clock(sentAt) },
        { title: 'Received', number: true, cell: ({ receiveCount }) => receiveCount },
        {
          title: 'Message',
          cell: ({ id, body }) =>
            html`<code>${id}</code>
              <pre>${body}</pre>`,
        },
      ],
      'No messages.',
    )}`;
};

const outcome = ({ outcome: result, errorMessage }: InvocationRecord): Html =>
  result === 'ok' || result === 'running'
    ? html`<span class="${result === 'ok' ? 'good' : 'soft'}">${result}</span>`
    : html`<span class="bad">${result}</span> ${errorMessage ?? ''}`;

const invocationColumns: Column<InvocationRecord>[] = [
  { title: 'Started (UTC)', cell: ({ startedAt }) => clock(startedAt) },
  { title: 'Door', cell: ({ entry }) => html`<code>${entry}</code>` },
  { title: 'Outcome', cell: outcome },
  {
    title: 'ms',
    number: true,
    cell: ({ durationMs }) => (durationMs === undefined ? '' : Math.round(durationMs)),
  },
  {
    title: 'Logs',
    cell: ({ logs, requestId }) =>
      html`<details>
        <summary>${logs.length} lines</summary>
        <code>${requestId}</code>
        <pre>${logs.join('\n')}</pre>
      </details>`,
  },
];

const functionColumns: Column<FunctionInfo>[] = [
  { title: 'Door', cell: ({ entry, id }) => html`<a href="/_local/${path('invocations', id)}">${entry}</a>` },
  { title: 'Function', cell: ({ id }) => html`<code>${id}</code>` },
  { title: 'Memory', number: true, cell: ({ memoryMb }) => `${memoryMb} MB` },
  { title: 'Timeout', number: true, cell: ({ timeoutSeconds }) => `${timeoutSeconds} s` },
  { title: 'Running', number: true, cell: ({ running }) => running },
];

const overview = ({ system, origin }: Shown): Html =>
  html`<p>
      Site and API at <a href="/">${origin}</a>, state in <code>${system.stateDir}</code>. Times are UTC.
    </p>
    ${queueTables(system)}
    <h2>Last invocations</h2>
    ${table(system.recentInvocations().slice(0, 10), invocationColumns, 'Nothing has run yet.')}
    <h2>Functions</h2>
    ${table(system.functions(), functionColumns, 'No functions.')}
    <h2>Routes</h2>
    ${table(
      system.description.apis.flatMap(({ routes, stageName }) =>
        routes.map((route) => ({ ...route, stageName })),
      ),
      [
        {
          title: 'Route',
          cell: ({ routeKey, stageName }) => html`<code>${routeKey.replace(' /', ` /${stageName}/`)}</code>`,
        },
        { title: 'Sign-in', cell: ({ auth }) => (auth === 'jwt' ? 'needed' : 'public') },
        { title: 'Function', cell: ({ functionId }) => html`<code>${functionId}</code>` },
      ],
      'No routes.',
    )}
    <h2>Tables and buckets</h2>
    ${table(system.tables(), [{ title: 'Table', cell: ({ name }) => name }], 'No tables.')}
    ${table(
      system.buckets(),
      [
        { title: 'Bucket', cell: ({ name }) => name },
        { title: 'Objects', number: true, cell: ({ objects }) => objects },
      ],
      'No buckets.',
    )}`;

const scheduleColumns: Column<ScheduleInfo>[] = [
  { title: 'Schedule', cell: ({ id }) => html`<code>${id}</code>` },
  { title: 'When', cell: ({ expression, enabled }) => `${expression}${enabled ? '' : ' (off)'}` },
  { title: 'Next (UTC)', cell: ({ nextRun }) => clock(nextRun) },
  { title: 'Last (UTC)', cell: ({ lastRun }) => clock(lastRun) },
  { title: '', cell: ({ id }) => button(path('schedules', id, 'run'), 'Run now') },
];

const mailColumns: Column<Mail>[] = [
  { title: 'Sent (UTC)', cell: ({ sentAt }) => clock(sentAt) },
  { title: 'To', cell: ({ to }) => to.join(', ') },
  { title: 'Subject', cell: ({ id, subject }) => html`<a href="/_local/${path('mail', id)}">${subject}</a>` },
];

/** One mail as it was sent; its HTML in a frame that may run nothing and load nothing. */
export const mailPage = (mail: Mail): string =>
  document(
    mail.subject,
    [
      html`<p>${clock(mail.sentAt)} UTC · from ${mail.from} · to ${mail.to.join(', ')}</p>
        ${mail.html === undefined ? '' : html`<iframe sandbox title="The mail" srcdoc="${mail.html}"></iframe>`}
        ${mail.text === undefined ? '' : html`<pre>${mail.text}</pre>`}`,
    ],
    'mail',
  );

const sections: Readonly<Record<string, Page>> = {
  '': { title: 'Overview', content: (shown) => overview(shown) },
  queues: {
    title: 'Queues',
    content: (shown, item) => (item === undefined ? queueTables(shown.system) : queuePage(shown, item)),
  },
  invocations: {
    title: 'Invocations',
    content: ({ system }, item) =>
      table(
        system.recentInvocations().filter(({ functionId }) => item === undefined || functionId === item),
        invocationColumns,
        'Nothing has run yet.',
      ),
  },
  schedules: {
    title: 'Schedules',
    content: ({ system }) => table(system.schedules(), scheduleColumns, 'No schedules.'),
  },
  mail: {
    title: 'Mailbox',
    content: ({ system }, item) =>
      item === undefined ? table(system.mails(), mailColumns, 'No mail has been sent.') : undefined,
  },
  accounts: {
    title: 'Accounts',
    content: ({ accounts }) =>
      table(
        accounts.list(),
        [
          { title: 'Name', cell: ({ name }) => name },
          { title: 'E-mail', cell: ({ email }) => email },
          { title: 'Groups', cell: ({ groups }) => groups.join(', ') },
          { title: 'Id', cell: ({ id }) => html`<code>${id}</code>` },
        ],
        'No accounts: sign in on the site to make one.',
      ),
  },
};

/** The console's sections by their path below `/_local`. */
export const pages: ReadonlyMap<string, Page> = new Map(Object.entries(sections));
