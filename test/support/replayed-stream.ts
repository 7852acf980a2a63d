import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalSystem } from '../../local/system.ts';

/** Has a function read its stream again from the beginning, as Lambda may where a shard is handed over. */
export const replayStream = ({ stateDir }: LocalSystem, functionId: string): void => {
  const folder = join(stateDir, 'checkpoints');
  // A consumer is named after its mapping, which CDK names without hyphens within its stack.
  const plain = (name: string) => name.replaceAll('-', '');
  const consumers = readdirSync(folder).filter((name) => plain(name).startsWith(plain(functionId)));
  if (consumers.length !== 1) throw new Error(`${functionId} follows ${consumers.length} streams`);
  for (const consumer of consumers) writeFileSync(join(folder, consumer), '0');
};
