import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { entitlementUsed } from '../../../events/entitlement-used.ts';
import { orderDisputed } from '../../../events/order-disputed.ts';
import { orderPaid } from '../../../events/order-paid.ts';
import { orderRefunded } from '../../../events/order-refunded.ts';
import { sessionHeld } from '../../../events/session-held.ts';
import { payments } from '../../../functions/payments/contract.ts';
import { earnings } from '../../../functions/payments/earnings-contract.ts';
import { reconciliationRequested } from '../../../events/reconciliation-requested.ts';
import { finance } from '../../../functions/payments/finance-contract.ts';
import { webhooks } from '../../../functions/payments/webhook-contract.ts';
import type { DoorFunction } from '../../constructs/door-function.ts';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { nameIn } from '../../settings.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

const secretVariable = 'STRIPE_SECRET_ID';
const bucketVariable = 'BUCKET_NAME';
/** What each payout is made of, as Stripe told it. */
const payoutObjects = ['payouts/'];
/** Written by runs of reconciliation, never changed. */
const runObjects = ['reconciliation/', ...payoutObjects];
const queueVariable = 'WEBHOOK_QUEUE_URL';

/** What is sold, what was paid, and the books that prove it. */
export class Payments extends ContextStack {
  /** What is never changed once it is written: runs of reconciliation, exports. */
  readonly bucket: PrivateBucket;
  readonly #table: ITable;
  readonly #stripe: ISecret;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'payments', platform);
    this.#table = platform.data.table('payments');
    this.bucket = platform.data.bucket('payments', { versioned: true });
    this.#stripe = platform.data.secret('payments-stripe', {
      description:
        'Stripe: { secretKey, webhookSecrets: [newest, older] }; how to fill it in is in docs/runbook.md',
      placeholder: { webhookSecrets: [] },
      key: 'secretKey',
    });
    this.#orders(platform);
    this.#earnings(platform);
    const events = this.#webhooks();
    this.#schedules(events);
    this.#financeDesk();
    this.#alarms(platform);
  }

  /** The door reads and writes the books' table, and reads the keys to Stripe. */
  #withStripe(door: DoorFunction): DoorFunction {
    return door.uses(this.#table).readsSecret(this.#stripe, secretVariable);
  }

  /** What people buy, hold and have back. A checkout is made at Stripe while they wait. */
  #orders({ settings }: Platform): void {
    const door = this.api(payments, {
      impact: 'Nobody can buy, see what they have bought, or get money back.',
      timeout: Duration.seconds(28),
    });
    this.#withStripe(door).addEnvironment('SITE_ORIGIN', settings.origin);
    this.onFact(entitlementUsed, {
      impact: 'Buyers are offered money back for what they have used.',
    }).uses(this.#table);
  }

  /** What experts earn: it follows the orders' facts, and is transferred when it is due. */
  #earnings({ settings }: Platform): void {
    const door = this.api(
      earnings,
      {
        impact: 'Experts cannot see what they earn, nor say where it goes; sessions are not confirmed.',
        timeout: Duration.seconds(28),
      },
      'earnings-api',
    );
    this.#withStripe(door).addEnvironment('SITE_ORIGIN', settings.origin);
    const followed = [
      { fact: orderPaid, impact: 'Experts do not see what they have earned since.' },
      { fact: orderRefunded, impact: 'Experts keep what buyers got back, until the next run.' },
      { fact: orderDisputed, impact: 'Experts are paid, or keep, what a bank has taken from us.' },
      { fact: sessionHeld, impact: 'Experts wait for their money longer than was agreed.' },
    ];
    for (const { fact, impact } of followed)
      this.#withStripe(this.onFact(fact, { impact, timeout: Duration.minutes(1), concurrency: 5 }));
    const halfHour = this.every('half-hour', Schedule.cron({ minute: '12,42' }), {
      impact: 'Experts are not paid, and what they have too much is not had back.',
      timeout: Duration.minutes(10),
    });
    this.#withStripe(halfHour);
  }

  /** What Stripe tells: taken in by one door, acted upon by another behind a queue. */
  #webhooks(): Queue {
    const received = this.onMessage('webhook-received', {
      impact: 'What Stripe tells is kept but not acted upon: orders stay unpaid, refunds stay open.',
      timeout: Duration.minutes(1),
      concurrency: 10,
    });
    this.#withStripe(received.door).writes(this.bucket, bucketVariable, payoutObjects);
    const door = this.api(
      webhooks,
      { impact: 'Stripe cannot tell us anything; it tries for three days, and we ask it every hour.' },
      'webhook-api',
    );
    this.#withStripe(door).sendsTo(received.queue, queueVariable);
    return received.queue;
  }

  #schedules(events: Queue): void {
    const hour = this.every('hour', Schedule.cron({ minute: '7' }), {
      impact: 'What Stripe told while we could not listen is not made up for: orders stay unpaid.',
      timeout: Duration.minutes(10),
    });
    this.#withStripe(hour).sendsTo(events, queueVariable);
    // After the day is over for the business and in UTC, and Stripe's lists have caught up with it.
    const night = this.every('night', Schedule.cron({ hour: '1', minute: '20' }), {
      impact: 'Money that no event told of is missing in the books, and yesterday is not reconciled.',
      timeout: Duration.minutes(15),
      memoryMb: 1024,
    });
    this.#reconciles(night);
  }

  /** The door compares days with Stripe and writes what it found. */
  #reconciles(door: DoorFunction): void {
    this.#withStripe(door).writes(this.bucket, bucketVariable, runObjects);
    door.addEnvironment('BUSINESS_TIME_ZONE', this.platform.settings.businessTimeZone);
  }

  /** What group finance asks; the desk itself never speaks to Stripe. */
  #financeDesk(): void {
    const desk = this.api(
      finance,
      { impact: 'Finance sees neither the books nor what does not agree.', timeout: Duration.seconds(29) },
      'finance-api',
    );
    desk
      .uses(this.#table)
      .reads(this.bucket, bucketVariable, [...runObjects, 'exports/'])
      .writes(this.bucket, bucketVariable, ['exports/']);
    desk.addEnvironment('BUSINESS_TIME_ZONE', this.platform.settings.businessTimeZone);
    const again = this.onFact(reconciliationRequested, {
      impact: 'A day that finance wants reconciled again stays as it was.',
      timeout: Duration.minutes(15),
      memoryMb: 1024,
      batchSize: 1,
      concurrency: 2,
      lateAfter: Duration.hours(1),
    });
    this.#reconciles(again);
  }

  #alarms({ settings, watch }: Platform): void {
    watch.told('payments', {
      id: nameIn(settings, 'payments-money-in-suspense'),
      is: 'money-in-suspense',
      impact: 'Money moved at Stripe for a reason our books do not know: nobody can say whose it is.',
      runbook: 'money-is-in-suspense',
    });
    watch.told('payments', {
      id: nameIn(settings, 'payments-day-does-not-agree'),
      is: 'day-does-not-agree',
      impact: 'What Stripe says of a day and what our books say differ, and finance has lines to look at.',
      runbook: 'a-day-does-not-agree',
    });
    const outOfStep = { runbook: 'stripe-and-we-are-out-of-step' } as const;
    watch.told('payments', {
      ...outOfStep,
      id: nameIn(settings, 'payments-events-waiting'),
      is: 'events-waiting',
      impact: 'Customers have paid or were refunded an hour ago, and their orders do not show it.',
    });
    watch.told('payments', {
      ...outOfStep,
      id: nameIn(settings, 'payments-intents-open'),
      is: 'intents-open',
      impact: 'Something was asked of Stripe a day ago and nobody knows what came of it, a refund perhaps.',
    });
  }
}
