import * as z from 'zod';
import type { SystemModel } from '../model.ts';
import { nameOfArn } from '../template/place.ts';

const Redrive = z.object({ deadLetterTargetArn: z.string() });

/** Where messages of a queue end that nobody could handle. */
export const deadLetterArnOf = (attributes: Readonly<Record<string, string>>): string | undefined => {
  const policy = attributes['RedrivePolicy'];
  return policy ? Redrive.parse(JSON.parse(policy)).deadLetterTargetArn : undefined;
};

/** For each queue that takes what others could not handle: the names of those others, queues, functions or rules. */
export const deadLetterSources = (model: SystemModel): ReadonlyMap<string, string[]> => {
  const sources = new Map<string, string[]>();
  const add = (deadLetterArn: string | undefined, source: string) => {
    if (deadLetterArn === undefined) return;
    const name = nameOfArn(deadLetterArn);
    sources.set(name, [...new Set([...(sources.get(name) ?? []), source])]);
  };
  for (const queue of model.queues) add(deadLetterArnOf(queue.attributes), queue.name);
  for (const source of model.sources) add(source.onFailureArn, source.functionName);
  for (const { functionName, onFailureArn } of model.asyncInvokes) add(onFailureArn, functionName);
  for (const { name, deadLetterArn } of model.functions) add(deadLetterArn, name);
  for (const { name, targets } of model.rules) for (const target of targets) add(target.deadLetterArn, name);
  for (const { id, targets } of model.schedules) for (const target of targets) add(target.deadLetterArn, id);
  return sources;
};
