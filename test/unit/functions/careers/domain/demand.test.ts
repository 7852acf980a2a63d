import { describe, expect, it } from 'vitest';
import { demandOf, drawn, keptShare, marketScale } from '../../../../../functions/careers/domain/demand.ts';
import { aCluster } from '../../../../support/careers.ts';

const steady = { kind: 'forecast', weeks: 8, growthRatio: 1, low80: 0.9, high80: 1.1 } as const;
const scale = { busiestWeekly: 99, largest: 1000 };

describe('demand for a cluster', () => {
  it('takes level and trend together, kept by number of postings and surety of the link', () => {
    const cluster = aCluster({ id: 'c', n: 300, weekly: { last4: 9, last8: 9 }, outlook: steady });
    const demand = demandOf(cluster, scale, 0.8);
    expect(demand.level).toBeCloseTo(Math.log(10) / Math.log(100), 12);
    expect(demand.trend).toBe(0.5);
    expect(demand.kept).toBeCloseTo((0.8 * 300) / 400, 12);
    expect(demand.score).toBeCloseTo(0.5, 12);
  });

  it('rises with postings a week and with expected growth', () => {
    const of = (last8: number, growthRatio: number) =>
      demandOf(
        aCluster({ id: 'c', weekly: { last4: last8, last8 }, outlook: { ...steady, growthRatio } }),
        scale,
        1,
      ).score;
    expect(of(20, 1)).toBeGreaterThan(of(5, 1));
    expect(of(20, 1.5)).toBeGreaterThan(of(20, 1));
    expect(of(20, 0.5)).toBeLessThan(of(20, 1));
  });

  it('goes by the number of postings where they carry no date', () => {
    const undated = { weekly: null, outlook: { kind: 'none', reason: 'no-dates' } } as const;
    const demand = demandOf(aCluster({ id: 'c', n: 1000, ...undated }), scale, 1);
    expect(demand.level).toBe(1);
    expect(demand.trend).toBeNull();
  });

  it('stays near the middle where postings are few, whichever way they point', () => {
    expect(keptShare(30, 1)).toBeLessThan(0.25);
    expect(drawn(1, keptShare(30, 1))).toBeLessThan(0.65);
    expect(drawn(0, keptShare(30, 1))).toBeGreaterThan(0.35);
    expect(drawn(1, keptShare(3000, 1))).toBeGreaterThan(0.95);
  });

  it('measures against the busiest and the largest cluster', () => {
    const clusters = [aCluster({ id: 'a', n: 50 }), aCluster({ id: 'b', weekly: { last4: 1, last8: 70 } })];
    expect(marketScale(clusters)).toEqual({ busiestWeekly: 70, largest: 400 });
    expect(marketScale([])).toEqual({ busiestWeekly: 0, largest: 0 });
  });
});
