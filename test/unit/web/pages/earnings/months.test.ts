import { describe, expect, it } from 'vitest';
import { recentMonths } from '../../../../../web/pages/earnings/months.ts';

describe('the newest months', () => {
  it('are those of the time zone, the current one first, over the turn of the year', () => {
    const turn = new Date('2026-12-31T16:00:00.000Z');
    expect(recentMonths(turn, 'Asia/Shanghai', 3)).toEqual(['2027-01', '2026-12', '2026-11']);
    expect(recentMonths(turn, 'UTC', 1)).toEqual(['2026-12']);
  });
});
