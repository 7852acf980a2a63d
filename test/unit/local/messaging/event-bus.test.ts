import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SqsStore } from '../../../../local/emulators/fauxqs-parts.ts';
import { eventBus, targetInput } from '../../../../local/messaging/event-bus.ts';

const arn = 'arn:aws:sqs:us-east-1:000000000000:q';
const entry = { Source: 's', DetailType: 'd', Detail: '{"a":1}', EventBusName: 'bus', Resources: [] };
const setUp = (rule: object = {}) => {
  const queues = new SqsStore();
  const queue = queues.createQueue('q', 'http://x/0/q', arn);
  const rules = [
    { name: 'r', bus: 'bus', enabled: true, pattern: { source: ['s'] }, targets: [{ arn }], ...rule },
  ];
  return { queue, put: eventBus(queues, { rules, buses: ['default', 'bus'] }) };
};

describe('the event bus', () => {
  it('wraps what is published as EventBridge does', () => {
    const { queue, put } = setUp();
    const { Entries } = put({ Entries: [{ ...entry, Time: 1_700_000_000 }] });
    const { id, ...message } = z
      .looseObject({ id: z.string() })
      .parse(JSON.parse(queue.messages[0]?.body ?? ''));
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(message).toEqual({
      version: '0',
      'detail-type': 'd',
      source: 's',
      account: '000000000000',
      time: '2023-11-14T22:13:20Z',
      region: 'us-east-1',
      resources: [],
      detail: { a: 1 },
    });
    expect(Entries).toHaveLength(1);
    expect(JSON.stringify(Entries[0])).toMatch(/^{"EventId":"[0-9a-f-]{36}"}$/);
  });

  it('knows a bus by name or ARN', () => {
    const { queue, put } = setUp();
    put({ Entries: [{ ...entry, EventBusName: 'arn:aws:events:us-east-1:000000000000:event-bus/bus' }] });
    expect(queue.messages).toHaveLength(1);
  });

  it('leaves alone rules of other buses, and those switched off', () => {
    const other = setUp({ bus: 'default' });
    const off = setUp({ enabled: false });
    other.put({ Entries: [entry] });
    off.put({ Entries: [entry] });
    expect([other.queue.messages, off.queue.messages]).toEqual([[], []]);
  });

  it('reports the entry whose detail is no JSON, and takes the others', () => {
    const { queue, put } = setUp();
    const result = put({ Entries: [{ ...entry, Detail: '{' }, entry] });
    expect(result.FailedEntryCount).toBe(1);
    expect(result.Entries[0]).toMatchObject({ ErrorCode: 'MalformedDetail' });
    expect(queue.messages).toHaveLength(1);
  });

  it('gives a target all of the event, a part of it, or a constant', () => {
    const event = { detail: { data: { n: 1 } } };
    expect(targetInput({ arn }, event)).toBe(event);
    expect(targetInput({ arn, inputPath: '$.detail.data' }, event)).toEqual({ n: 1 });
    expect(targetInput({ arn, inputPath: '$' }, event)).toBe(event);
    expect(targetInput({ arn, input: '{"run":"nightly"}' }, event)).toEqual({ run: 'nightly' });
  });
});
