// Reading files of postings: speed of each real source, and how speed and memory grow with the size of a generated file,
// each in a process of its own so that peaks do not mix.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { skills } from '../functions/market/data/skills/taxonomy.ts';
import { Ingestion } from '../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../functions/market/domain/ingest/skill-matcher.ts';
import { textOf } from '../functions/market/posting-files.ts';
import { PartWriter } from '../functions/market/posting-parts.ts';
import { seededRandom } from '../shared/science/random.ts';
import { folderStore } from './market/folder-store.ts';
import { report } from './report.ts';

const data = '../shared/data/';
const realFiles = [
  'jobs_zh/51job_2023.csv.gz',
  'jobs_zh/51job_2020_with_description.jsonl.gz',
  'jobs_zh/lagou_data_roles.csv.gz',
  'jobs_en/data_jobs_2023.csv.gz',
  'jobs_en/glassdoor_data_science.jsonl.gz',
  'jobs_en/hn_whoishiring_2011_2017.jsonl.gz',
  'jobs_en/usajobs_listings.csv.gz',
].map((name) => `${data}${name}`);

const Measured = z.object({
  name: z.string(),
  lines: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  duplicates: z.number(),
  characters: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
});
type Measured = z.infer<typeof Measured>;

const roles = ['Data Engineer', 'Accountant', 'Nurse', 'Sales Manager', 'Front-End Developer', 'Welder'];
const places = ['Austin, TX', 'New York, NY', 'London, UK', 'Toronto, ON, Canada', 'Berlin, Germany'];
const phrases = [
  'You will build pipelines in Python, SQL and Spark.',
  'We expect 3+ years of experience and a Bachelor’s degree.',
  'You work with customers, suppliers and the team next door.',
  'Excel, SAP and good communication skills are a must.',
  'Our benefits: health insurance, paid holidays, a bicycle.',
];

/** A made-up CSV of about 1,000 characters a line; one line in 50 is broken, one in 20 repeats its predecessor. */
async function* generated(lines: number): AsyncGenerator<Uint8Array> {
  const random = seededRandom(7);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  yield Buffer.from('title,company,location,salary,date,description\n');
  let chunk = '';
  let previous = '';
  for (let index = 0; index < lines; index += 1) {
    const pay = 40 + Math.floor(random() * 100);
    const text = Array.from({ length: 16 }, () => pick(phrases)).join(' ');
    const fresh = `${pick(roles)} ${index},Company ${index % 5000},"${pick(places)}",$${pay}k-$${pay + 20}k,2024-03-${10 + (index % 20)},"${text}"\n`;
    const line = index % 50 === 0 ? 'broken\n' : index % 20 === 1 && previous !== '' ? previous : fresh;
    previous = line === 'broken\n' ? previous : line;
    chunk += line;
    if (chunk.length < 65_536) continue;
    yield await Promise.resolve(Buffer.from(chunk));
    chunk = '';
  }
  yield Buffer.from(chunk);
}

const generatedName = /^generated:(\d+)$/;

const measureHere = async (name: string): Promise<void> => {
  const lines = generatedName.exec(name)?.[1];
  const folder = await mkdtemp(join(tmpdir(), 'pathlight-bench-'));
  try {
    const parts = new PartWriter(folderStore(folder), 'bench');
    const matcher = new SkillMatcher(skills);
    const started = performance.now();
    const ingestion = new Ingestion({
      source: null,
      matcher,
      onPosting: (posting) => parts.add(posting),
      onReject: () => undefined,
    });
    let characters = 0;
    for await (const text of textOf(
      lines === undefined ? createReadStream(name) : generated(Number(lines)),
    )) {
      characters += text.length;
      ingestion.push(text);
      await parts.flush();
    }
    ingestion.end();
    await parts.end();
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage();
    const cpuSeconds = (user + system) / 1e6;
    const peakMb = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ name, ...ingestion.counts, characters, seconds, cpuSeconds, peakMb }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const measureInChild = async (name: string): Promise<Measured> => {
  const runner = join(import.meta.dirname, 'run.ts');
  // The heap that Node gives itself in a function of 512 MB.
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', runner, 'market-ingest', '--measure', name],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) output += String(text);
  return Measured.parse(JSON.parse(output));
};

const row = (measured: Measured) => ({
  file: basename(measured.name),
  lines: measured.lines,
  postings: measured.accepted,
  rejected: measured.rejected,
  repeated: measured.duplicates,
  seconds: measured.seconds,
  'CPU s': measured.cpuSeconds,
  'lines / s': Math.round(measured.lines / measured.seconds),
  'lines / CPU s': Math.round(measured.lines / measured.cpuSeconds),
  'M characters / CPU s': measured.characters / 1e6 / measured.cpuSeconds,
  'peak MB': Math.round(measured.peakMb),
});

/** Options: `--postings <file>` (repeatable), `--sizes 25000,100000` (lines of the generated files), `--json <file>`. */
export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      postings: { type: 'string', multiple: true },
      sizes: { type: 'string', default: '25000,100000' },
      measure: { type: 'string' },
      json: { type: 'string' },
    },
  });
  if (values.measure !== undefined) return measureHere(values.measure);
  const files = (values.postings ?? realFiles).filter((file) => existsSync(file));
  if (files.length === 0)
    console.log('No postings: ../shared/data is not there (name files with --postings).');
  const real: Measured[] = [];
  for (const file of files) real.push(await measureInChild(file));
  const grown: Measured[] = [];
  for (const size of values.sizes.split(',')) grown.push(await measureInChild(`generated:${size.trim()}`));
  report(
    [
      { title: 'Files of postings, read and normalised', rows: real.map(row) },
      { title: 'Growth: generated files', rows: grown.map(row) },
    ],
    values.json,
  );
};
