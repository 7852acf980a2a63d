// Whole files of postings to a published snapshot: speed, memory and how both grow, at two sizes, each in a process of
// its own so that peaks do not mix; and what came of it: clusters, silhouette, forecasts beside the seasonal naive.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { runPipeline, type PipelineInput } from './market/pipeline.ts';
import { report, type Table } from './report.ts';

const data = '../shared/data/';
const defaults: readonly Omit<PipelineInput, 'characters'>[] = [
  {
    market: 'zh',
    files: ['51job_2023.csv.gz', 'lagou_data_roles.csv.gz', '51job_2020_with_description.jsonl.gz'].map(
      (name) => `${data}jobs_zh/${name}`,
    ),
  },
  {
    market: 'en',
    files: ['data_jobs_2023.csv.gz', 'glassdoor_data_science.jsonl.gz'].map(
      (name) => `${data}jobs_en/${name}`,
    ),
  },
  { market: 'en', files: [`${data}jobs_en/hn_whoishiring_2011_2017.jsonl.gz`] },
];

const Input = z.object({
  market: z.enum(['zh', 'en']),
  files: z.array(z.string()),
  characters: z.number().nullable(),
});

const Measured = z.object({
  postings: z.number(),
  characters: z.number(),
  seconds: z.object({ ingest: z.number(), cluster: z.number(), snapshot: z.number() }),
  clustering: z.object({
    silhouette: z.number(),
    sweep: z.array(z.object({ k: z.number(), silhouette: z.number(), inertia: z.number() })),
  }),
  forecasts: z.array(z.object({ method: z.string(), mase: z.number(), floor: z.number() })),
  withoutForecast: z.record(z.string(), z.number()),
  clusters: z.number(),
  /** Largest resident set of the process, megabytes. */
  peakMb: z.number(),
});
type Measured = z.infer<typeof Measured>;

const marker = 'measured ';

/** What the child process does: one pipeline, and its own peak of memory. */
const measureHere = async (text: string): Promise<void> => {
  const outcome = await runPipeline(Input.parse(JSON.parse(text)));
  console.log(`${marker}${JSON.stringify({ ...outcome, peakMb: process.resourceUsage().maxRSS / 1024 })}`);
};

const measureInChild = (input: PipelineInput): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'run.ts'), 'market', '--measure', JSON.stringify(input)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      const line = output.split('\n').find((one) => one.startsWith(marker));
      if (line === undefined)
        reject(new Error(`the measurement ended with code ${code ?? '?'} and no result`));
      else resolve(Measured.parse(JSON.parse(line.slice(marker.length))));
    });
  });

const total = ({ seconds }: Measured): number => seconds.ingest + seconds.cluster + seconds.snapshot;

const nameOf = ({ market, files }: Pick<PipelineInput, 'market' | 'files'>): string =>
  `${market}: ${files.map((file) => basename(file).replace(/\..*$/, '')).join(' + ')}`;

const speedRow = (files: string, size: string, measured: Measured) => ({
  files,
  size,
  postings: measured.postings,
  'ingest s': measured.seconds.ingest,
  'cluster s': measured.seconds.cluster,
  'snapshot s': measured.seconds.snapshot,
  'postings / s': Math.round(measured.postings / total(measured)),
  'peak MB': Math.round(measured.peakMb),
});

const growthRow = (files: string, [half, whole]: readonly [Measured, Measured]) => ({
  files,
  'postings ×': whole.postings / half.postings,
  'seconds ×': total(whole) / total(half),
  'peak memory ×': whole.peakMb / half.peakMb,
});

const counted = (names: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => `${name} ${n}`).join(', ');
};

const mean = (values: readonly number[]): number | string =>
  values.length === 0 ? '–' : values.reduce((sum, value) => sum + value, 0) / values.length;

const qualityRow = (files: string, { clusters, clustering, forecasts, withoutForecast }: Measured) => ({
  files,
  clusters,
  silhouette: clustering.silhouette,
  'forecast by': counted(forecasts.map(({ method }) => method)) || '–',
  'no forecast':
    Object.entries(withoutForecast)
      .map(([reason, n]) => `${reason} ${n}`)
      .join(', ') || '–',
  MASE: mean(forecasts.map(({ mase }) => mase)),
  'seasonal naive': mean(forecasts.map(({ floor }) => floor)),
  'better than it': `${forecasts.filter(({ mase, floor }) => mase < floor).length} of ${forecasts.length}`,
});

const measureAll = async (inputs: readonly Omit<PipelineInput, 'characters'>[]): Promise<Table[]> => {
  const [speed, growth, quality, sweep]: Table['rows'][number][][] = [[], [], [], []];
  for (const input of inputs) {
    const name = nameOf(input);
    console.log(`${name} …`);
    const whole = await measureInChild({ ...input, characters: null });
    const characters = Math.floor(whole.characters / input.files.length / 2);
    const part = await measureInChild({ ...input, characters });
    speed?.push(speedRow(name, 'part', part), speedRow(name, 'whole', whole));
    growth?.push(growthRow(name, [part, whole]));
    quality?.push(qualityRow(name, whole));
    for (const point of whole.clustering.sweep) sweep?.push({ files: name, ...point });
  }
  return [
    { title: 'Files to a snapshot', rows: speed ?? [] },
    { title: 'Growth from part to whole', rows: growth ?? [] },
    { title: 'What came of the whole', rows: quality ?? [] },
    { title: 'Sweep over the number of clusters (sample of at most 4,000)', rows: sweep ?? [] },
  ];
};

/**
 * Options: `--postings <file>` (repeatable; all of them together, in `--market zh|en`), `--json <file>`. Without files
 * the real ones of `../shared/data`, each source by itself.
 */
export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      postings: { type: 'string', multiple: true },
      market: { type: 'string' },
      json: { type: 'string' },
      measure: { type: 'string' },
    },
  });
  if (values.measure !== undefined) return measureHere(values.measure);
  const named = values.postings;
  const missing = named?.filter((file) => !existsSync(file)) ?? [];
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(', ')}`);
  const markets = z
    .enum(['zh', 'en'])
    .array()
    .parse(values.market === undefined ? ['zh', 'en'] : [values.market]);
  const inputs = named ? markets.map((market) => ({ market, files: named })) : defaults;
  const present = inputs.filter(({ files }) => files.every((file) => existsSync(file)));
  if (present.length === 0) {
    console.log('No postings: ../shared/data is not there (name files with --postings).');
    return;
  }
  report(await measureAll(present), values.json);
};
