import { Stripe } from 'stripe';
import { type Alert } from '../../functions/payments/books.ts';
import { cursorStore } from '../../functions/payments/cursor-store.ts';
import { Balances } from '../../functions/payments/domain/ledger/balances.ts';
import { Entry } from '../../functions/payments/domain/ledger/entry.ts';
import { eventBackfill } from '../../functions/payments/event-backfill.ts';
import { inboxStore } from '../../functions/payments/inbox-store.ts';
import { intentStore } from '../../functions/payments/intent-store.ts';
import { stripeGateway } from '../../functions/payments/stripe-gateway.ts';
import type { StripeSecret } from '../../functions/payments/stripe-secret.ts';
import { stripeWork } from '../../functions/payments/stripe-work.ts';
import { webhookInbox } from '../../functions/payments/webhooks.ts';
import type { FaultSource } from '../../local/stripe/core/faults.ts';
import { type StripeEmulator, createStripeEmulator } from '../../local/stripe/emulator.ts';
import type { OutboundWebhook } from '../../local/stripe/webhooks/outbound.ts';
import { AppError } from '../../shared/errors.ts';
import type { Random } from '../../shared/science/random.ts';
import { memoryObjects } from './memory-objects.ts';
import { dropTable, memoryTable } from './memory-table/document-client.ts';
import type { Item } from './memory-table/values.ts';

export interface WorldOptions {
  readonly seed?: number;
  /** Asked for each of our requests to Stripe which fault it meets. */
  readonly faultOf?: FaultSource;
  readonly settlementCurrencies?: readonly string[];
  /** Another world whose Stripe this one looks at as well, with books of its own that begin empty. */
  readonly beside?: PaymentsWorld;
  /** A table that is not in memory. */
  readonly tableName?: string;
}

const noIds = { stripeId: '', chargeId: '', balanceTransactionId: '' };

/** The header by which the emulator knows our requests from those of Stripe's dashboard. */
const ours = 'sk_test_ours';

/** Statuses of a door, without the door: what it throws, as `shared/lambda/problem.ts` maps it. */
const statusOf = (error: unknown): number =>
  error instanceof AppError && error.kind === 'invalid' ? 400 : 500;

/**
 * The money part as it is deployed, in one process: real use cases and stores over a table in memory, and the local Stripe.
 * Time, the queue and every fault are the test's.
 */
export class PaymentsWorld {
  readonly table = memoryTable();
  now: Date;
  readonly clock = (): Date => new Date(this.now);
  /** Messages that wait for the worker. */
  readonly queue: string[] = [];
  readonly alerts: Alert[] = [];
  /** What the queue does when it is sent to; throws where it is down. */
  onSend: () => void = () => undefined;
  secret: StripeSecret;
  /** The bucket. */
  readonly objects = memoryObjects();
  readonly emulator: StripeEmulator;
  /** Stripe's dashboard, so to speak: whatever is not done by us. */
  readonly stripe: Stripe;
  readonly gateway;
  readonly inbox;
  readonly webhooks;
  readonly work;
  readonly backfill;
  #faultOf: FaultSource;

  constructor(options: WorldOptions = {}) {
    const { faultOf = () => undefined, beside } = options;
    this.now = beside?.now ?? new Date('2026-03-02T10:00:00Z');
    this.#faultOf = faultOf;
    this.emulator = beside?.emulator ?? this.#stripe(options);
    const fetch = (url: string | URL | Request, init?: RequestInit) => this.emulator.fetch(url, init);
    this.stripe = new Stripe('sk_test_dashboard', {
      httpClient: Stripe.createFetchHttpClient(fetch),
      telemetry: false,
      maxNetworkRetries: 0,
    });
    this.secret = beside?.secret ?? {
      secretKey: ours,
      webhookSecrets: [
        this.emulator.control.registerWebhook({ url: 'https://ours.invalid/webhooks' }).secret,
      ],
    };
    const secret = { read: () => Promise.resolve(this.secret), refresh: () => Promise.resolve(this.secret) };
    const { clock } = this;
    const tableName = options.tableName ?? this.table.name;
    const intents = intentStore(tableName);
    this.gateway = stripeGateway({ secret, intents, clock, fetch, retries: 0 });
    this.inbox = inboxStore(tableName);
    const tell = (alert: Alert) => void this.alerts.push(alert);
    const send = (message: unknown) => this.#send(message);
    this.webhooks = webhookInbox({ secret, inbox: this.inbox, send, clock, tell });
    this.work = stripeWork({ gateway: this.gateway, tableName, clock, tell, objects: this.objects });
    const cursors = cursorStore(tableName);
    this.backfill = eventBackfill({ gateway: this.gateway, inbox: this.inbox, intents, cursors, send, tell });
  }

  #stripe({ seed = 1, settlementCurrencies }: WorldOptions): StripeEmulator {
    return createStripeEmulator({
      seed,
      now: this.clock,
      send: (webhook) => this.receive(webhook),
      faultOf: (request) =>
        request.headers['authorization']?.includes(ours) ? this.#faultOf(request) : undefined,
      ...(settlementCurrencies === undefined ? {} : { settings: { settlementCurrencies } }),
    });
  }

  async #send(message: unknown): Promise<void> {
    await Promise.resolve();
    this.onSend();
    if (typeof message === 'object' && message !== null && 'eventId' in message)
      this.queue.push(String(message.eventId));
  }

  /** Stripe calls our webhook door: the status it answers. */
  async receive({ body, headers }: Pick<OutboundWebhook, 'body' | 'headers'>): Promise<number> {
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    try {
      await this.webhooks.receive(Buffer.from(body), lower);
      return 200;
    } catch (error) {
      return statusOf(error);
    }
  }

  /** An event as Stripe would send it, signed now. */
  signed(event: object, secret = this.secret.webhookSecrets[0] ?? ''): OutboundWebhook {
    const body = JSON.stringify(event);
    const timestamp = Math.floor(this.now.getTime() / 1000);
    const signature = this.stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
    return { url: '', body, headers: { 'stripe-signature': signature } };
  }

  /** Everything Stripe has told so far. */
  events = () => this.emulator.eventsSince(0).events;

  /** What the books say, the same bytes for the same entries in whatever order they were written. */
  projection = (): string =>
    JSON.stringify(this.entries().sort((left, right) => (left.key < right.key ? -1 : 1)));

  /** The same without Stripe's ids, which depend on how often it was asked. */
  meaning = (): string =>
    JSON.stringify(
      this.entries()
        .map(({ kind, lines, source }) => JSON.stringify({ kind, lines, ...source, ...noIds }))
        .sort(),
    );

  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000);
    this.emulator.catchUp();
  }

  /** Hands out every message, again where the worker fails, in an order of the numbers' choice. */
  async drain(random?: Random, patience = 40): Promise<void> {
    const failures = new Map<string, number>();
    while (this.queue.length > 0) {
      const place = random === undefined ? 0 : Math.floor(random() * this.queue.length);
      const [eventId = ''] = this.queue.splice(place, 1);
      try {
        await this.work.handle(eventId);
      } catch (error) {
        const failed = (failures.get(eventId) ?? 0) + 1;
        failures.set(eventId, failed);
        if (failed > patience) throw error;
        this.queue.push(eventId);
      }
    }
  }

  /** The hour's run, again where it fails. */
  async hour(): Promise<void> {
    await this.#again(() => this.backfill.requeueStuck(this.now));
    await this.#again(() => this.backfill.fetchMissed(this.now));
  }

  /** The night's run, again where it fails. */
  night = () => this.#again(() => this.work.sweep(this.now));

  async #again<T>(run: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run();
      } catch (error) {
        if (attempt >= 60) throw error;
      }
    }
  }

  /** Whatever webhooks did, after this the books are complete. */
  async settle(random?: Random): Promise<void> {
    await this.emulator.webhooks.deliverDue({ ignoreTime: true });
    await this.drain(random);
    await this.round(random);
    this.calm();
    await this.round(random);
  }

  /** The hour's run at its time, what it queues, and the night's run. */
  async round(random?: Random): Promise<void> {
    const hourMs = 3_600_000;
    const next = Math.ceil(this.now.getTime() / hourMs) * hourMs + hourMs + 7 * 60_000;
    this.pass((next - this.now.getTime()) / 1000);
    await this.hour();
    await this.drain(random);
    await this.night();
  }

  /** From now on nothing fails. */
  calm(): void {
    this.table.onWrite = () => undefined;
    this.onSend = () => undefined;
    this.#faultOf = () => undefined;
  }

  /** What a kind of row holds. */
  rows(entity: string): Item[] {
    return this.table.all().filter((item) => item['_et'] === entity);
  }

  entries = (): Entry[] => this.rows('ledger-entry').map(({ entry }) => Entry.parse(entry));

  /** Sums of the stored lines, which readers of accounts see. */
  lineBalances(): Balances {
    const balances = new Balances();
    for (const { account, currency, amountMinor } of this.rows('ledger-line'))
      balances.add(Entry.shape.lines.element.parse({ account, currency, amountMinor }));
    return balances;
  }

  /** Events that came and were not acted upon. */
  waiting = (): Item[] =>
    this.rows('stripe-event').filter(({ outcome, gsi1pk }) => outcome === undefined || gsi1pk !== undefined);

  close(): void {
    dropTable(this.table);
  }
}
