import type { TaskName } from './agenda.ts';
import type { StripeEvent } from './event.ts';
import type { Kind, Kinds } from './kinds.ts';
import type { Ordered } from './ordered.ts';
import { noSuch } from './refusal.ts';
import type { Settings } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { State } from './state.ts';

/** Which request something happens in, as events name it. */
export interface RequestNames {
  id: string | null;
  idempotency_key: string | null;
}

interface Moment {
  seconds: number;
  clock: string | null;
}

/** What one account sees while a request or a task runs: its objects, the time, and what happens to tell. */
export class World {
  readonly account: string;
  readonly #state: State;
  readonly #moment: Moment | undefined;

  constructor(state: State, account: string, moment?: Moment) {
    this.#state = state;
    this.account = account;
    this.#moment = moment;
  }

  get settings(): Settings {
    return this.#state.settings;
  }

  /** What somebody ordered to happen to the next request of a kind. */
  get ordered(): Ordered {
    return this.#state.ordered;
  }

  get isPlatform(): boolean {
    return this.account === this.#state.platform;
  }

  /** The account that Stripe's keys belong to. */
  get platform(): World {
    return new World(this.#state, this.#state.platform, this.#moment);
  }

  /** The same moment as another account sees it. */
  of(account: string): World {
    return new World(this.#state, account, this.#moment);
  }

  /** Unix seconds: of the task that runs, of the test clock, or of the emulator. */
  get now(): number {
    return this.#moment?.seconds ?? this.#state.now();
  }

  /** The test clock whose time this is; null for the emulator's own. */
  get clock(): string | null {
    return this.#moment?.clock ?? null;
  }

  atTime(seconds: number, clock: string | null, run: (world: World) => void): void {
    run(new World(this.#state, this.account, { seconds, clock }));
  }

  /** Time as it is for a customer on a test clock; for everybody else, as it is. */
  onClock(clock: string | null): World {
    if (clock === null || clock === this.clock) return this;
    const { frozen_time: seconds } = this.need('test_clock', clock, 'test_clock');
    return new World(this.#state, this.account, { seconds, clock });
  }

  #shelf<K extends Kind>(kind: K): Shelf<Kinds[K]> {
    return this.#state.shelf(this.account, kind);
  }

  shelf<K extends Kind>(kind: K): Pick<Shelf<Kinds[K]>, 'at' | 'places' | 'position' | 'size'> {
    return this.#shelf(kind);
  }

  get<K extends Kind>(kind: K, id: string): Readonly<Kinds[K]> | undefined {
    return this.#shelf(kind).get(id);
  }

  /** The object, or the refusal that there is no such one; `param` names what asked for it. */
  need<K extends Kind>(kind: K, id: string, param = 'id'): Readonly<Kinds[K]> {
    const object = this.get(kind, id);
    if (object === undefined) throw noSuch(kind.replace('checkout_', 'checkout.'), id, param);
    return object;
  }

  oldestFirst<K extends Kind>(kind: K): Iterable<Readonly<Kinds[K]>> {
    return this.#shelf(kind).oldestFirst();
  }

  newestFirst<K extends Kind>(kind: K): Iterable<Readonly<Kinds[K]>> {
    return this.#shelf(kind).newestFirst();
  }

  /** Stores an object; it may have more fields than the emulator itself looks at. */
  put<K extends Kind, T extends Kinds[K]>(kind: K, object: T): T {
    this.#state.changed({ account: this.account, kind, id: object.id }, this.#shelf(kind).put(object));
    return object;
  }

  remove(kind: Kind, id: string): void {
    this.#state.changed({ account: this.account, kind, id }, this.#shelf(kind).remove(id));
  }

  /** A fresh id such as `ch_…`. */
  id(prefix: string): string {
    return `${prefix}_${this.#state.scrambled(24)}`;
  }

  secret(): string {
    return this.#state.scrambled(28);
  }

  /** Tells that something happened to an object. */
  emit(type: string, object: object, previous?: object): void {
    const event: StripeEvent = {
      id: this.id('evt'),
      object: 'event',
      ...(this.isPlatform ? {} : { account: this.account }),
      api_version: this.settings.apiVersion,
      created: this.now,
      data: { object, ...(previous !== undefined && { previous_attributes: previous }) },
      livemode: this.settings.livemode,
      pending_webhooks: 0,
      request: this.#state.request,
      type,
    };
    this.#state.happened(this.platform.put('event', event));
  }

  /** Plans work for a later moment of the time that counts here. */
  schedule(name: TaskName, subject: string, at: number): void {
    this.put('task', { id: this.id('task'), name, subject, at, clock: this.clock });
    this.#state.planned(at);
  }
}
