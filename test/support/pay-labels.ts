import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person read in a salary text: `expected` is `min|max|currency|period|months`, or `none`. */
export interface PayLabel {
  readonly text: string;
  readonly country: string | null;
  readonly expected: string;
}

/** Labelled salary texts in the forms of job boards, written by reading them; `-` is an open end or no country. */
export const payLabels = (): PayLabel[] =>
  readFileSync(join(import.meta.dirname, '../fixtures/pay-labels.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [text = '', country = '-', min = '', ...rest] = line.split('\t');
      return {
        text,
        country: country === '-' ? null : country,
        expected: min === 'none' ? 'none' : [min, ...rest].join('|'),
      };
    });
