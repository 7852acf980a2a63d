import { notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import type { Market } from './domain/posting.ts';
import { figureKeys } from './figure-objects.ts';

const notYet = (market: Market) =>
  notFound('figures-not-found', `the current snapshot of the market ${market} has no such figures`);

/** Reads an object of a market's current snapshot; throws a coded error where there is none. */
export const currentReader =
  (store: Pick<AnalysisStore, 'findPointer'>) =>
  async <T>(
    market: Market,
    read: (key: string) => Promise<T | undefined>,
    key: (keys: ReturnType<typeof figureKeys>) => string,
  ): Promise<T> => {
    const pointer = await store.findPointer(market);
    const value = pointer && (await read(key(figureKeys(market, pointer.snapshotId))));
    if (!value) throw notYet(market);
    return value;
  };
