import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { webhooks } from '../../../functions/payments/webhook-contract.ts';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

const secretVariable = 'STRIPE_SECRET_ID';

/** What is sold, what was paid, and the books that prove it. */
export class Payments extends ContextStack {
  /** What is never changed once it is written: runs of reconciliation, exports. */
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'payments', platform);
    const { data } = platform;
    const table = data.table('payments');
    this.bucket = data.bucket('payments', { versioned: true });
    const stripe = data.secret('payments-stripe', {
      description:
        'Stripe: { secretKey, webhookSecrets: [newest, older] }; how to fill it in is in docs/runbook.md',
      placeholder: { webhookSecrets: [] },
      key: 'secretKey',
    });

    const received = this.onMessage('webhook-received', {
      impact: 'What Stripe tells is kept but not acted upon: orders stay unpaid, refunds stay open.',
      timeout: Duration.minutes(1),
      concurrency: 10,
    });
    received.door.uses(table).readsSecret(stripe, secretVariable);

    this.api(
      webhooks,
      { impact: 'Stripe cannot tell us anything; it tries for three days, and we ask it every hour.' },
      'webhook-api',
    )
      .uses(table)
      .readsSecret(stripe, secretVariable)
      .sendsTo(received.queue, 'WEBHOOK_QUEUE_URL');
  }
}
