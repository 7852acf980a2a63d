import { describe, expect, test } from 'vitest';
import { familyPay, ownPay } from '../../../../../../functions/market/domain/figures/pay-estimates.ts';
import { PayEstimate } from '../../../../../../functions/market/domain/figures/figures-schema.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import { ValueSketch } from '../../../../../../shared/science/statistics/value-sketch.ts';

const random = seededRandom(4);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Pay of `n` postings about `middle`, in whole thousands. */
const payOf = (n: number, middle: number): number[] =>
  Array.from({ length: n }, () => Math.round((middle * Math.exp(0.3 * normal())) / 1000) * 1000);

const sketchOf = (amounts: readonly number[]): ValueSketch => {
  const sketch = new ValueSketch(512);
  for (const amount of amounts) sketch.add(2 * amount);
  return sketch;
};

describe('pay of its own', () => {
  test('is told from 30 postings on, in whole major units', () => {
    expect(ownPay(sketchOf(payOf(29, 100_000)), 'USD')).toEqual({ kind: 'withheld', currency: 'USD', n: 29 });
    expect(ownPay(undefined, null)).toEqual({ kind: 'withheld', currency: null, n: 0 });
    const pay = PayEstimate.parse(ownPay(sketchOf(payOf(400, 100_000)), 'USD'));
    if (pay.kind !== 'own') throw new Error(pay.kind);
    expect(pay.n).toBe(400);
    expect(Math.abs(pay.p50.value / 100_000 - 1)).toBeLessThan(0.05);
    expect(pay.p10.high).toBeLessThan(pay.p50.low);
    for (const { value, low, high } of [pay.p10, pay.p25, pay.p50, pay.p75, pay.p90]) {
      expect([value, low, high].every(Number.isInteger)).toBe(true);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });
});

describe('pay of a family', () => {
  const middles = [80_000, 95_000, 100_000, 105_000, 125_000, 150_000];
  const large = middles.map((middle) => payOf(600, middle));
  const family = { currency: 'USD', whole: sketchOf(large.flat()), like: 'cluster' } as const;

  test('leaves members with enough postings alone', () => {
    const pays = familyPay(large.map(sketchOf), family);
    pays.forEach((pay, index) => expect(pay).toEqual(ownPay(sketchOf(large[index] ?? []), 'USD')));
  });

  test('draws the others towards it, the fewer postings the more, and says so', () => {
    const [some, few] = [payOf(25, 150_000), payOf(2, 150_000)];
    const pays = familyPay([...large, some, few, []].map(sketchOf), family);
    const [a, b, none] = pays.slice(-3);
    if (a?.kind !== 'pooled' || b?.kind !== 'pooled') throw new Error('pooled');
    expect(a.like).toBe('cluster');
    expect(a.weight).toBeGreaterThan(b.weight);
    expect(a.n).toBe(25);
    expect(b.p50.high / b.p50.low).toBeGreaterThan(a.p50.high / a.p50.low);
    expect(none).toEqual({ kind: 'withheld', currency: 'USD', n: 0 });
  });

  test.each([
    { size: 25, owners: 12, runs: 60, most: 0.975 },
    { size: 12, owners: 4, runs: 100, most: 0.985 },
    // Where so few say how members differ, the interval is on the safe side.
    { size: 6, owners: 2, runs: 200, most: 1 },
  ])(
    'pooled medians cover the truth as they say, in a family of $size of which $owners speak for themselves',
    ({ size, owners, runs, most }) => {
      let [covered, all] = [0, 0];
      for (let run = 0; run < runs; run += 1) {
        const truths = Array.from({ length: size }, () => 100_000 * Math.exp(0.2 * normal()));
        const members = truths.map((middle, index) => payOf(index < owners ? 200 : 4 + (index % 21), middle));
        const pays = familyPay(members.map(sketchOf), { ...family, whole: sketchOf(members.flat()) });
        pays.forEach((pay, index) => {
          if (pay.kind !== 'pooled') return;
          all += 1;
          const truth = truths[index] ?? 0;
          if (pay.p50.low <= truth && truth <= pay.p50.high) covered += 1;
        });
      }
      expect(all).toBe(runs * (size - owners));
      expect(covered / all).toBeGreaterThan(0.93);
      expect(covered / all).toBeLessThanOrEqual(most);
    },
  );

  test('is withheld where the family says too little itself', () => {
    const members = [sketchOf(payOf(5, 90_000)), sketchOf(payOf(6, 90_000))];
    for (const whole of [undefined, sketchOf(payOf(11, 90_000))])
      for (const pay of familyPay(members, { ...family, whole })) expect(pay.kind).toBe('withheld');
  });
});
