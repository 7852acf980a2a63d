import * as z from 'zod';
import type { LoadDemo } from '../front.ts';
import { signIn } from '../oidc/token.ts';
import { type ApiClient, apiClient } from './api-client.ts';
import { loadCourses } from './courses/load.ts';
import { answerInventory, interestInventory } from './inventory.ts';
import { type Analysis, analysisDone, sendPostings, uploadRead } from './market-upload.ts';
import { loadOffers } from './offers.ts';
import { demoAccounts, demoAnswers, demoProfile } from './member.ts';
import { type Language, madeUpPostings, postingsCsv } from './postings.ts';

type Report = Parameters<LoadDemo>[0]['report'];

const languages = ['zh', 'en'] as const satisfies Language[];

/** The demo's postings of one language, up to yesterday: the same file all day. */
export const demoPostingsFile = (language: Language, today: Date) => {
  const until = new Date(Math.floor(today.getTime() / 86_400_000 - 1) * 86_400_000);
  const csv = postingsCsv(madeUpPostings({ language, until }), language);
  const content = new Blob([csv], { type: 'text/csv' });
  return { name: `demo-postings-${language}.csv`, content, source: 'Demo' };
};

const Versioned = z.object({ version: z.int() });

const fillIn = async (member: ApiClient, report: Report): Promise<void> => {
  report({ step: 'Demo member: profile and interest inventory' });
  const { version } = await member.call('GET /profiles/me', Versioned);
  await member.call('PUT /profiles/me', Versioned, {
    body: demoProfile,
    headers: { 'if-match': `"${version}"` },
  });
  const { instrumentId, questions } = await interestInventory(member);
  await answerInventory(member, { instrumentId, answers: demoAnswers(questions), perRequest: 20 });
};

/** The same news twice is told once. */
const changesOnly = (report: Report): Report => {
  let last = '';
  return (progress) => {
    const news = JSON.stringify(progress);
    if (news !== last) report(progress);
    last = news;
  };
};

/** Answers when its analysis was asked for at the earliest: long ago where this file had been read before. */
const upload = async (operations: ApiClient, language: Language, report: Report): Promise<Date> => {
  const since = new Date();
  const file = demoPostingsFile(language, new Date());
  const step = `Demo postings (${language}): reading ${file.name}`;
  const uploadId = await sendPostings(operations, file);
  const read = await uploadRead(operations, uploadId, ({ counts }) =>
    report({ step, done: counts.accepted }),
  );
  if (read.state === 'failed')
    throw new Error(`${file.name} could not be read: ${read.failure?.message ?? ''}`);
  return read.state === 'duplicate' ? new Date(0) : since;
};

const analysis = async (
  operations: ApiClient,
  market: Language,
  { since, report }: { since: Date; report: Report },
) => {
  const step = `Demo postings (${market}): analysing the market`;
  const seen = ({ progress }: Analysis) => report({ step, done: Math.round(progress * 100), total: 100 });
  const done = await analysisDone(operations, { market, since }, seen);
  if (done.state === 'failed') throw new Error(`The analysis failed: ${done.failure?.message ?? ''}`);
};

const courses = async (origin: string, operations: ApiClient): Promise<void> => {
  const { accessToken } = await signIn(origin, { ...demoAccounts.author, create: true });
  await loadCourses({ author: apiClient(origin, accessToken), operations });
};

/**
 * Fills an empty system through its HTTP API alone: accounts for each role, a member with profile and inventory, things on sale,
 * courses, and made-up postings in both languages through the upload path. Throws where a step does not end well.
 */
export const loadDemo: LoadDemo = async (options) => {
  const { origin } = options;
  const report = changesOnly(options.report);
  report({ step: 'Demo accounts' });
  for (const account of [demoAccounts.finance, demoAccounts.secondFinance])
    await signIn(origin, { ...account, create: true });
  const { accessToken } = await signIn(origin, { ...demoAccounts.member, create: true });
  const operations = apiClient(
    origin,
    (await signIn(origin, { ...demoAccounts.operations, create: true })).accessToken,
  );
  await fillIn(apiClient(origin, accessToken), report);
  report({ step: 'Demo offers' });
  await loadOffers(operations, new Date());
  const requested: [Language, Date][] = [];
  for (const language of languages) requested.push([language, await upload(operations, language, report)]);
  report({ step: 'Demo courses' });
  // While the market is being analysed: neither waits for the other.
  const published = courses(origin, operations);
  const analysed = async () => {
    for (const [language, since] of requested) await analysis(operations, language, { since, report });
  };
  await Promise.all([published, analysed()]);
};
