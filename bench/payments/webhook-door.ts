import { inboxStore } from '../../functions/payments/inbox-store.ts';
import { webhookInbox } from '../../functions/payments/webhooks.ts';
import { pointSdkAt, startDynamoDb } from '../../test/support/dynamodb.ts';
import { PaymentsWorld } from '../../test/support/payments-world.ts';
import type { Goal } from '../market/goal.ts';

const aimMs = 50;
const calls = 1000;
const warmUp = 50;

/** An event as large as Stripe's usually are, about 4 KB. */
const eventOf = (index: number) => ({
  ...{
    id: `evt_${index}`,
    object: 'event',
    type: 'charge.succeeded',
    created: 1_772_445_600,
    livemode: false,
  },
  data: { object: { object: 'charge', id: `ch_${index}`, description: 'x'.repeat(4000) } },
});

/** How long Stripe waits for our acknowledgement: verified, stored in the tables' emulator, queued. */
export const measureWebhookDoor = async (): Promise<Goal[]> => {
  const dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  const world = new PaymentsWorld();
  const secret = { read: () => Promise.resolve(world.secret), refresh: () => Promise.resolve(world.secret) };
  const inbox = inboxStore(await dynamoDb.createTable());
  const { clock } = world;
  const door = webhookInbox({ secret, inbox, clock, send: () => Promise.resolve(), tell: () => undefined });
  const times: number[] = [];
  for (let index = 0; index < calls + warmUp; index += 1) {
    const { body, headers } = world.signed(eventOf(index));
    const started = performance.now();
    await door.receive(Buffer.from(body), headers);
    if (index >= warmUp) times.push(performance.now() - started);
  }
  await dynamoDb.stop();
  const sorted = times.sort((left, right) => left - right);
  const at = (share: number): number => Number((sorted[Math.floor(share * sorted.length)] ?? NaN).toFixed(2));
  return [
    {
      section: 'webhooks',
      what: `acknowledging an event, p95 of ${calls} (ms)`,
      ours: at(0.95),
      peer: null,
      goal: `< ${aimMs} ms`,
      met: at(0.95) < aimMs,
      note: `median ${at(0.5)} ms; signature, table and answer, without the gateway before it and the queue behind it`,
    },
  ];
};
