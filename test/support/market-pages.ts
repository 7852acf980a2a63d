import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import * as z from 'zod';
import { apiClient } from '../../local/demo/api-client.ts';
import { sendPostings, uploadRead } from '../../local/demo/market-upload.ts';
import { madeUpPostings, postingsCsv } from '../../local/demo/postings.ts';
import { signIn } from '../../local/oidc/token.ts';

const Overview = z.object({
  markets: z.array(
    z.object({ market: z.string(), sources: z.array(z.object({ source: z.string(), postings: z.int() })) }),
  ),
});

/** Sources of the market that `fillMarket` makes. */
export const sources = ['Alpha', 'Beta'] as const;

/** The English-language market of a system: made-up postings of more than a year, of two sources in turns. */
export const fillMarket = async (origin: string): Promise<void> => {
  const account = { email: 'market@example.org', groups: ['operations'], create: true };
  const operations = apiClient(origin, (await signIn(origin, account)).accessToken);
  const postings = madeUpPostings({ language: 'en', until: new Date('2026-03-01'), weeks: 60 });
  for (const [turn, source] of sources.entries()) {
    const own = postings.filter((_, index) => index % sources.length === turn);
    const content = new Blob([postingsCsv(own, 'en')], { type: 'text/csv' });
    await uploadRead(operations, await sendPostings(operations, { name: `${source}.csv`, content, source }));
  }
  for (;;) {
    const { markets } = await operations.call('GET /market/overview', Overview);
    if (markets.some((one) => one.sources.length === sources.length)) return;
    await pause(500);
  }
};

const Clusters = z.object({
  items: z.array(z.object({ clusterId: z.string(), label: z.object({ en: z.string() }) })),
});

/** Id of the kind of work whose label begins so. */
export const clusterOf = async (origin: string, label: string): Promise<string> => {
  const { items } = await apiClient(origin).call('GET /market/clusters?market=en', Clusters);
  const found = items.find(({ label: { en } }) => en.startsWith(label));
  if (found === undefined) throw new Error(`no cluster is called ${label}`);
  return found.clusterId;
};

/** The chart or table with this title. */
export const figure = (page: Page, title: string | RegExp): Locator =>
  page.locator('figure').filter({ has: page.locator('figcaption').getByText(title, { exact: true }) });

/** What a press on the figure's CSV button hands to the browser, line by line. */
export const csvOf = async (page: Page, of: Locator, button: string): Promise<string[]> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    of.getByRole('button', { name: button }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
};

/** Rows of the figure's table, shown by keyboard alone; the chart is back afterwards. */
export const rowsByKeyboard = async (
  page: Page,
  of: Locator,
  { table, chart }: { table: string; chart: string },
): Promise<string[]> => {
  await of.getByRole('button', { name: table }).focus();
  await page.keyboard.press('Enter');
  const rows = of.getByRole('table').getByRole('row');
  await rows.first().waitFor();
  const texts = await rows.allTextContents();
  await page.keyboard.press('Enter');
  await of.getByRole('button', { name: chart }).waitFor({ state: 'detached' });
  return texts;
};
