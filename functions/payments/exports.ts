import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { idFromCommand } from '../../shared/ids.ts';
import type { AuditStore } from './audit-store.ts';
import type { LedgerViews } from './ledger-views.ts';
import { type CsvDocument, csvDocument } from './domain/exports/csv.ts';
import {
  ledgerLayout,
  ledgerRows,
  lineLayout,
  overviewLayout,
  payoutLayout,
  type PayoutRow,
  trialBalanceLayout,
} from './domain/exports/layouts.ts';
import { spanOfDays } from './domain/reconciliation/window.ts';
import type { LineWorks } from './line-works.ts';
import type { Overviews } from './overviews.ts';
import type { Payouts } from './payouts.ts';

/** Signs an address that downloads an object under a file name for a while. */
export type SignDownload = (
  key: string,
  options: { fileName: string; expiresInSeconds: number },
) => Promise<string>;

interface Needs {
  readonly books: LedgerViews;
  readonly overviews: Overviews;
  readonly lines: LineWorks;
  readonly payouts: Payouts;
  readonly objects: Pick<ObjectStore, 'put'>;
  readonly sign: SignDownload;
  readonly audit: Pick<AuditStore, 'commit'>;
  readonly clock: Clock;
  readonly timeZone: string;
}

export type Wanted =
  | { readonly kind: 'overview' | 'ledger' | 'payouts'; readonly from: string; readonly to: string }
  | { readonly kind: 'reconciliation'; readonly runId: string }
  | { readonly kind: 'trial-balance'; readonly at: string };

const expiresInSeconds = 900;

const collected = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of all) list.push(item);
  return list;
};

/** Every entry of a span, page after page. */
async function* entriesOf(books: LedgerViews, span: { from: string; to: string }) {
  let cursor: string | undefined;
  do {
    const page = await books.entries({ ...span, cursor, limit: 500 });
    for (const entry of page.items) yield* ledgerRows(entry);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

const payoutRows = async (payouts: Payouts, span: { from: string; to: string }): Promise<PayoutRow[]> => {
  const rows: PayoutRow[] = [];
  for (const { payout } of await payouts.between(span.from, span.to))
    for (const movement of await payouts.transactions(payout.id))
      rows.push({ payout, movement, currency: movement.currency });
  return rows;
};

const documents =
  ({ books, overviews, lines, payouts, timeZone }: Needs) =>
  async (wanted: Wanted): Promise<{ document: CsvDocument; name: string }> => {
    switch (wanted.kind) {
      case 'overview': {
        const { days } = await overviews.overview(wanted);
        const rows = days.flatMap(({ day, totals }) => totals.map((one) => ({ ...one, day })));
        const document = csvDocument(overviewLayout(timeZone), rows);
        return { document, name: `overview-${wanted.from}-${wanted.to}` };
      }
      case 'ledger': {
        const rows = await collected(entriesOf(books, spanOfDays(wanted, timeZone)));
        const document = csvDocument(ledgerLayout(timeZone), rows);
        return { document, name: `ledger-${wanted.from}-${wanted.to}` };
      }
      case 'payouts': {
        const rows = await payoutRows(payouts, spanOfDays(wanted, timeZone));
        const document = csvDocument(payoutLayout(timeZone), rows);
        return { document, name: `payouts-${wanted.from}-${wanted.to}` };
      }
      case 'reconciliation': {
        const rows = await collected(lines.all(await lines.runOf(wanted.runId)));
        const document = csvDocument(lineLayout(timeZone), rows);
        return { document, name: `reconciliation-${wanted.runId}` };
      }
      case 'trial-balance': {
        const { rows } = await books.trialBalance(wanted.at);
        const document = csvDocument(trialBalanceLayout, rows);
        return { document, name: `trial-balance-${wanted.at.slice(0, 19).replaceAll(/[:T]/g, '-')}` };
      }
    }
  };

/** Files for finance: written once, with their hash beside them and in the audit trail. */
export const exportCases = (needs: Needs) => {
  const { objects, sign, audit, clock } = needs;
  const make = documents(needs);
  return {
    make: async (wanted: Wanted, { by, commandId }: { by: string; commandId: string }) => {
      const exportId = idFromCommand('exp', commandId);
      const { document, name } = await make(wanted);
      const { text, sha256, rows, totals } = document;
      const fileName = `${name}.csv`;
      const key = `exports/${exportId}/${fileName}`;
      await objects.put(key, Buffer.from(text), { contentType: 'text/csv; charset=utf-8' });
      await objects.put(`${key}.sha256`, Buffer.from(`${sha256}  ${fileName}\n`), {
        contentType: 'text/plain; charset=utf-8',
      });
      const now = clock();
      const madeAt = now.toISOString();
      const details = { kind: wanted.kind, fileName, rows, sha256 };
      await audit.commit({ at: madeAt, actor: by, action: 'export-made', subject: exportId, details }, {});
      const [url, checksumUrl] = await Promise.all([
        sign(key, { fileName, expiresInSeconds }),
        sign(`${key}.sha256`, { fileName: `${fileName}.sha256`, expiresInSeconds }),
      ]);
      const expiresAt = new Date(now.getTime() + expiresInSeconds * 1000).toISOString();
      return {
        ...{ exportId, kind: wanted.kind, fileName, madeAt, rows, sha256, totals: [...totals] },
        download: { url, checksumUrl, expiresAt },
      };
    },
  };
};
