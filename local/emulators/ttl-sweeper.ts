import type { TableModel } from '../model.ts';
import type { DynamoDbCall } from './dynamodb-call.ts';
import { sweepExpired } from './tables.ts';

/** DynamoDB promises a few days; a sweep reads the whole table, so not all the time here either. */
const sweepEveryMs = 5 * 60_000;

/** Removes expired items now and then, which the emulator does not do by itself; answers how to end it. */
export const startTtlSweeper = (
  call: DynamoDbCall,
  tables: readonly TableModel[],
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let [stopped, sweeping] = [false, Promise.resolve()];
  const sweepAll = async () => {
    for (const table of tables) {
      if (stopped) return;
      await sweepExpired(call, table, new Date()).catch((error: unknown) => {
        if (!stopped) onError(error);
      });
    }
  };
  const timer = setInterval(() => {
    sweeping = sweeping.then(sweepAll);
  }, sweepEveryMs);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await sweeping;
  };
};
