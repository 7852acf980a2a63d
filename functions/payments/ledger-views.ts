import { invalid, notFound } from '../../shared/errors.ts';
import type { Entry } from './domain/ledger/entry.ts';
import { accounts, codeOf } from './domain/ledger/accounts.ts';
import type { ShownEntry, TrialBalanceRow } from './domain/finance/finance-views.ts';
import { clearingsOf } from './domain/reconciliation/posting-of-entry.ts';
import type { AccountLine, LedgerStore } from './ledger-store.ts';
import type { TrialBalance } from './trial-balance.ts';

interface Needs {
  readonly ledger: Pick<LedgerStore, 'between' | 'find' | 'ofOrder' | 'ofAccount'>;
  readonly balances: Pick<TrialBalance, 'before'>;
}

interface Paging {
  readonly cursor: string | undefined;
  readonly limit: number;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** A page of what comes in the order of a place (an instant and a key), after the cursor's. */
const pageOf = async <T>(
  all: (span: Span) => AsyncIterable<T>,
  placeOf: (item: T) => string,
  { from, to, cursor, limit }: Span & Paging,
): Promise<{ items: T[]; nextCursor: string | null }> => {
  const start = cursor === undefined ? from : (cursor.split('#', 1)[0] ?? from);
  if (!Number.isFinite(Date.parse(start)))
    throw invalid('bad-cursor', 'This cursor is none of ours.', { pointer: '/cursor' });
  const items: T[] = [];
  for await (const item of all({ from: start, to })) {
    if (cursor !== undefined && placeOf(item) <= cursor) continue;
    if (items.length === limit) {
      const last = items.at(-1);
      return { items, nextCursor: last === undefined ? null : placeOf(last) };
    }
    items.push(item);
  }
  return { items, nextCursor: null };
};

export const shownEntry = (entry: Entry): ShownEntry => {
  const { key, kind, occurredAt, lines, source, reverses, payloadHash } = entry;
  return {
    ...{ key, kind, occurredAt, lines, payloadHash },
    orderId: source.orderId ?? null,
    stripeId: source.stripeId ?? null,
    balanceTransactionId: source.balanceTransactionId ?? null,
    category: source.reportingCategory ?? null,
    reverses: reverses ?? null,
    reason: source.reason ?? null,
  };
};

const rangeOf = ({ from, to }: Span): { from: Date; to: Date } => ({
  from: new Date(from),
  to: new Date(to),
});
const entryPlace = ({ occurredAt, key }: { occurredAt: string; key: string }): string =>
  `${occurredAt}#${key}`;
const linePlace = ({ occurredAt, entryKey }: AccountLine): string => `${occurredAt}#${entryKey}`;
const linesAPage = 200;

const unknownAccount = { name: { zh: '未知科目', en: 'Unknown account' }, type: 'asset' } as const;

const trialBalanceRows = async (
  { balances }: Pick<Needs, 'balances'>,
  at: string,
): Promise<TrialBalanceRow[]> =>
  (await balances.before(new Date(at))).map(({ account, currency, debitMinor, creditMinor }) => {
    const code = codeOf(account);
    const { name, type } = code === undefined ? unknownAccount : accounts[code];
    return {
      ...{ account, name, type, currency, debitMinor, creditMinor },
      balanceMinor: debitMinor - creditMinor,
    };
  });

const sumByCurrency = (rows: readonly TrialBalanceRow[]) => {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  const sum = (currency: string, of: (row: TrialBalanceRow) => number): number =>
    rows.filter((row) => row.currency === currency).reduce((all, row) => all + of(row), 0);
  return currencies.map((currency) => ({
    currency,
    debitMinor: sum(currency, ({ debitMinor }) => debitMinor),
    creditMinor: sum(currency, ({ creditMinor }) => creditMinor),
  }));
};

const orderBooks = async ({ ledger }: Pick<Needs, 'ledger'>, orderId: string) => {
  const keys = new Set<string>();
  const left = new Map<string, { account: string; currency: string; amountMinor: number }>();
  for await (const line of ledger.ofOrder(orderId)) {
    keys.add(line.entryKey);
    for (const { account, currency, amountMinor } of clearingsOf([line])) {
      const key = `${account} ${currency}`;
      left.set(key, { account, currency, amountMinor: (left.get(key)?.amountMinor ?? 0) + amountMinor });
    }
  }
  if (keys.size === 0) throw notFound('order-not-in-books', `The books have no entry of ${orderId}.`);
  const entries = await Promise.all([...keys].map((key) => ledger.find(key)));
  return {
    orderId,
    entries: entries.flatMap((entry) => (entry === undefined ? [] : [shownEntry(entry)])),
    unsettled: [...left.values()].filter(({ amountMinor }) => amountMinor !== 0),
  };
};

/** The ledger as finance reads it. */
export const ledgerViews = (needs: Needs) => {
  const { ledger } = needs;
  return {
    entries: async (asked: Span & Paging) => {
      const page = await pageOf((span) => ledger.between(rangeOf(span)), entryPlace, asked);
      return { ...page, items: page.items.map(shownEntry) };
    },

    entry: async (key: string): Promise<ShownEntry> => {
      const found = await ledger.find(key);
      if (found === undefined) throw notFound('no-such-entry', `The ledger has no entry ${key}.`);
      return shownEntry(found);
    },

    accountLines: (asked: Span & { account: string; currency: string; cursor: string | undefined }) =>
      pageOf(
        (span) => ledger.ofAccount(asked.account, asked.currency.toUpperCase(), rangeOf(span)),
        linePlace,
        { ...asked, limit: linesAPage },
      ),

    order: (orderId: string) => orderBooks(needs, orderId),

    trialBalance: async (at: string) => {
      const rows = await trialBalanceRows(needs, at);
      return { at, rows, totals: sumByCurrency(rows) };
    },
  };
};
export type LedgerViews = ReturnType<typeof ledgerViews>;
