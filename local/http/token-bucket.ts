import type { Throttling } from '../system.ts';

/** API Gateway's throttling: a bucket of `burst` tokens that fills at `ratePerSecond`; a request takes one or is refused. */
export const tokenBucket = ({ burst, ratePerSecond }: Throttling, now: () => number = Date.now) => {
  let tokens = burst;
  let filledAt = now();
  return {
    take: (): boolean => {
      const at = now();
      tokens = Math.min(burst, tokens + ((at - filledAt) / 1000) * ratePerSecond);
      filledAt = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
};
