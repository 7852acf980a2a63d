import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { SqsStore } from '../emulators/fauxqs-parts.ts';
import type { RuleModel, TargetModel } from '../model.ts';
import { account, nameOfArn, region } from '../template/place.ts';
import { handOver } from './delivery.ts';
import { eventPattern, type Predicate } from './event-pattern.ts';

const Entry = z.object({
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});

/** What PutEvents gets. */
export const PutEvents = z.object({ Entries: z.array(Entry).min(1).max(10) });

export interface PutEventsResult {
  FailedEntryCount: number;
  Entries: ({ EventId: string } | { ErrorCode: string; ErrorMessage: string })[];
}

export type PutEventsHandler = (input: z.infer<typeof PutEvents>) => PutEventsResult;

const envelope = (entry: z.infer<typeof Entry>, detail: unknown) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': entry.DetailType,
  source: entry.Source,
  account,
  time: new Date(entry.Time === undefined ? Date.now() : entry.Time * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z'),
  region,
  resources: entry.Resources,
  detail,
});

const at = (event: unknown, path: string): unknown =>
  path
    .replace(/^\$\.?/, '')
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      event,
    );

/** What a target gets of an event: all of it, a part, or a constant instead. */
export const targetInput = (target: TargetModel, event: unknown): unknown => {
  if (target.input !== undefined) {
    const input: unknown = JSON.parse(target.input);
    return input;
  }
  return target.inputPath === undefined ? event : at(event, target.inputPath);
};

/** Hands an event to a target; on disk when it returns. */
export const handToTarget = (queues: SqsStore, target: TargetModel, event: unknown): void => {
  handOver(queues, {
    targetArn: target.arn,
    body: targetInput(target, event),
    ...(target.maxRetries !== undefined && { maxRetries: target.maxRetries }),
    ...(target.deadLetterArn !== undefined && { deadLetterArn: target.deadLetterArn }),
  });
};

interface CompiledRule extends RuleModel {
  matches: Predicate;
}

const parsedDetail = (detail: string): { detail: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(detail);
    return { detail: value };
  } catch {
    return undefined;
  }
};

/**
 * The event buses. Each event goes to the queues of the rules it matches before it is acknowledged, so what a publisher
 * was told is published survives a crash.
 */
export const eventBus = (
  queues: SqsStore,
  { rules, buses }: { rules: readonly RuleModel[]; buses: readonly string[] },
): PutEventsHandler => {
  const compiled: CompiledRule[] = rules
    .filter(({ enabled }) => enabled)
    .map((rule) => ({ ...rule, matches: eventPattern(rule.pattern) }));
  const put = (entry: z.infer<typeof Entry>) => {
    const bus = nameOfArn(entry.EventBusName);
    if (!buses.includes(bus)) {
      return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Event bus ${bus} does not exist.` };
    }
    const parsed = parsedDetail(entry.Detail);
    if (!parsed) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    const event = envelope(entry, parsed.detail);
    for (const rule of compiled) {
      if (rule.bus !== bus || !rule.matches(event)) continue;
      for (const target of rule.targets) handToTarget(queues, target, event);
    }
    return { EventId: event.id };
  };
  return ({ Entries }) => {
    const results = Entries.map(put);
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  };
};
