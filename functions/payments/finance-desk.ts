import { objectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { auditStore } from './audit-store.ts';
import type { LineStatus } from './domain/reconciliation/line.ts';
import { dayOf, spanOfDays } from './domain/reconciliation/window.ts';
import { exportCases, type SignDownload } from './exports.ts';
import { journalStore } from './journal-store.ts';
import { journals } from './journals.ts';
import { ledgerStore } from './ledger-store.ts';
import { ledgerViews } from './ledger-views.ts';
import { lineWorks } from './line-works.ts';
import { checkedDays, overviews } from './overviews.ts';
import { payoutStore } from './payout-store.ts';
import { type Payouts, entryKeyOf, payouts } from './payouts.ts';
import { peopleOfFinance } from './people-of-finance.ts';
import { peopleStore } from './people-store.ts';
import { booksBegin } from './reconciliation-work.ts';
import { runStore } from './run-store.ts';
import { trialBalance } from './trial-balance.ts';

interface Place {
  readonly tableName: string;
  readonly bucketName: string;
  readonly timeZone: string;
  readonly clock: Clock;
}

interface LineQuery {
  readonly status?: LineStatus | undefined;
  readonly owner?: string | undefined;
  readonly state: 'open' | 'resolved' | 'all';
  readonly minAgeDays: number;
  readonly cursor?: string | undefined;
}

interface AccountQuery {
  readonly from: string;
  readonly to: string;
  readonly account: string;
  readonly currency: string;
  readonly cursor?: string | undefined;
}

const linesAPage = 100;
const payoutsAPage = 100;
const transactionsShown = 500;

/** Signing is rare and its package is large: loaded when somebody first makes a file. */
const signing =
  (bucketName: string): SignDownload =>
  async (key, options) =>
    (await import('../../shared/aws/presigned.ts')).downloadUrl(bucketName, key, options);

/** The pieces, put together once a cold start. */
const piecesOf = ({ tableName, bucketName, timeZone, clock }: Place) => {
  const [ledger, store, objects] = [ledgerStore(tableName), runStore(tableName), objectStore(bucketName)];
  const audit = auditStore(tableName);
  const balances = trialBalance({ ledger, store, clock, booksBegin });
  const lines = lineWorks({ store, objects, audit, clock });
  const seen = payouts({ store: payoutStore(tableName), objects });
  const views = overviews({ ledger, store, lines, clock, timeZone });
  const books = ledgerViews({ ledger, balances });
  const made = { books, overviews: views, lines, payouts: seen, objects, audit, clock, timeZone };
  return {
    ...{ store, audit, books, lines, payouts: seen, overviews: views },
    people: peopleOfFinance({ store: peopleStore(tableName) }),
    journals: journals({ store: journalStore(tableName), ledger, audit, clock }),
    exports: exportCases({ ...made, sign: signing(bucketName) }),
  };
};

/** A payout with its balance transactions: those of one category, or all. */
const payoutInFull = (seen: Payouts, timeZone: string) => async (payoutId: string, category?: string) => {
  const [report, all] = await Promise.all([seen.find(payoutId), seen.transactions(payoutId)]);
  const asked = all.filter((one) => category === undefined || one.category === category);
  const transactions = asked
    .slice(0, transactionsShown)
    .map((one) => ({ ...one, entryKey: entryKeyOf(report, one.id) }));
  const day = dayOf(new Date(report.payout.createdAt), timeZone);
  return { ...report, day, transactions, transactionsInAll: asked.length };
};

/** What the finance desk does, as its door asks for it. */
export const financeDesk = (place: Place) => {
  const { store, audit, ...pieces } = piecesOf(place);
  return {
    ...pieces,

    runs: async (days: { from: string; to: string }) => {
      checkedDays(days);
      return { timeZone: place.timeZone, items: await store.days(days.from, days.to) };
    },

    versions: async (day: string) => ({ items: await store.versions(day) }),

    linesOf: async (runId: string, { status, owner, state, minAgeDays, cursor }: LineQuery) => {
      const skip = Number(cursor ?? 0);
      const filter = { status: status ?? null, owner: owner ?? null, state, minAgeDays };
      const { items, more } = await pieces.lines.page(runId, { filter, skip, limit: linesAPage });
      return { items, nextCursor: more ? String(skip + items.length) : null };
    },

    accountLines: ({ from, to, cursor, ...of }: AccountQuery) => {
      checkedDays({ from, to });
      return pieces.books.accountLines({ ...of, ...spanOfDays({ from, to }, place.timeZone), cursor });
    },

    listPayouts: async (days: { from: string; to: string }) => {
      checkedDays(days);
      const { from, to } = spanOfDays(days, place.timeZone);
      return { items: await pieces.payouts.between(from, to, payoutsAPage) };
    },

    payout: payoutInFull(pieces.payouts, place.timeZone),

    audit: async ({ after, limit }: { after: number; limit: number }) => {
      const [items, head] = await Promise.all([audit.page(after, limit), audit.head()]);
      return { items, head: head ?? null };
    },
  };
};
