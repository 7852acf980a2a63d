import { proportion, wholePpm } from '../../../../shared/allocation.ts';
import { sumMinor } from '../../../../shared/money.ts';
import type { BilledLine } from './order-schema.ts';

/** So many lines of an invoice are kept apart: an entry of the ledger has at most forty, two for each of these. */
const mostLines = 18;

const merged = (lines: readonly BilledLine[]): BilledLine => ({
  amountMinor: sumMinor(lines.map(({ amountMinor }) => amountMinor)),
  from: lines.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
  to: lines.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
});

/**
 * Lines of an invoice that sum to what was paid. What the customer's credit took off, or anything else that no line says,
 * is a line of its own over the time of all; of more lines than can be kept the last are taken together. Empty where the
 * invoice has none.
 */
export const linesPaid = (billed: readonly BilledLine[], paidMinor: number): BilledLine[] => {
  if (billed.length === 0) return [];
  const whole = merged(billed);
  const lines = [...billed, { ...whole, amountMinor: paidMinor - whole.amountMinor }].filter(
    ({ amountMinor }) => amountMinor !== 0,
  );
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), merged(lines.slice(mostLines - 1))];
};

interface TaxedLine extends BilledLine {
  readonly netMinor: number;
  readonly taxMinor: number;
}

/**
 * Net and tax of each line, tax being part of its amount. Tax is taken on the sum of the lines so far, so that the parts
 * sum to the tax on the whole to the unit, whatever signs the lines have.
 */
export const taxedLines = (lines: readonly BilledLine[], ratePpm: number): TaxedLine[] => {
  const taxOf = (amountMinor: number): number => proportion(amountMinor, ratePpm, { of: wholePpm + ratePpm });
  let sum = 0;
  return lines.map((line) => {
    const taxMinor = taxOf(sum + line.amountMinor) - taxOf(sum);
    sum += line.amountMinor;
    return { ...line, netMinor: line.amountMinor - taxMinor, taxMinor };
  });
};
