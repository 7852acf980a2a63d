import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { feedFromStream } from '../../constructs/stream-consumer.ts';
import { DeadLetterQueue } from '../../constructs/watched-queue.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

const impact =
  'What one part of the system has decided does not reach the others: rankings and figures stand still.';

/** Publishes what every context has committed. Declared last: it reads the streams of all tables there are. */
export class Outbox extends ContextStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'outbox', platform);
    const { data, watch } = platform;
    const door = this.door('on-fact-committed', { impact, timeout: Duration.minutes(1) });
    door.publishesTo(data.bus);
    const name = `${door.name}-dlq`;
    const deadLetters = new DeadLetterQueue(this, 'dead-letters', { name, impact, watch });
    for (const table of data.tables) feedFromStream(door, table, { entity: 'outbox', deadLetters });
    watch.streamAge(door.name, impact);
  }
}
