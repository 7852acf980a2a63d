// What a request for recommendations costs through the HTTP door: the real handler over a DynamoDB emulator and a bucket behind
// HTTP, with a catalogue and a trained model of the size asked for.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type * as api from '../../functions/recommendations/api.ts';
import { interactionsStore } from '../../functions/recommendations/interactions-store.ts';
import { itemStore } from '../../functions/recommendations/item-store.ts';
import { liveModels } from '../../functions/recommendations/live-models.ts';
import { modelStore } from '../../functions/recommendations/model-store.ts';
import { peopleStore } from '../../functions/recommendations/people-store.ts';
import { permissionStore } from '../../functions/recommendations/permission-store.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { sampleIndices, seededRandom } from '../../shared/science/random.ts';
import { parseArtefact } from '../../shared/science/recommenders/artefact.ts';
import { skillNames } from '../../shared/skills/skill-names.ts';
import { pointSdkAt, startDynamoDb } from '../../test/support/dynamodb.ts';
import { serving } from '../../test/support/http-server.ts';
import { httpEvent, lambdaContext } from '../../test/support/lambda.ts';

const DoorInput = z.object({ file: z.string(), requests: z.number() });
export const DoorServed = z.object({
  /** From the pointer to a model that answers: read, checked, made ready; the clients of table and bucket are there. */
  loadMs: z.number(),
  /** With the catalogue and the model still to be read. */
  firstMs: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type DoorServed = z.infer<typeof DoorServed>;

const version = 'measured';
const members = 20;
const memberOf = (index: number): string => `member-${index % members}`;
const now = () => new Date().toISOString();
const skills = Object.keys(skillNames);

type Handler = typeof api.handler;
const Door = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const Answer = z.object({ by: z.string(), items: z.array(z.unknown()) });

/** Courses that teach two skills each: as many as the model knows items. */
const fillCatalogue = async (table: string, ids: readonly string[]): Promise<void> => {
  const { save } = itemStore(table);
  const random = seededRandom(5);
  for (const itemId of ids) {
    const taught = Array.from(sampleIndices(skills.length, 2, random), (place) => skills[place] ?? 'sql');
    const item = {
      ...{ kind: 'course' as const, itemId, title: { zh: itemId, en: itemId }, summary: { zh: '', en: '' } },
      languages: ['zh' as const, 'en' as const],
      skills: taught.map((skill) => ({ skill, weight: 1 })),
      ...{ requires: [], level: 'beginner' as const, minutes: 60, access: 'free' as const, pay: null },
      ...{ occupations: [], postings: 0, since: '2026-01-01T00:00:00.000Z', until: null, startsAt: [] },
    };
    await save({ kind: 'course', itemId, revision: 1, source: 'learning', item });
  }
};

/** People with an inventory, skills, and from 3 to 60 courses that they looked at. */
const fillPeople = async (table: string, ids: readonly string[]): Promise<void> => {
  const [people, permissions, done] = [peopleStore(table), permissionStore(table), interactionsStore(table)];
  for (let index = 0; index < members; index += 1) {
    const memberId = memberOf(index);
    const random = seededRandom(index);
    await permissions.keepConsent(memberId, { granted: true, decidedAt: now() });
    const held = Array.from(sampleIndices(skills.length, 8, random), (place) => ({
      name: skills[place] ?? 'sql',
      level: 1 + (place % 5),
    }));
    await people.keepProfile(memberId, {
      version: 1,
      skills: held,
      languages: ['en'],
      education: 'bachelor',
    });
    const scores = { R: random(), I: random(), A: random(), S: random(), E: random(), C: random() };
    await people.keepInterests(memberId, { resultId: 'r', scoredAt: now(), scores });
    const looked = Array.from(sampleIndices(ids.length, 3 + 3 * index, random), (place) => ids[place] ?? '');
    await done.record(
      memberId,
      looked.map((itemId, place) => ({
        ...{ id: `view-${memberId}-${place}`, type: 'viewed', kind: 'course', itemId, at: now() },
        ...{ memberId, recordedAt: now(), source: 'member' },
      })),
    );
  }
};

const ask = async (handler: Handler, request: number): Promise<number> => {
  const event = httpEvent({
    routeKey: 'GET /recommendations',
    query: { kind: 'course', limit: '10', language: 'en' },
    caller: { id: memberOf(request) },
  });
  const begun = performance.now();
  const { statusCode, body } = await handler(event, lambdaContext());
  const tookMs = performance.now() - begun;
  if (statusCode !== 200) throw new Error(`answered ${String(statusCode)}: ${body ?? ''}`);
  const { by, items } = Answer.parse(JSON.parse(body ?? ''));
  if (by !== 'embedded' || items.length !== 10) throw new Error(`${items.length} items by ${by}`);
  return tookMs;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/** What a process of its own does. Lines of metrics would drown the tables. */
export const serveDoor = async (input: unknown): Promise<DoorServed> => {
  const { file, requests } = DoorInput.parse(input);
  const bytes = readFileSync(file);
  const { items: ids } = parseArtefact(bytes);
  await using bucket = await serving((_, response) => Promise.resolve(void response.end(bytes)));
  const dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  const table = await dynamoDb.createTable();
  Object.assign(process.env, {
    ...{ TABLE_NAME: table, BUCKET_NAME: 'models', RECOMMENDER: 'embedded' },
    ...{ AWS_ENDPOINT_URL_S3: bucket.origin },
    ...{ POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
  });
  await fillCatalogue(table, ids);
  await fillPeople(table, ids);
  await modelStore(table).point('course', { version, trainedFor: now() });
  await objectStore('models').read('anything');
  const loading = performance.now();
  const model = await liveModels(modelStore(table), objectStore('models'), (error) => {
    throw error;
  })('course');
  const loadMs = performance.now() - loading;
  if (model === null) throw new Error('there is no model');
  const { handler } = Door.parse(await import('../../functions/recommendations/api.ts'));
  const firstMs = await ask(handler, 0);
  for (let request = 0; request < members; request += 1) await ask(handler, request);
  const times: number[] = [];
  for (let request = 0; request < requests; request += 1) times.push(await ask(handler, request));
  times.sort((a, b) => a - b);
  await dynamoDb.stop();
  return { loadMs, firstMs, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
};
