import { Duration, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Schedule } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Fact } from '../../events/fact.ts';
import type { Contract } from '../../shared/contract.ts';
import { notifyOnStored } from '../constructs/bucket-notification.ts';
import { ContextApi, type SharedApi } from '../constructs/context-api.ts';
import { DoorFunction, type DoorOptions } from '../constructs/door-function.ts';
import { FactSubscriber } from '../constructs/fact-subscriber.ts';
import { type Batching, feedFromQueue, visibilityFor } from '../constructs/queue-worker.ts';
import { ScheduledJob } from '../constructs/scheduled-job.ts';
import { type StreamOptions, feedFromStream } from '../constructs/stream-consumer.ts';
import { DeadLetterQueue, WatchedQueue, type WatchedQueueProps } from '../constructs/watched-queue.ts';
import type { Watch } from '../constructs/watch.ts';
import { type Settings, nameIn } from '../settings.ts';
import type { Data } from './data.ts';

/** What every context stands on. */
export interface Platform {
  readonly settings: Settings;
  readonly data: Data;
  readonly shared: SharedApi;
  readonly watch: Watch;
}

/** `api.ts`, or one of several HTTP doors of a context, each with a contract of its own: `finance-api.ts`. */
type ApiDoor = 'api' | `${string}-api`;

export type WorkerOptions = DoorOptions & Batching & Pick<WatchedQueueProps, 'attempts' | 'lateAfter'>;

/** A context's doors. A subclass says which there are, what each may use, and what people notice when it fails. */
export abstract class ContextStack extends Stack {
  protected readonly platform: Platform;
  readonly #context: string;

  constructor(scope: Construct, context: string, platform: Platform) {
    super(scope, nameIn(platform.settings, context));
    this.#context = context;
    this.platform = platform;
  }

  protected door(door: string, options: DoorOptions): DoorFunction {
    const { settings, watch } = this.platform;
    return new DoorFunction(this, { ...options, context: this.#context, door, settings, watch });
  }

  /** `api.ts` behind every route of the context's contract, or another HTTP door behind those of its own. */
  protected api(contract: Contract, options: DoorOptions, name: ApiDoor = 'api'): DoorFunction {
    const door = this.door(name, { memoryMb: 1024, timeout: Duration.seconds(15), ...options });
    const { api, authorizer, stageName } = this.platform.shared;
    const id = name === 'api' ? 'routes' : `${name.replace(/api$/, '')}routes`;
    new ContextApi(this, id, { api, authorizer, stageName, contract, door });
    return door;
  }

  /** `on-<fact>.ts` behind a queue of its own that the fact is brought to. */
  protected onFact(fact: Pick<Fact, 'name' | 'context'>, options: WorkerOptions): DoorFunction {
    const name = `on-${fact.name}`;
    const { door, queue } = this.#worker(this, name, options);
    const { bus } = this.platform.data;
    new FactSubscriber(this, `${name}-subscription`, { bus, fact, queue, ruleName: door.name });
    return door;
  }

  /** `on-<…>.ts` behind a queue that hears of every object stored under a prefix of a bucket. */
  protected onStored(
    source: { readonly bucket: Bucket; readonly prefix: string; readonly door: string },
    options: WorkerOptions,
  ): DoorFunction {
    // The queue stands beside the bucket: a bucket that named a queue of this stack could not be made before it.
    const { door, queue } = this.#worker(this.platform.data, source.door, options);
    notifyOnStored(source.bucket, { prefix: source.prefix, queue: queue.queue });
    return door;
  }

  /** `on-<…>.ts` behind a queue of its own; other doors send to it by `sendsTo(queue, …)`. */
  protected onMessage(name: string, options: WorkerOptions): { door: DoorFunction; queue: Queue } {
    const { door, queue } = this.#worker(this, `on-${name}`, options);
    return { door, queue: queue.queue };
  }

  /**
   * `on-<…>.ts` at the stream of the context's own table. What no repetition makes right the door puts into the
   * dead-letter queue itself; what keeps failing is put there by the stream.
   */
  protected onStream(
    name: string,
    { table, ...stream }: Omit<StreamOptions, 'deadLetters'> & { readonly table: ITable },
    options: DoorOptions,
  ): DoorFunction {
    const { watch } = this.platform;
    const door = this.door(`on-${name}`, options);
    const deadLetters = new DeadLetterQueue(this, `on-${name}-dead-letters`, {
      name: `${door.name}-dlq`,
      impact: options.impact,
      watch,
    });
    feedFromStream(door, table, { ...stream, deadLetters });
    watch.streamAge(door.name, options.impact);
    return door.sendsTo(deadLetters, 'DEAD_LETTERS_URL');
  }

  /** `every-<period>.ts` by the clock, in UTC. */
  protected every(
    period: string,
    schedule: Schedule,
    { enabled = true, ...options }: DoorOptions & { readonly enabled?: boolean },
  ): DoorFunction {
    const name = `every-${period}`;
    const door = this.door(name, options);
    const deadLetters = new DeadLetterQueue(this, `${name}-dead-letters`, {
      name: `${door.name}-dlq`,
      impact: options.impact,
      watch: this.platform.watch,
    });
    new ScheduledJob(this, `${name}-schedule`, { ruleName: door.name, schedule, door, deadLetters, enabled });
    return door;
  }

  #worker(stackOfQueue: Stack, name: string, options: WorkerOptions) {
    const { timeout = Duration.seconds(30), impact, attempts, lateAfter } = options;
    const door = this.door(name, options);
    const queue = new WatchedQueue(stackOfQueue, `${this.#context}-${name}`, {
      name: door.name,
      visibility: visibilityFor(timeout),
      watch: this.platform.watch,
      impact,
      attempts,
      lateAfter,
    });
    feedFromQueue(door, queue.queue, options);
    return { door, queue };
  }
}
