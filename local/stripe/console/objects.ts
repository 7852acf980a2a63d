import { type Html, html, raw } from '../../http/html.ts';
import { type Kind, kindOfId } from '../core/kinds.ts';
import type { World } from '../core/world.ts';
import { type Column, table } from '../../http/html-table.ts';
import { act, document, moment, objectLink } from './document.ts';
import { money } from '../pages/frame.ts';

/** The kinds worth a look, in the order people look for them. */
const shown = [
  ...['checkout_session', 'payment_intent', 'charge', 'refund', 'dispute', 'balance_transaction', 'payout'],
  ...['subscription', 'invoice', 'customer', 'product', 'price', 'coupon', 'promotion_code'],
  ...['transfer', 'transfer_reversal', 'account', 'test_clock', 'webhook_endpoint'],
] as const satisfies readonly Kind[];

const isShown = (kind: string): kind is (typeof shown)[number] => shown.some((each) => each === kind);

interface Row {
  id: string;
  created?: number;
  amount?: number;
  currency?: string | null;
  status?: string | null;
}

const textOf = (object: object, field: string): string | undefined => {
  const value: unknown = Reflect.get(object, field);
  return typeof value === 'string' ? value : undefined;
};

const numberOf = (object: object, ...fields: string[]): number | undefined => {
  for (const field of fields) {
    const value: unknown = Reflect.get(object, field);
    if (typeof value === 'number') return value;
  }
  return undefined;
};

const rowOf = (object: object): Row => {
  const [created, amount] = [
    numberOf(object, 'created'),
    numberOf(object, 'amount', 'amount_total', 'total', 'unit_amount'),
  ];
  return {
    id: textOf(object, 'id') ?? '',
    ...(created !== undefined && { created }),
    ...(amount !== undefined && { amount }),
    currency: textOf(object, 'currency') ?? null,
    status: textOf(object, 'status') ?? textOf(object, 'name') ?? textOf(object, 'email') ?? '',
  };
};

/** What can be made happen to an object as it stands. */
const actionsFor = (object: object): Html[] => {
  const [id, status] = [textOf(object, 'id') ?? '', textOf(object, 'status')];
  const given = { id };
  switch (textOf(object, 'object')) {
    case 'checkout.session':
      return status === 'open'
        ? [html`<a href="/_stripe/checkout/${id}">Page</a>`, act('pay-session', 'Pay', given)]
        : [];
    case 'payment_intent':
      return status === 'processing'
        ? [
            act('settle-payment', 'Succeeds', { id, works: 'true' }),
            act('settle-payment', 'Fails', { id, works: 'false' }),
          ]
        : [];
    case 'charge':
      return status === 'succeeded'
        ? [act('open-dispute', 'Dispute', given), act('open-dispute', 'Inquiry', { id, inquiry: 'true' })]
        : [];
    case 'dispute':
      return disputeActions(id, status ?? '');
    case 'refund':
      return refundActions(id, status ?? '');
    case 'payout':
      return [
        ...(status === 'in_transit' ? [act('arrive-payout', 'Arrives', given)] : []),
        ...(status === 'in_transit' || status === 'paid' ? [act('fail-payout', 'Fails', given)] : []),
      ];
    case 'account':
      return Reflect.get(object, 'payouts_enabled') === false
        ? [act('finish-onboarding', 'Finish onboarding', given)]
        : [];
    default:
      return [];
  }
};

const disputeActions = (id: string, status: string): Html[] => {
  if (['lost', 'warning_closed', 'won'].includes(status)) return [];
  return [
    ...(status.startsWith('warning_') ? [act('escalate-dispute', 'Becomes a dispute', { id })] : []),
    act('close-dispute', 'Won', { id, outcome: 'won' }),
    act('close-dispute', 'Lost', { id, outcome: 'lost' }),
  ];
};

const refundActions = (id: string, status: string): Html[] => {
  if (status === 'succeeded') return [act('fail-refund', 'Fails', { id })];
  if (status !== 'pending' && status !== 'requires_action') return [];
  return [
    act('succeed-refund', 'Succeeds', { id }),
    act('fail-refund', 'Fails', { id }),
    act('cancel-refund', 'Canceled', { id }),
  ];
};

const columns: Column<{ object: object; row: Row }>[] = [
  { title: 'Id', cell: ({ row }) => objectLink(row.id) },
  { title: 'Created (UTC)', cell: ({ row }) => (row.created === undefined ? '' : moment(row.created)) },
  {
    title: 'Amount',
    number: true,
    cell: ({ row: { amount, currency } }) =>
      amount === undefined || currency === null || currency === undefined
        ? ''
        : money('en', amount, currency),
  },
  { title: 'Status', cell: ({ row }) => row.status ?? '' },
  { title: 'What may happen', cell: ({ object }) => html`<div class="acts">${actionsFor(object)}</div>` },
];

const latest = (world: World, kind: Kind, count: number): object[] => {
  const found: object[] = [];
  for (const object of world.newestFirst(kind)) {
    if (found.length >= count) break;
    found.push(object);
  }
  return found;
};

const kindTable = (world: World, kind: Kind, count: number): Html =>
  table(
    latest(world, kind, count).map((object) => ({ object, row: rowOf(object) })),
    columns,
    'None yet.',
  );

const nameOf = (kind: string): string => kind.replaceAll('_', ' ');

const overview = (world: World): Html[] =>
  shown
    .filter((kind) => world.shelf(kind).size > 0)
    .map(
      (kind) =>
        html`<h2 id="${kind}">
            <a href="/_stripe/objects?kind=${kind}">${nameOf(kind)}</a> (${world.shelf(kind).size})
          </h2>
          ${kindTable(world, kind, 5)}`,
    );

/** `/_stripe/objects`: the latest of every kind, or of one. */
export const objectsPage = (world: World, kind: string | null): string => {
  if (kind !== null && isShown(kind)) return document(nameOf(kind), kindTable(world, kind, 200), 'objects');
  const parts = overview(world);
  return document(
    'Objects',
    parts.length === 0 ? html`<p class="soft">Nothing has been made yet.</p>` : parts,
    'objects',
  );
};

/** Ids in the text of an object lead to what they name. */
const linked = (json: string): Html[] =>
  json.split(/("[a-z]+_[A-Za-z0-9_]+")/).map((part) => {
    const id = part.slice(1, -1);
    return part.startsWith('"') && kindOfId(id) !== undefined
      ? html`"<a href="/_stripe/objects/${id}">${id}</a>"`
      : html`${part}`;
  });

/** `/_stripe/objects/<id>`: all that is held of an object; undefined where there is none. */
export const objectPage = (world: World, id: string): string | undefined => {
  const kind = kindOfId(id) ?? 'coupon';
  const object = world.get(kind, id);
  if (object === undefined) return undefined;
  const actions = actionsFor(object);
  return document(
    id,
    html`${actions.length === 0 ? raw('') : html`<div class="acts" style="margin-bottom:12px">${actions}</div>`}
      <pre>${linked(JSON.stringify(object, undefined, 2))}</pre>`,
    'objects',
  );
};
