/** `npm run journey`: walks the main job through HTTP as a person does, and ends non-zero on any surprise. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import type { ApiClient } from './demo/api-client.ts';
import { startHouse } from './house.ts';
import { startGateway } from './http/gateway.ts';
import { sellOnBadNetwork } from './journey/bad-network.ts';
import { lookAtCluster } from './journey/cluster.ts';
import { closeTheBooks } from './journey/closing.ts';
import { controlsOf } from './journey/controls.ts';
import {
  type Market,
  operationsClient,
  postingsFiles,
  uploadPostings,
  waitForAnalysis,
} from './journey/market.ts';
import { showMatches } from './journey/matches.ts';
import { answerQuestions, fillInProfile, newAccount } from './journey/person.ts';
import { buyCourse } from './journey/purchase.ts';
import { nothingFailed } from './journey/system-health.ts';
import { step } from './journey/terminal.ts';

const usage = `npm run journey -- [options]

  --postings <file>  postings to upload (CSV or JSON Lines, plain or gzip), may be given more than once; real ones
                     from ../shared where there are any, else made-up ones
  --answers <file>   answers to the inventory: JSON list or object, or lines itemId,value
  --url <address>    a local system that is running; otherwise one is started for the journey and removed afterwards`;

interface Options {
  postings: string[] | undefined;
  answers: string | undefined;
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

/** Bought and sold, on a good network and a bad one, until finance has seen that all of it agrees. */
const walkMoney = async (
  origin: string,
  people: { member: ApiClient; operations: ApiClient },
): Promise<void> => {
  const began = new Date();
  const controls = controlsOf(origin);
  await step('A course, bought and refunded in part', (told) => buyCourse(people, told));
  const sold = await step('Sales while webhooks go wrong', (told) =>
    sellOnBadNetwork({ ...people, controls }, told),
  );
  await closeTheBooks({ origin, ...people, controls, sold, began });
};

const walk = async (origin: string, { postings, answers }: Options): Promise<void> => {
  const member = await step('A new account', (told) => newAccount(origin, told));
  await step('A profile', (told) => fillInProfile(member, told));
  const result = await step('The interest inventory', (told) =>
    answerQuestions(member, { answersFile: answers }, told),
  );
  const operations = await operationsClient(origin);
  const markets = new Set<Market>();
  for (const file of await postingsFiles(postings)) {
    const uploaded = await step(`Uploading ${file.name}`, (told) =>
      uploadPostings({ member, operations }, file, told),
    );
    await step(`Analysing the market ${uploaded.market}`, (told) =>
      waitForAnalysis(operations, uploaded, told),
    );
    markets.add(uploaded.market);
  }
  await step('Careers that suit', (told) => showMatches(member, result, told));
  for (const market of markets)
    await step(`A cluster of the market ${market}`, (told) => lookAtCluster(member, market, told));
  await walkMoney(origin, { member, operations });
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
    url: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) {
  console.log(usage);
} else {
  await run({ postings: values.postings, answers: values.answers, url: values.url }).catch(
    (error: unknown) => {
      console.error(colors.red('✗ A surprise:'), error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
