import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type House, repositoryRoot, startHouse } from '../../local/house.ts';
import { startGateway } from '../../local/http/gateway.ts';

export interface TestHouse extends House {
  /** Errors that were reported in the background. */
  errors: unknown[];
  /** Stops it, and starts it again on what it left; answers the new one. */
  restart: () => Promise<TestHouse>;
  /** Stops it and removes what it kept. */
  remove: () => Promise<void>;
}

const startOn = async (stateDir: string, site: boolean): Promise<TestHouse> => {
  const errors: unknown[] = [];
  const house = await startHouse({
    ...{ port: 0, stateDir, site, reset: false, watch: false, startGateway },
    report: () => undefined,
    onError: (error) => errors.push(error),
  });
  return {
    ...house,
    errors,
    restart: async () => {
      await house.stop();
      return await startOn(stateDir, site);
    },
    remove: async () => {
      await house.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
};

/**
 * The whole system as `npm start` runs it, from the real template, on a port and in a folder of its own. With `site`
 * the web application is built and served as well, which only browser tests need.
 */
export const startTestHouse = async ({ site = false } = {}): Promise<TestHouse> => {
  const stateDir = join(repositoryRoot, '.local/test', randomUUID());
  mkdirSync(stateDir, { recursive: true });
  try {
    return await startOn(stateDir, site);
  } catch (error) {
    rmSync(stateDir, { recursive: true, force: true });
    throw error;
  }
};
