import type { OverviewDay, ShownEntry, ShownLine, TrialBalanceRow } from '../finance/finance-views.ts';
import type { DayTotals } from '../reconciliation/day-totals.ts';
import type { Side } from '../reconciliation/line.ts';
import type { Payout } from '../reconciliation/payout-schema.ts';
import type { Movement } from '../reconciliation/sides.ts';
import { type Column, moneyColumns, timeColumns } from './csv.ts';

export interface Layout<Row> {
  readonly columns: readonly Column<Row>[];
  readonly currencyOf: (row: Row) => string;
}

const byCurrency = ({ currency }: { currency: string }): string => currency;

export type OverviewRow = DayTotals & Pick<OverviewDay, 'day'>;

export const overviewLayout = (timeZone: string): Layout<OverviewRow> => {
  const money = (name: string, of: (row: OverviewRow) => number) => moneyColumns(name, of, byCurrency);
  return {
    currencyOf: byCurrency,
    columns: [
      { name: 'day', cell: ({ day }) => day },
      { name: 'time_zone', cell: () => timeZone },
      { name: 'currency', cell: byCurrency },
      ...money('gross', ({ grossMinor }) => grossMinor),
      ...money('refunds', ({ refundsMinor }) => refundsMinor),
      ...money('disputes', ({ disputesMinor }) => disputesMinor),
      ...money('fees', ({ feesMinor }) => feesMinor),
      ...money('transfers', ({ transfersMinor }) => transfersMinor),
      ...money('other', ({ otherMinor }) => otherMinor),
      ...money('net', ({ netMinor }) => netMinor),
      ...money('payouts', ({ payoutsMinor }) => payoutsMinor),
      ...money('recognised', ({ recognisedMinor }) => recognisedMinor),
      { name: 'charges', cell: ({ charges }) => charges },
      { name: 'refund_count', cell: ({ refunds }) => refunds },
    ],
  };
};

export interface LedgerRow {
  readonly entry: ShownEntry;
  readonly lineNumber: number;
  readonly account: string;
  readonly currency: string;
  readonly amountMinor: number;
}

/** A line each of every entry. */
export const ledgerRows = (entry: ShownEntry): LedgerRow[] =>
  entry.lines.map((line, index) => ({ entry, lineNumber: index + 1, ...line }));

export const ledgerLayout = (timeZone: string): Layout<LedgerRow> => ({
  currencyOf: byCurrency,
  columns: [
    { name: 'entry_key', cell: ({ entry }) => entry.key },
    { name: 'line', cell: ({ lineNumber }) => lineNumber },
    { name: 'kind', cell: ({ entry }) => entry.kind },
    ...timeColumns<LedgerRow>('occurred_at', ({ entry }) => entry.occurredAt, timeZone),
    { name: 'account', cell: ({ account }) => account },
    { name: 'currency', cell: byCurrency },
    ...moneyColumns<LedgerRow>('debit', ({ amountMinor }) => Math.max(0, amountMinor), byCurrency),
    ...moneyColumns<LedgerRow>('credit', ({ amountMinor }) => Math.max(0, -amountMinor), byCurrency),
    { name: 'order_id', cell: ({ entry }) => entry.orderId },
    { name: 'stripe_id', cell: ({ entry }) => entry.stripeId },
    { name: 'balance_transaction_id', cell: ({ entry }) => entry.balanceTransactionId },
    { name: 'category', cell: ({ entry }) => entry.category },
    { name: 'reverses', cell: ({ entry }) => entry.reverses },
    { name: 'reason', cell: ({ entry }) => entry.reason },
    { name: 'payload_sha256', cell: ({ entry }) => entry.payloadHash },
  ],
});

const sideColumns = (name: string, of: (row: ShownLine) => Side | null): Column<ShownLine>[] => {
  const money = (what: string, amount: (side: Side) => number) =>
    moneyColumns<ShownLine>(
      `${name}_${what}`,
      (row) => {
        const side = of(row);
        return side === null ? null : amount(side);
      },
      (row) => of(row)?.currency ?? row.currency,
    );
  return [
    { name: `${name}_currency`, cell: (row) => of(row)?.currency ?? null },
    ...money('amount', ({ amountMinor }) => amountMinor),
    ...money('fee', ({ feeMinor }) => feeMinor),
    ...money('net', ({ netMinor }) => netMinor),
  ];
};

export const lineLayout = (timeZone: string): Layout<ShownLine> => ({
  currencyOf: byCurrency,
  columns: [
    { name: 'line_id', cell: ({ lineId }) => lineId },
    { name: 'subject', cell: ({ subject }) => subject },
    { name: 'status', cell: ({ status }) => status },
    { name: 'reason', cell: ({ reason }) => reason },
    { name: 'open', cell: ({ stillOpen }) => stillOpen },
    ...timeColumns<ShownLine>('occurred_at', ({ occurredAt }) => occurredAt, timeZone),
    { name: 'age_days', cell: ({ ageDays }) => ageDays },
    { name: 'currency', cell: byCurrency },
    ...sideColumns('stripe', ({ stripe }) => stripe),
    ...sideColumns('ledger', ({ ledger }) => ledger),
    { name: 'balance_transaction_id', cell: ({ balanceTransactionId }) => balanceTransactionId },
    { name: 'stripe_id', cell: ({ stripeId }) => stripeId },
    { name: 'entry_key', cell: ({ entryKey }) => entryKey },
    { name: 'order_id', cell: ({ orderId }) => orderId },
    { name: 'category', cell: ({ category }) => category },
    { name: 'owner', cell: ({ work }) => work?.owner ?? null },
    { name: 'resolved_by', cell: ({ work }) => work?.resolution?.by ?? null },
    { name: 'resolution', cell: ({ work }) => work?.resolution?.note ?? null },
    { name: 'last_comment', cell: ({ work }) => work?.comments.at(-1)?.text ?? null },
  ],
});

export interface PayoutRow {
  readonly payout: Payout;
  readonly movement: Movement;
  readonly currency: string;
}

/** A line each balance transaction; the total of `net` is what the bank got, for payouts whose parts are known. */
export const payoutLayout = (timeZone: string): Layout<PayoutRow> => ({
  currencyOf: byCurrency,
  columns: [
    { name: 'payout_id', cell: ({ payout }) => payout.id },
    { name: 'payout_status', cell: ({ payout }) => payout.status },
    { name: 'arrives_on', cell: ({ payout }) => payout.arrivesAt.slice(0, 10) },
    { name: 'balance_transaction_id', cell: ({ movement }) => movement.id },
    { name: 'category', cell: ({ movement }) => movement.category },
    ...timeColumns<PayoutRow>('created_at', ({ movement }) => movement.createdAt, timeZone),
    { name: 'currency', cell: byCurrency },
    ...moneyColumns<PayoutRow>('amount', ({ movement }) => movement.amountMinor, byCurrency),
    ...moneyColumns<PayoutRow>('fee', ({ movement }) => movement.feeMinor, byCurrency),
    ...moneyColumns<PayoutRow>('net', ({ movement }) => movement.netMinor, byCurrency),
    { name: 'stripe_id', cell: ({ movement }) => movement.sourceId },
    { name: 'order_id', cell: ({ movement }) => movement.orderId },
  ],
});

export const trialBalanceLayout: Layout<TrialBalanceRow> = {
  currencyOf: byCurrency,
  columns: [
    { name: 'account', cell: ({ account }) => account },
    { name: 'name_zh', cell: ({ name }) => name.zh },
    { name: 'name_en', cell: ({ name }) => name.en },
    { name: 'type', cell: ({ type }) => type },
    { name: 'currency', cell: byCurrency },
    ...moneyColumns<TrialBalanceRow>('debit', ({ debitMinor }) => debitMinor, byCurrency),
    ...moneyColumns<TrialBalanceRow>('credit', ({ creditMinor }) => creditMinor, byCurrency),
    ...moneyColumns<TrialBalanceRow>('balance', ({ balanceMinor }) => balanceMinor, byCurrency),
  ],
};
