import type { Holding } from './domain/reconciliation/holdings.ts';
import { postingOfEntry } from './domain/reconciliation/posting-of-entry.ts';
import type { AccountAmount, Posting } from './domain/reconciliation/sides.ts';
import type { Window } from './domain/reconciliation/window.ts';
import type { AccountLine, LedgerStore } from './ledger-store.ts';
import type { PayoutSync } from './payouts.ts';
import type { ReconciliationGateway } from './reconciliation-gateway.ts';
import type { ReconciliationSources } from './reconciliations.ts';
import type { TrialBalance } from './trial-balance.ts';

interface Needs {
  readonly ledger: Pick<LedgerStore, 'between' | 'find' | 'ofOrder'>;
  readonly balances: Pick<TrialBalance, 'stripeBalances'>;
  readonly gateway: ReconciliationGateway;
  /** Key of the posting of a balance transaction. */
  readonly keyOf: (movementId: string) => Promise<string>;
  readonly syncPayout: PayoutSync;
  readonly holdings?: (
    orderIds: readonly string[],
    window: Pick<Window, 'from' | 'to'>,
  ) => AsyncIterable<Holding>;
}

const kindOf = (kind: string): Posting['kind'] =>
  kind === 'balance-transaction' || kind === 'manual' || kind === 'reversal' ? kind : 'business';

/** Lines of an order by entry, in the order in which they happened: as much of an entry as its clearing accounts need. */
const postingsOf = async (orderId: string, lines: AsyncIterable<AccountLine>): Promise<Posting[]> => {
  const byEntry = new Map<string, { line: AccountLine; amounts: AccountAmount[] }>();
  for await (const line of lines) {
    const known = byEntry.get(line.entryKey) ?? { line, amounts: [] };
    known.amounts.push(line);
    byEntry.set(line.entryKey, known);
  }
  return [...byEntry].map(([key, { line, amounts }]) => ({
    key,
    kind: kindOf(line.kind),
    occurredAt: line.occurredAt,
    balanceTransactionId: null,
    stripeId: null,
    orderId,
    category: null,
    reverses: null,
    cash: null,
    lines: amounts,
    suspense: false,
  }));
};

/** What a run compares: the ledger's table, Stripe, and what customers hold. */
export const reconciliationSources = (needs: Needs): ReconciliationSources => {
  const { ledger, balances, gateway, keyOf, syncPayout, holdings } = needs;
  return {
    postings: async function* ({ from, to }) {
      for await (const entry of ledger.between({ from: new Date(from), to: new Date(to) }))
        yield postingOfEntry(entry);
    },
    postingOfMovement: async (movementId) => {
      const entry = await ledger.find(await keyOf(movementId));
      return entry === undefined ? null : postingOfEntry(entry);
    },
    postingsOfOrder: (orderId) => postingsOf(orderId, ledger.ofOrder(orderId)),
    openings: (before) => balances.stripeBalances(new Date(before)),
    movements: gateway.movements,
    movement: gateway.movement,
    balances: gateway.balances,
    payouts: async function* (window) {
      for await (const { id } of gateway.payouts(window)) yield await syncPayout(id);
    },
    ...(holdings === undefined ? {} : { holdings }),
  };
};
