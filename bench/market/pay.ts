import { parseSalary, statedPay } from '../../functions/market/domain/ingest/pay/salary.ts';
import { payLabels } from '../../test/support/pay-labels.ts';
import type { PayLabel } from '../../test/support/pay-labels.ts';
import type { Table } from '../report.ts';
import type { Measure } from './goal.ts';

const section = 'pay';

const read = (text: string, country: string | null): string => {
  try {
    const pay = statedPay(text, country);
    if (pay === null) return 'none';
    return [pay.min ?? '-', pay.max ?? '-', pay.currency, pay.period, pay.monthsPerYear].join('|');
  } catch {
    return 'thrown';
  }
};

/** Texts a second, the best of a few rounds. */
const throughput = (texts: readonly (readonly [string, string | null])[], rounds: number): number => {
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    for (const [text, country] of texts) parseSalary(text, country);
    best = Math.max(best, (texts.length / (performance.now() - started)) * 1000);
  }
  return best;
};

const outcomes = () => payLabels().map((label) => ({ ...label, got: read(label.text, label.country) }));

const mistakes = (wrong: readonly (PayLabel & { got: string })[]): Table => ({
  title: 'Salary texts read otherwise than labelled',
  rows: wrong.map(({ text, country, expected, got }) => ({ text, country: country ?? '–', expected, got })),
});

/** The pay parser against labelled texts. No peer: none reads both languages. */
export const measure: Measure = ({ quick, table }) => {
  const all = outcomes();
  const wrong = all.filter(({ got, expected }) => got !== expected);
  if (wrong.length > 0) table(mistakes(wrong));
  const exact = 1 - wrong.length / all.length;
  const thrown = all.filter(({ got }) => got === 'thrown').length;
  const speed = throughput(
    all.map(({ text, country }) => [text, country] as const),
    quick ? 3 : 20,
  );
  const percent = `${(100 * exact).toFixed(2)} %`;
  return Promise.resolve([
    {
      section,
      what: 'texts read exactly in all parts',
      ours: percent,
      peer: null,
      goal: '≥ 99 %',
      met: exact >= 0.99,
    },
    { section, what: 'labelled texts', ours: all.length, peer: null, goal: '≥ 500', met: all.length >= 500 },
    {
      ...{
        section,
        what: 'texts that made it throw',
        ours: thrown,
        peer: null,
        goal: '0',
        met: thrown === 0,
      },
      note: `${Math.round(speed / 1000)} thousand texts a second`,
    },
  ]);
};
