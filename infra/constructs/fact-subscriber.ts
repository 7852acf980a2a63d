import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Fact } from '../../events/fact.ts';
import type { WatchedQueue } from './watched-queue.ts';

export interface FactSubscriberProps {
  readonly bus: IEventBus;
  readonly fact: Pick<Fact, 'name' | 'context'>;
  readonly queue: WatchedQueue;
  readonly ruleName: string;
}

/** Brings one fact from the bus to a subscriber's own queue, so that a slow or broken subscriber holds up nobody else. */
export class FactSubscriber extends Construct {
  constructor(scope: Construct, id: string, { bus, fact, queue, ruleName }: FactSubscriberProps) {
    super(scope, id);
    const eventPattern: EventPattern = { source: [`pathlight.${fact.context}`], detailType: [fact.name] };
    new Rule(this, 'rule', {
      eventBus: bus,
      ruleName,
      eventPattern,
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: queue.deadLetters })],
    });
  }
}
