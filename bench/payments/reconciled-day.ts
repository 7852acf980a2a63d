import * as z from 'zod';
import { dayWindow } from '../../functions/payments/domain/reconciliation/window.ts';
import { type ReconciliationSources, reconciliations } from '../../functions/payments/reconciliations.ts';
import { businessPosting, cashPosting, chargeOf } from '../../test/support/reconciled-day.ts';

const window = dayWindow('2026-11-22', 'Asia/Shanghai');
const currencies = ['CNY', 'USD', 'JPY', 'KWD'];

const orderAt = (index: number) => ({
  orderId: `ord_${index}`,
  at: new Date(Date.parse(window.from) + (index % 86_400) * 1000).toISOString(),
  currency: currencies[index % currencies.length] ?? 'CNY',
  totalMinor: 1000 + (index % 977),
  feeMinor: 30 + (index % 7),
  refundedMinor: 0,
});

async function* each<T>(count: number, make: (index: number) => T): AsyncGenerator<T> {
  for (let index = 0; index < count; index += 1) yield await Promise.resolve(make(index));
}

/** A generated day; the ledger has the fee of its first order wrong by one unit. */
const sourcesOf = (count: number): ReconciliationSources => ({
  postings: async function* () {
    for await (const order of each(count, orderAt)) {
      const charge = chargeOf(order);
      const wrong = { ...charge, feeMinor: charge.feeMinor + 1, netMinor: charge.netMinor - 1 };
      yield cashPosting(order.orderId === 'ord_0' ? wrong : charge);
      yield businessPosting(charge);
    }
  },
  postingOfMovement: () => Promise.resolve(null),
  postingsOfOrder: () => Promise.resolve([]),
  openings: () => Promise.resolve(new Map<string, number>()),
  movements: () => each(count, (index) => chargeOf(orderAt(count - 1 - index))),
  movement: () => Promise.resolve(null),
  balances: async () => {
    const held = new Map<string, number>();
    for await (const { netMinor, currency } of each(count, (index) => chargeOf(orderAt(index))))
      held.set(`payments ${currency}`, (held.get(`payments ${currency}`) ?? 0) + netMinor);
    return held;
  },
  payouts: () => each(0, () => ({ payout: never(), statement: never() })),
});

const never = (): never => {
  throw new Error('there are no payouts');
};

/** What the process of its own does. */
export const reconcileLargeDay = async (input: unknown) => {
  const { movements } = z.object({ movements: z.int() }).parse(input);
  const nothing = () => Promise.resolve(undefined);
  const runs = reconciliations({
    sources: sourcesOf(movements),
    store: { findLatest: nothing, find: nothing, writesForRun: () => [] },
    objects: { put: () => Promise.resolve() },
    audit: {
      commit: (body) => Promise.resolve({ sequence: 1, previousHash: '', hash: '', body }),
    },
    clock: () => new Date(Date.parse(window.to) + 3_600_000),
    timeZone: window.timeZone,
  });
  const began = performance.now();
  const { summary } = await runs.run({ day: window.day, requestedBy: 'bench', because: 'person' });
  const { openLines, unexplainedMinor, lines } = summary;
  return { seconds: (performance.now() - began) / 1000, openLines, unexplainedMinor, lines };
};
