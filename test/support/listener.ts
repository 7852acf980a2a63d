import type { LocalSystem } from '../../local/system.ts';
import { functionResource } from './local-system.ts';

/** Says what it gets; fails on records that say so, as often as they say. */
export const listener = `
let failures = 0;
export const handler = async (event) => {
  for (const record of event.Records ?? [event]) {
    const image = record.dynamodb?.NewImage ?? {};
    if (image.fail && failures < Number(image.fail.N)) { failures += 1; throw new Error('asked to fail'); }
    console.log(JSON.stringify(record.body ?? record.dynamodb ?? record));
  }
};`;

export const listenerResource = functionResource('listener.ts', {}, { FunctionName: 'listener' });

/** What listeners have said, oldest first. */
export const heard = (system: LocalSystem): string[] =>
  system
    .recentInvocations()
    .toReversed()
    .flatMap(({ logs }) => logs);
