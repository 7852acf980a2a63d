// How long a person waits for their matches: the HTTP door, warm, over a DynamoDB emulator, by size of the catalogue.
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { assessmentScored } from '../events/assessment-scored.ts';
import { starterCatalogue } from '../functions/careers/data/starter-catalogue.ts';
import type * as api from '../functions/careers/api.ts';
import { people } from '../functions/careers/people.ts';
import { careersStore } from '../functions/careers/store.ts';
import { seededRandom } from '../shared/science/random.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../test/support/dynamodb.ts';
import { httpEvent, lambdaContext } from '../test/support/lambda.ts';
import { syntheticImport, syntheticProfile, syntheticSnapshot } from './careers/synthetic.ts';
import { report } from './report.ts';

const aimMs = 200;
const memberId = 'member';

type Handler = typeof api.handler;
const Door = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
type Query = Record<string, string>;

const questions: readonly (readonly [string, string, Query])[] = [
  ['matches, 20', 'GET /careers/matches', { limit: '20' }],
  ['matches, 100', 'GET /careers/matches', { limit: '100' }],
  [
    'what if, own weights',
    'GET /careers/matches',
    { whatIfSkill: 'python,sql', skills: '80', interest: '20' },
  ],
  ['search', 'GET /careers/occupations', { query: 'engineer' }],
];

const fill = async (tableName: string, count: number): Promise<void> => {
  const random = seededRandom(20261122);
  const store = careersStore(tableName);
  const imported = syntheticImport(Math.max(0, count - starterCatalogue.length), random);
  for (let start = 0; start < imported.length; start += 50) {
    await store.saveOccupations(imported.slice(start, start + 50));
  }
  for (const market of ['zh', 'en'] as const) await store.saveSnapshot(syntheticSnapshot(market, random));
  const members = people(store);
  await members.profileUpdated(syntheticProfile(memberId, random));
  await members.assessmentScored({ ...assessmentScored.schema.parse(assessmentScored.example), memberId });
};

const ask = async (handler: Handler, routeKey: string, query: Query): Promise<number> => {
  const event = httpEvent({ routeKey, query, caller: { id: memberId } });
  const started = performance.now();
  const { statusCode, body } = await handler(event, lambdaContext());
  if (statusCode !== 200) throw new Error(`${routeKey} answered ${String(statusCode)}: ${body ?? ''}`);
  return performance.now() - started;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

const measure = async (dynamoDb: TestDynamoDb, count: number, requests: number) => {
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
  await fill(process.env['TABLE_NAME'], count);
  // A query of its own makes Node load the door anew, with this table.
  const { handler } = Door.parse(await import(`../functions/careers/api.ts?occupations=${count}`));
  const rows = [];
  for (const [question, routeKey, query] of questions) {
    const first = await ask(handler, routeKey, query);
    const times: number[] = [];
    for (let request = 0; request < requests; request += 1) times.push(await ask(handler, routeKey, query));
    times.sort((a, b) => a - b);
    const p95 = quantile(times, 0.95);
    rows.push({
      occupations: count,
      question,
      requests,
      'first ms': first,
      'p50 ms': quantile(times, 0.5),
      'p95 ms': p95,
      'p99 ms': quantile(times, 0.99),
      aim: `p95 < ${aimMs}`,
      met: p95 < aimMs ? 'yes' : 'NO',
    });
  }
  return rows;
};

/** Metrics lines of the door would drown the table. */
const withoutMetrics = async <T>(work: () => Promise<T>): Promise<T> => {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
};

/** Options: `--occupations <n>` (measured beside the starter catalogue alone), `--requests <n>`, `--json <file>`. */
export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      occupations: { type: 'string', default: '1000' },
      requests: { type: 'string', default: '200' },
      json: { type: 'string' },
    },
  });
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
  const dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  try {
    const requests = Number(values.requests);
    const sizes = [...new Set([starterCatalogue.length, Number(values.occupations)])];
    const rows = await withoutMetrics(async () => {
      const measured = [];
      for (const size of sizes) measured.push(...(await measure(dynamoDb, size, requests)));
      return measured;
    });
    report([{ title: 'Waiting for matches (careers door, warm, DynamoDB emulator)', rows }], values.json);
    if (rows.some(({ met }) => met === 'NO')) process.exitCode = 1;
  } finally {
    await dynamoDb.stop();
  }
};
