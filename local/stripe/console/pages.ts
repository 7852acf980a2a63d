import { type Html, html } from '../../http/html.ts';
import { fundsOf } from '../money/balance.ts';
import { money } from '../pages/frame.ts';
import type { StripeEmulator } from '../emulator.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import { type Column, table } from '../../http/html-table.ts';
import { act, document, moment, objectLink } from './document.ts';

const hour = 3600;
const steps: [string, number][] = [
  ['1 hour', hour],
  ['1 day', 24 * hour],
  ['3 days', 72 * hour],
  ['1 week', 168 * hour],
  ['31 days', 744 * hour],
];

const clockPart = (now: number, endpoint: string): Html => {
  const ahead = now - Math.floor(Date.now() / 1000);
  return html`<p>
      Its clock:
      <strong>${moment(now)}</strong> UTC${ahead > 5 ? `, ${(ahead / 86_400).toFixed(1)} days ahead` : ''}.
    </p>
    <p class="soft">
      Its API: <code>${endpoint}</code>. The key and the webhooks’ secret are in <code>secrets.json</code> of
      the state folder.
    </p>
    <div class="acts">
      ${steps.map(([label, seconds]) => act('advance-clock', `+ ${label}`, { seconds: String(seconds) }))}
    </div>`;
};

const balancePart = (funds: ReturnType<typeof fundsOf>): Html =>
  html`<h2>Balance</h2>
    ${table(
      [...funds],
      [
        { title: 'Currency', cell: ([currency]) => currency.toUpperCase() },
        {
          title: 'Available',
          number: true,
          cell: ([currency, { available }]) => money('en', available, currency),
        },
        { title: 'Pending', number: true, cell: ([currency, { pending }]) => money('en', pending, currency) },
      ],
      'No money has moved yet.',
    )}
    <div style="margin-top:12px">${act('pay-out', 'Pay out what is available')}</div>`;

/** `/_stripe/`: the clock, the balance, and what moves them. */
export const overviewPage = ({ world, control, webhooks }: StripeEmulator, endpoint: string): string =>
  document(
    'Overview',
    html`${clockPart(control.now(), endpoint)} ${balancePart(fundsOf(world))}
      <h2>Webhooks</h2>
      <p>
        ${webhooks.pending().length} waiting${webhooks.paused ? html`, <span class="bad">paused</span>` : ''}.
        <a href="/_stripe/events">Events and deliveries</a>
      </p>`,
    '',
  );

const deliveryColumns: Column<Delivery>[] = [
  { title: 'Event', cell: ({ event }) => objectLink(event) },
  { title: 'Type', cell: ({ type }) => type },
  { title: 'To', cell: ({ url }) => html`<code>${url}</code>` },
  { title: 'Attempts', number: true, cell: ({ attempts }) => attempts },
  { title: 'Answer', number: true, cell: ({ status }) => status ?? '' },
  {
    title: 'State',
    cell: ({ state }) => (state === 'delivered' ? state : html`<span class="bad">${state}</span>`),
  },
  { title: 'Next (UTC)', cell: ({ state, dueAt }) => (state === 'waiting' ? moment(dueAt) : '') },
  { title: '', cell: ({ event }) => act('resend-event', 'Send again', { id: event }) },
];

/** `/_stripe/events`: what was sent where, and what became of it. */
export const eventsPage = ({ webhooks, world }: StripeEmulator): string =>
  document(
    'Events and webhooks',
    html`<div class="acts" style="margin-bottom:12px">
        ${webhooks.paused ? act('pause-webhooks', 'Go on sending', { paused: 'false' }) : act('pause-webhooks', 'Pause sending', { paused: 'true' })}
      </div>
      ${table(webhooks.list(100), deliveryColumns, 'Nothing has been sent yet.')}
      <h2>Events (${world.shelf('event').size})</h2>
      ${table(
        [...world.newestFirst('event')].slice(0, 50),
        [
          { title: 'Id', cell: ({ id }) => objectLink(id) },
          { title: 'Type', cell: ({ type }) => type },
          { title: 'Created (UTC)', cell: ({ created }) => moment(created) },
          { title: '', cell: ({ id }) => act('resend-event', 'Send', { id }) },
        ],
        'Nothing has happened yet.',
      )}`,
    'events',
  );
