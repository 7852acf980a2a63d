import { expect, it } from 'vitest';
import { lastDays } from '../../../../../web/pages/finance/last-days.ts';

it('ends with the day of the business, which begins before the reader’s', () => {
  expect(lastDays(new Date('2026-11-22T15:59:59.999Z'))).toEqual({ from: '2026-10-24', to: '2026-11-22' });
  expect(lastDays(new Date('2026-11-22T16:00:00.000Z'))).toEqual({ from: '2026-10-25', to: '2026-11-23' });
});

it('counts over the end of a month and a leap day', () => {
  expect(lastDays(new Date('2028-03-15T00:00:00.000Z'))).toEqual({ from: '2028-02-15', to: '2028-03-15' });
});
