// Whole files of postings to a published snapshot: speed, memory and how both grow, at two sizes, each in a process of
// its own so that peaks do not mix; and what came of it: clusters, silhouette, forecasts beside the seasonal naive.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { inChild } from '../child/in-child.ts';
import type { Table } from '../report.ts';
import { runPipeline, type PipelineInput } from './files-to-snapshot.ts';
import type { Goal, MeasureOptions } from './goal.ts';
import { dayCostGoals } from './scale/day-cost.ts';

type Whole = Omit<PipelineInput, 'characters'>;

const zhFiles = ['51job_2023.csv.gz', 'lagou_data_roles.csv.gz', '51job_2020_with_description.jsonl.gz'];
const enFiles = ['data_jobs_2023.csv.gz', 'glassdoor_data_science.jsonl.gz'];
const realInputs = (data: string): readonly Whole[] => [
  { market: 'zh', files: zhFiles.map((name) => `${data}/jobs_zh/${name}`) },
  { market: 'en', files: enFiles.map((name) => `${data}/jobs_en/${name}`) },
  { market: 'en', files: [`${data}/jobs_en/hn_whoishiring_2011_2017.jsonl.gz`] },
];

const Markets = z.array(z.enum(['zh', 'en']));

const Input = z.object({
  market: z.enum(['zh', 'en']),
  files: z.array(z.string()),
  characters: z.number().nullable(),
});

const Outcome = z.object({
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
});

interface Measured extends z.infer<typeof Outcome> {
  /** Largest resident set of the process, megabytes. */
  peakMb: number;
}

/** What the child process does: one pipeline. */
export const measureHere = (input: unknown) => runPipeline(Input.parse(input));

const measureInChild = async (input: PipelineInput): Promise<Measured> => {
  const module = join(import.meta.dirname, 'pipeline.ts');
  const { value, peakMb } = await inChild({ module, task: 'measureHere', input });
  return { ...Outcome.parse(value), peakMb };
};
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

const measureAll = async (inputs: readonly Whole[]): Promise<Table[]> => {
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

/** With `postings` all of them together in each market; without, the real files, each source by itself. */
export const measure = async (options: MeasureOptions): Promise<Goal[]> => {
  const { postings, market } = options;
  const markets = Markets.parse(market === undefined ? ['zh', 'en'] : [market]);
  const inputs = postings
    ? markets.map((one) => ({ market: one, files: postings }))
    : realInputs(options.data).filter((input) => markets.includes(input.market));
  const present = inputs.filter(({ files }) => files.every((file) => existsSync(file)));
  if (present.length === 0) {
    console.log(`No postings: ${options.data} is not there (name files with --postings).`);
  }
  for (const table of await measureAll(present)) if (table.rows.length > 0) options.table(table);
  return await dayCostGoals(options);
};
