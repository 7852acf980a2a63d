import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runbookAnchors } from '../../infra/constructs/watch.ts';
import { synthesize } from './synthesized.ts';

const system = synthesize();

const AlarmProperties = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  TreatMissingData: z.literal('notBreaching'),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
  Metrics: z.array(z.unknown()).default([]),
});
const alarms = system
  .ofType('AWS::CloudWatch::Alarm')
  .map(({ Properties }) => AlarmProperties.parse(Properties));

const watching = (metric: string, thing: string) =>
  alarms.filter(
    ({ MetricName, Dimensions }) => MetricName === metric && Dimensions.some(({ Value }) => Value === thing),
  );

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');

describe('every queue', () => {
  const deadLetterQueues = system.model.queues.filter(({ name }) => name.endsWith('-dlq'));
  const workQueues = system.model.queues.filter(({ name }) => !name.endsWith('-dlq'));

  it('that work waits in has a dead-letter queue of its own and an alarm on its age', () => {
    expect(workQueues).not.toEqual([]);
    for (const { name, arn, attributes } of workQueues) {
      const redrive = `{"deadLetterTargetArn":"${arn}-dlq","maxReceiveCount":4}`;
      expect(attributes['RedrivePolicy'], name).toBe(redrive);
      expect(watching('ApproximateAgeOfOldestMessage', name), name).toHaveLength(1);
    }
  });

  it('of dead letters has an alarm from the first message on', () => {
    expect(deadLetterQueues).not.toEqual([]);
    for (const { name } of deadLetterQueues) {
      expect(watching('ApproximateNumberOfMessagesVisible', name), name).toHaveLength(1);
    }
  });

  it('hides a message for six times as long as its worker may take', () => {
    for (const { name, attributes } of workQueues) {
      const worker = system.model.functions.find((door) => door.name === name);
      expect(Number(attributes['VisibilityTimeout'])).toBe((worker?.timeoutSeconds ?? Number.NaN) * 6);
    }
  });
});

describe('every function', () => {
  it('has an alarm on its error rate', () => {
    for (const { name } of system.model.functions) {
      const found = alarms.filter(({ Metrics }) => JSON.stringify(Metrics).includes(`"${name}"`));
      expect(found.map(({ AlarmName }) => AlarmName)).toEqual([`${name}-errors`]);
    }
  });

  it('that reads streams has an alarm on their age', () => {
    expect(watching('IteratorAge', 'pathlight-dev-outbox-on-fact-committed')).toHaveLength(1);
  });
});

describe('every alarm', () => {
  const chapters = readFileSync('docs/runbook.md', 'utf8')
    .split('\n')
    .flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? [])
    .map(anchorOf);

  it('says what people notice, then which chapter of the runbook to open', () => {
    for (const { AlarmName, AlarmDescription } of alarms) {
      const said = /^(?<impact>[A-Z].{20,}\.) What to do: docs\/runbook\.md#(?<chapter>[\w-]+)$/.exec(
        AlarmDescription,
      );
      expect(said, AlarmName).not.toBeNull();
      expect(chapters, AlarmName).toContain(said?.groups?.['chapter']);
    }
  });

  it('has a chapter, and every chapter an alarm', () => {
    expect(chapters.sort()).toEqual([...runbookAnchors].sort());
    const linked = new Set(alarms.map(({ AlarmDescription }) => AlarmDescription.split('#').at(-1)));
    expect([...linked].sort()).toEqual(chapters.sort());
  });

  it('on the API’s 5xx answers exists', () => {
    expect(alarms.filter(({ MetricName }) => MetricName === '5xx')).toHaveLength(1);
  });
});
