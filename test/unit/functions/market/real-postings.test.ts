import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { skills } from '../../../../functions/market/data/skills/taxonomy.ts';
import { Ingestion } from '../../../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../../../functions/market/domain/ingest/skill-matcher.ts';
import type { Market, Posting } from '../../../../functions/market/domain/posting.ts';
import { textOf } from '../../../../functions/market/posting-files.ts';
import { snapshotFrom } from '../../../support/counted-market.ts';

const data = '../shared/data/';

const postingsOf = async (file: string, market: Market): Promise<Posting[]> => {
  const postings: Posting[] = [];
  const ingestion = new Ingestion({
    source: null,
    matcher: new SkillMatcher(skills),
    onPosting: (posting) => {
      if (posting.market === market) postings.push(posting);
    },
    onReject: () => undefined,
  });
  for await (const text of textOf(createReadStream(file))) ingestion.push(text);
  ingestion.end();
  return postings;
};

const file51job = `${data}jobs_zh/51job_2023.csv.gz`;
const fileDataJobs = `${data}jobs_en/data_jobs_2023.csv.gz`;
for (const file of [file51job, fileDataJobs]) {
  if (!existsSync(file)) process.stdout.write(`skipped: ${file} is not there\n`);
}

describe.skipIf(!existsSync(file51job))('Chinese postings (51job 2023)', () => {
  test('fall into named, priced groups whose sizes add up', { timeout: 60_000 }, async () => {
    const postings = await postingsOf(file51job, 'zh');
    const { overview, summaries } = snapshotFrom(postings, { market: 'zh' });
    expect(overview.clusters.length).toBeGreaterThanOrEqual(4);
    expect(overview.silhouette).toBeGreaterThan(0.08);
    expect(overview.clusters.reduce((sum, { n }) => sum + n, overview.unclustered)).toBe(postings.length);
    expect(new Set(overview.clusters.map(({ label }) => label.zh)).size).toBe(overview.clusters.length);
    for (const { pay } of overview.clusters) {
      if (pay.withheld) continue;
      expect(pay.currency).toBe('CNY');
      expect(pay.p50).toBeGreaterThan(30_000);
      expect(pay.p50).toBeLessThan(600_000);
    }
    expect(Buffer.byteLength(JSON.stringify(summaries))).toBeLessThan(100_000);
    const labels = overview.clusters.map(({ label }) => label.zh).join(' ');
    expect(labels).toMatch(/数据分析/);
    expect(labels).toMatch(/Python/);
  });
});

describe.skipIf(!existsSync(fileDataJobs))('English postings over a year (data_jobs 2023)', () => {
  test(
    'are forecast from real weeks, most of them better than by the last value',
    { timeout: 180_000 },
    async () => {
      const { overview, demand } = snapshotFrom(await postingsOf(fileDataJobs, 'en'));
      expect(overview.period).toEqual({ from: '2023-01-01', to: '2023-12-31' });
      const forecasts = demand.files
        .filter(({ kind }) => kind === 'cluster')
        .map((file) => file.demand.forecast);
      const made = forecasts.filter((forecast) => forecast.available);
      expect(made.length).toBe(forecasts.length);
      const better = made.filter(({ accuracy }) => accuracy.better);
      expect(better.length).toBeGreaterThanOrEqual(made.length / 2);
      expect(made[0]?.weeks[0]?.week).toBe('2024-01-01');
    },
  );
});
