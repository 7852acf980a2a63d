import type { Forecaster, PointForecast } from './forecaster.ts';

/**
 * The same forecaster, fitting each stretch of a series only once: a backtest asks the methods alone and again inside
 * their combination. Remembers per underlying buffer, which must not change meanwhile.
 */
export const remembering = (forecaster: Forecaster): Forecaster => {
  const known = new WeakMap<ArrayBufferLike, Map<string, PointForecast | undefined>>();
  return (history, horizon) => {
    const ofBuffer = known.get(history.buffer) ?? new Map<string, PointForecast | undefined>();
    known.set(history.buffer, ofBuffer);
    const key = `${history.byteOffset}:${history.length}:${horizon}`;
    if (!ofBuffer.has(key)) ofBuffer.set(key, forecaster(history, horizon));
    return ofBuffer.get(key);
  };
};
