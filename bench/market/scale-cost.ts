// `node bench/market/scale-cost.ts`: prints the table of docs/scale.md, so that it can be computed anew when figures or
// prices have changed: from `--measured docs/scale-measured.json`, or with the seconds of `--bench <report of scale>`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const Positive = z.number().positive();

/** What was measured on one core. */
export const Measured = z.object({
  /** Processor seconds a million postings, of the steps that run part by part. */
  secondsPerMillion: z.object({ ingest: Positive, duplicates: Positive, count: Positive }),
  /** Bytes a posting: the file as it came, gzipped; normalised, gzipped; in the window of duplicates. */
  bytes: z.object({ raw: Positive, normalised: Positive, window: Positive }),
});
export type Measured = z.infer<typeof Measured>;

/** Dollars, us-east-1, list prices without free tier. */
export const prices = {
  gbSecond: 0.000_016_67,
  invocation: 0.2e-6,
  put: 5e-6,
  get: 0.4e-6,
  gbMonth: 0.023,
  message: 0.4e-6,
  event: 1e-6,
};

/** Not measured, chosen. */
export const assumptions = {
  /** A day's files arrive within so many hours, and the parallel steps are to be done as fast as they come. */
  hours: 2,
  daysAMonth: 30,
  monthsKept: 12,
  /** A whole vCPU of Lambda, which comes with so much memory, does what the measured core does. */
  vcpuMb: 1769,
  postingsAPart: 5000,
  postingsAFile: 100_000,
  postingsABatch: 150_000,
  /** Bytes a second that one Lambda reads from S3. */
  readRate: 80e6,
};

export interface Cost {
  /** Workers at a time that keep up with the day's files. */
  readonly ingest: number;
  readonly count: number;
  /** Hours a day that marking duplicates takes, one worker a market, all postings of one market. */
  readonly duplicatesHours: number;
  /** Seconds that one batch takes to read the window. */
  readonly windowSeconds: number;
  readonly windowGb: number;
  /** Dollars a month. */
  readonly compute: number;
  readonly requests: number;
  readonly storage: number;
  readonly total: number;
}

/** Concurrency, time and cost of so many postings a month. */
export const costOf = ({ secondsPerMillion, bytes }: Measured, postingsAMonth: number): Cost => {
  const { hours, daysAMonth, monthsKept, vcpuMb, postingsAPart, postingsAFile, postingsABatch, readRate } =
    assumptions;
  const millions = postingsAMonth / 1e6;
  const day = millions / daysAMonth;
  const workers = (seconds: number): number => Math.max(1, Math.ceil((day * seconds) / (hours * 3600)));
  const windowBytes = 2 * postingsAMonth * bytes.window;
  const windowSeconds = windowBytes / readRate;
  const batches = Math.max(postingsAMonth / postingsAFile, postingsAMonth / postingsABatch);
  const reading = batches * windowSeconds;
  const { ingest, duplicates, count } = secondsPerMillion;
  const seconds = millions * (ingest + duplicates + count) + reading;
  const parts = postingsAMonth / postingsAPart;
  const objects = parts * 4 + batches * 100;
  const compute = seconds * (vcpuMb / 1024) * prices.gbSecond;
  const requests =
    objects * prices.put +
    (parts * 6 + batches * (windowBytes / 1e6)) * prices.get +
    parts * (prices.invocation + prices.event + 3 * prices.message);
  const kept = postingsAMonth * monthsKept * (bytes.raw / monthsKept + bytes.normalised) + windowBytes;
  const storage = (kept / 1e9) * prices.gbMonth;
  return {
    ingest: workers(ingest),
    count: workers(count),
    duplicatesHours: (day * duplicates + reading / daysAMonth) / 3600,
    windowSeconds,
    windowGb: windowBytes / 1e9,
    ...{ compute, requests, storage, total: compute + requests + storage },
  };
};

const rounded = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 2 });

const columns: readonly (readonly [string, keyof Cost])[] = [
  ['ingest workers', 'ingest'],
  ['count workers', 'count'],
  ['window, GB', 'windowGb'],
  ['window read, s a batch', 'windowSeconds'],
  ['duplicates, h a day', 'duplicatesHours'],
  ['compute, $', 'compute'],
  ['requests, $', 'requests'],
  ['storage, $', 'storage'],
  ['total, $ a month', 'total'],
];

/** The table as it stands in the documentation. */
export const tableOf = (measured: Measured): string =>
  [
    `| postings a month | ${columns.map(([name]) => name).join(' | ')} |`,
    `| ---: | ${columns.map(() => '---:').join(' | ')} |`,
    ...[1e6, 1e7, 1e8].map((postings) => {
      const cost = costOf(measured, postings);
      return `| ${postings.toLocaleString('en')} | ${columns.map(([, key]) => rounded(cost[key])).join(' | ')} |`;
    }),
  ].join('\n');

/** What `npm run bench -- market scale --json <file>` writes, as far as it is read here. */
const Report = z.object({ tables: z.array(z.object({ rows: z.array(z.record(z.string(), z.unknown())) })) });
const Row = z.object({ postings: Positive, worker: z.string(), s: Positive });
const workers = { ingest: 'ingest', duplicates: 'mark', count: 'count' } as const;

/** The seconds that the bench of scale measured, at its largest size; bytes stay as they were. */
export const measuredBy = (report: unknown, before: Measured): Measured => {
  const rows = Report.parse(report).tables.flatMap((table) =>
    table.rows.flatMap((row) => Row.safeParse(row).data ?? []),
  );
  const largest = Math.max(...rows.map(({ postings }) => postings));
  const secondsOf = (worker: string): number => {
    const row = rows.find((one) => one.worker === worker && one.postings === largest);
    if (!row) throw new Error(`the report has no seconds of ${worker}`);
    return (row.s / largest) * 1e6;
  };
  const { ingest, duplicates, count } = workers;
  return {
    ...before,
    secondsPerMillion: {
      ingest: secondsOf(ingest),
      duplicates: secondsOf(duplicates),
      count: secondsOf(count),
    },
  };
};

const jsonOf = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

if (import.meta.main) {
  const { values } = parseArgs({
    options: { measured: { type: 'string', default: 'docs/scale-measured.json' }, bench: { type: 'string' } },
  });
  const kept = Measured.parse(jsonOf(values.measured));
  console.log(tableOf(values.bench === undefined ? kept : measuredBy(jsonOf(values.bench), kept)));
}
