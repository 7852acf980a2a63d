import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersIn, bigFive } from '../../../../bench/assessments/big-five.ts';
import { alphaFromSums, correlationFromSums } from '../../../../bench/assessments/exact-sums.ts';
import { keyed } from '../../../../functions/assessments/domain/instrument.ts';
import { scoreScales } from '../../../../functions/assessments/domain/scoring.ts';
import { correlationMatrix, cronbachAlpha } from '../../../../shared/science/psychometrics.ts';

const file = '../shared/data/assessments/big5_ipip50.csv.gz';
const there = existsSync(file);

const completeAnswers = async () => {
  const people: Map<string, number>[] = [];
  for await (const answers of answersIn(file)) if (answers.size === 50) people.push(answers);
  return people;
};

describe.skipIf(!there)(`the engine on real Big Five answers (skipped unless ${file} is there)`, () => {
  it(
    'gives alphas and scale correlations that a second computation confirms to 1e-9',
    { timeout: 90_000 },
    async () => {
      const people = await completeAnswers();
      expect(people.length).toBeGreaterThan(13_000);
      const scores = people.map((answers) => scoreScales(bigFive, answers));
      const totals = bigFive.scales.map((_, scale) => scores.map((person) => person[scale]?.raw ?? NaN));
      const correlations = correlationMatrix(totals);
      bigFive.scales.forEach(({ scaleId }, scale) => {
        const items = bigFive.items.filter((item) => item.scaleId === scaleId);
        const columns = items.map((item) =>
          people.map((answers) => keyed(item, answers.get(item.itemId) ?? NaN, bigFive.response)),
        );
        const alpha = cronbachAlpha(columns) ?? NaN;
        expect(Math.abs(alpha - alphaFromSums(columns))).toBeLessThan(1e-9);
        // A wrong key would show at once: published alphas of these scales lie between 0.79 and 0.89.
        expect(alpha).toBeGreaterThan(0.75);
        totals.forEach((other, index) => {
          const difference =
            (correlations[scale]?.[index] ?? NaN) - correlationFromSums(totals[scale] ?? [], other);
          expect(Math.abs(difference)).toBeLessThan(1e-9);
        });
      });
    },
  );
});
