import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { Watch } from './watch.ts';

export interface WatchedQueueProps {
  /** Physical name; the dead-letter queue is called `<name>-dlq`. */
  readonly name: string;
  /** How long a worker has for a message before another gets it: six times the worker's timeout. */
  readonly visibility: Duration;
  /** Deliveries before a message is set aside. */
  readonly attempts?: number;
  /** A message older than this has somebody waiting for it. */
  readonly lateAfter?: Duration;
  /** What people notice while messages are late or set aside. */
  readonly impact: string;
  readonly watch: Watch;
}

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly impact: string;
  readonly watch: Watch;
}

/** Where messages wait for a person; alarmed from the first one on. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { name, impact, watch }: DeadLetterQueueProps) {
    super(scope, id, {
      queueName: name,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    accept(
      this,
      'AwsSolutions-SQS3',
      'It is a dead-letter queue: what ends here waits for a person, alarmed.',
    );
    watch.deadLetters(name, impact);
  }
}

/** A queue with its dead-letter queue and an alarm on each. */
export class WatchedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WatchedQueueProps) {
    super(scope, id);
    const { name, watch, impact, attempts = 4, lateAfter = Duration.minutes(15) } = props;
    this.deadLetters = new DeadLetterQueue(this, 'dead-letters', { name: `${name}-dlq`, impact, watch });
    this.queue = new Queue(this, 'queue', {
      queueName: name,
      visibilityTimeout: props.visibility,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
    watch.oldestMessage(name, lateAfter, impact);
  }
}
