/** `npm run journey`: walks the main job through HTTP as a person does, and ends non-zero on any surprise. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import * as z from 'zod';
import type { ApiClient } from './demo/api-client.ts';
import { startHouse } from './house.ts';
import { startGateway } from './http/gateway.ts';
import { badNetwork, sellOnBadNetwork } from './journey/bad-network.ts';
import { lookAtCluster } from './journey/cluster.ts';
import { closeTheBooks } from './journey/closing.ts';
import { controlsOf } from './journey/controls.ts';
import { publishCourses } from './journey/courses.ts';
import {
  type Market,
  operationsClient,
  postingsFiles,
  uploadPostings,
  waitForAnalysis,
} from './journey/market.ts';
import { type Match, showMatches } from './journey/matches.ts';
import { meetOpposite } from './journey/opposite.ts';
import { buyPath } from './journey/path-bought.ts';
import { startPath } from './journey/path-started.ts';
import { computePath } from './journey/path.ts';
import { answerQuestions, fillInProfile, newAccount } from './journey/person.ts';
import { buyCourse } from './journey/purchase.ts';
import { recommendedAfter, recommendedBefore } from './journey/recommended.ts';
import { nothingFailed } from './journey/system-health.ts';
import { step } from './journey/terminal.ts';

const usage = `npm run journey -- [options]

  --postings <file>  postings to upload (CSV or JSON Lines, plain or gzip), may be given more than once; real ones
                     from ../shared where there are any, else made-up ones
  --answers <file>   answers to the inventory: JSON list or object, or lines itemId,value
  --bad-network      webhooks are lost, repeated, late and out of order for every purchase, not only for those of one step
  --url <address>    a local system that is running; otherwise one is started for the journey and removed afterwards`;

interface Options {
  postings: string[] | undefined;
  answers: string | undefined;
  badNetwork: boolean;
  url: string | undefined;
}

interface Place {
  origin: string;
  leave: () => Promise<void>;
}

/** A system of its own in a temporary folder, on any free port. */
const temporarySystem = async (): Promise<Place> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'pathlight-journey-'));
  const remove = () => rm(stateDir, { recursive: true, force: true });
  try {
    const house = await step('Starting a system for the journey', ({ progress }) =>
      startHouse({
        ...{ port: 0, stateDir, reset: true, site: false, watch: false, startGateway },
        report: progress,
        onError: (error) => console.error(error),
      }),
    );
    return { origin: house.origin, leave: async () => house.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};

interface People {
  member: ApiClient;
  operations: ApiClient;
}

/** Who one is and what one answers; recommendations follow. */
const walkInventory = async (
  origin: string,
  { member, operations }: People,
  answersFile: string | undefined,
): Promise<string> => {
  await step('A profile', (told) => fillInProfile(member, told));
  await step('Courses to learn from', (told) => publishCourses({ origin, operations }, told));
  const before = await step('What is recommended before', (told) => recommendedBefore(member, told));
  const { resultId } = await step('The interest inventory', (told) =>
    answerQuestions(member, { answersFile }, told),
  );
  const lists = await step('What is recommended after', (told) =>
    recommendedAfter(member, { before, resultId }, told),
  );
  await step('Somebody who answers the opposite', (told) =>
    meetOpposite({ origin, answersFile, lists }, told),
  );
  return resultId;
};

/** Postings from upload to figures; answers the markets they are of. */
const walkMarket = async (people: People, postings: string[] | undefined): Promise<Set<Market>> => {
  const markets = new Set<Market>();
  for (const file of await postingsFiles(postings)) {
    const uploaded = await step(`Uploading ${file.name}`, (told) => uploadPostings(people, file, told));
    await step(`Analysing the market ${uploaded.market}`, (told) =>
      waitForAnalysis(people.operations, uploaded, told),
    );
    markets.add(uploaded.market);
  }
  return markets;
};

/** From the best match to its path: computed, bought, begun. */
const walkPath = async (people: People, best: Match): Promise<void> => {
  const { member } = people;
  const path = await step(`The path to ${best.occupation.title.en}`, (told) =>
    computePath(member, best, told),
  );
  await step('The path, bought', (told) => buyPath(people, path, told));
  await step('The path, started', (told) => startPath(member, path, told));
};

/** Bought and sold, on a good network and a bad one, until finance has seen that all of it agrees. */
const walkMoney = async (
  origin: string,
  people: People,
  { best, badFromTheStart }: { best: Match; badFromTheStart: boolean },
): Promise<void> => {
  const began = new Date();
  const controls = controlsOf(origin);
  if (badFromTheStart) await controls.stripe('webhook-faults', badNetwork, z.unknown());
  await step('A course, bought and refunded in part', (told) => buyCourse(people, told));
  await walkPath(people, best);
  const sold = await step('Sales while webhooks go wrong', (told) =>
    sellOnBadNetwork({ ...people, controls }, told),
  );
  await closeTheBooks({ origin, ...people, controls, sold, began });
};

const walk = async (origin: string, options: Options): Promise<void> => {
  const member = await step('A new account', (told) => newAccount(origin, told));
  const people = { member, operations: await operationsClient(origin) };
  const resultId = await walkInventory(origin, people, options.answers);
  const markets = await walkMarket(people, options.postings);
  const best = await step('Careers that suit', (told) => showMatches(member, { resultId }, told));
  for (const market of markets)
    await step(`A cluster of the market ${market}`, (told) => lookAtCluster(member, market, told));
  await walkMoney(origin, people, { best, badFromTheStart: options.badNetwork });
  await step('The system afterwards', (told) => nothingFailed(origin, told));
};

const run = async (options: Options): Promise<void> => {
  const place =
    options.url === undefined
      ? await temporarySystem()
      : { origin: new URL(options.url).origin, leave: () => Promise.resolve() };
  try {
    await walk(place.origin, options);
    console.log(colors.green('The journey went as it should.'));
  } finally {
    await place.leave();
  }
};

process.env['TZ'] = 'UTC';
const { values } = parseArgs({
  options: {
    postings: { type: 'string', multiple: true },
    answers: { type: 'string' },
    'bad-network': { type: 'boolean' },
    url: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) {
  console.log(usage);
} else {
  const { postings, answers, url } = values;
  await run({ postings, answers, url, badNetwork: values['bad-network'] === true }).catch(
    (error: unknown) => {
      console.error(colors.red('✗ A surprise:'), error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
