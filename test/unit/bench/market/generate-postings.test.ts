import { expect, test } from 'vitest';
import { generatePostings, generatedFile } from '../../../../bench/market/generate-postings.ts';

const options = { postings: 2000, market: 'en', seed: 3, from: '2026-01-01', days: 20 } as const;

test('the same options give the same postings, whole or in stretches', () => {
  const whole = [...generatePostings(options)];
  const stretches = [
    ...generatePostings({ ...options, end: 700 }),
    ...generatePostings({ ...options, first: 700 }),
  ];
  expect(stretches).toEqual(whole);
  expect([...generatePostings({ ...options, seed: 4, end: 5 })]).not.toEqual(whole.slice(0, 5));
});

test('days pass evenly and never go back', () => {
  const days = [...generatePostings(options)].map(({ row }) => row.date);
  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBe(20);
  expect(days.at(-1)).toBe('2026-01-20');
});

test.each(['zh', 'en'] as const)(
  '%s: copies repeat an earlier original of the same company and place',
  (market) => {
    const made = [...generatePostings({ ...options, market, copies: 0.3 })];
    const copies = made.filter(({ copyOf }) => copyOf !== null);
    expect(copies.length / made.length).toBeGreaterThan(0.25);
    expect(copies.length / made.length).toBeLessThan(0.35);
    for (const { index, copyOf, row } of copies) {
      const original = made[copyOf ?? -1];
      expect(original?.index).toBeLessThan(index);
      expect(original?.copyOf).toBeNull();
      expect([original?.row.company, original?.row.location]).toEqual([row.company, row.location]);
    }
  },
);

test('the file has a line for every posting', () => {
  const text = Buffer.concat([...generatedFile({ ...options, market: 'zh', end: 300 })]).toString();
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(300);
  expect(JSON.parse(lines[299] ?? '')).toMatchObject({ url: 'https://jobs.example/zh/299' });
});
