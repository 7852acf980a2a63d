import {
  Earning,
  outstandingMinor,
  reversedMinor,
  transferredMinor,
} from '../../functions/payments/domain/earnings/earning.ts';
import { balancesOf } from '../../functions/payments/domain/ledger/balances.ts';
import { AppError } from '../../shared/errors.ts';
import type { Random } from '../../shared/science/random.ts';
import { PaymentsTrade } from './payments-trade.ts';
import type { PaymentsWorld } from './payments-world.ts';

const expertId = 'expert-1';
/** Settled as they are, or (GBP) in dollars: then nothing can be transferred out of the charge. */
const currencies = ['USD', 'EUR', 'JPY', 'GBP'] as const;
const daySeconds = 86_400;

/** What cannot be, such as a refund of what is contested, is refused and nothing happens. */
const unlessRefused = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const isRefusal =
      error instanceof AppError && (error.kind === 'conflict' || error.kind === 'unprocessable');
    const isStripes =
      error instanceof Error && /Stripe|Refusal/.test(`${error.name} ${error.constructor.name}`);
    if (!isRefusal && !isStripes) throw error;
  }
};

interface Sold {
  readonly orderId: string;
  readonly memberId: string;
  readonly price: number;
}

/** What an expert lives through: sessions sold, held and paid out; money given back, contested, taken back by hand. */
export class ExpertsLife {
  readonly trade: PaymentsTrade;
  readonly #world: PaymentsWorld;
  readonly #random: Random;
  readonly #orders: Sold[] = [];

  constructor(world: PaymentsWorld, random: Random) {
    this.#world = world;
    this.#random = random;
    this.trade = new PaymentsTrade(world);
  }

  #pick<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.#random() * all.length)];
  }

  /** Sells a session, and now and then the expert opens the account that it is paid to. */
  readonly sell = async (): Promise<void> => {
    const { trade } = this;
    const currency = this.#pick(currencies) ?? 'USD';
    const price = 1000 + Math.floor(this.#random() * 30_000);
    if (this.#random() < 0.7) await trade.onboard(expertId);
    const offerId = await trade.sell('session', { price, currency });
    const memberId = `m${this.#orders.length}`;
    const orderId = await trade.order(memberId, offerId, currency);
    await trade.pay(orderId, this.#random() < 0.5 ? '4000000000000077' : '4242424242424242');
    this.#orders.push({ orderId, memberId, price });
    if (this.#random() < 0.8) await trade.again(() => trade.orders.show(memberId, orderId));
    await trade.publish();
  };

  readonly #hold = async (sold: Sold | undefined): Promise<void> => {
    if (sold === undefined) return;
    const { orderId, memberId } = sold;
    await this.trade.again(async () => {
      // Where Stripe cannot be asked, the order is shown as it was: nobody earns by it yet, and one asks again.
      const { state } = await this.trade.orders.show(memberId, orderId);
      if (state === 'awaiting_payment') throw new Error('not known to be paid yet');
    });
    this.#world.pass(2 * daySeconds);
    await this.trade.hold(orderId);
  };

  readonly #payOut = async (): Promise<void> => {
    this.#world.pass(15 * daySeconds);
    await this.#world.round(this.#random);
    await this.trade.upkeep();
  };

  readonly #charge = (orderId: string): string | undefined =>
    [...this.#world.emulator.world.oldestFirst('charge')].find(
      ({ metadata }) => metadata['orderId'] === orderId,
    )?.id;

  readonly #dispute = (orderId: string): void => {
    const { control, world } = this.#world.emulator;
    const charge = this.#charge(orderId);
    if (charge === undefined) return;
    const open = [...world.oldestFirst('dispute')].find((one) => one.charge === charge);
    if (open === undefined) control.openDispute(charge);
    else control.closeDispute(open.id, this.#random() < 0.5 ? 'won' : 'lost');
  };

  readonly #byHand = async (): Promise<void> => {
    const transfers = [...this.#world.emulator.world.oldestFirst('transfer')];
    const transfer = this.#pick(transfers.filter(({ metadata }) => metadata['earningId'] !== undefined));
    if (transfer !== undefined)
      await this.#world.stripe.transfers.createReversal(transfer.id, { amount: 30 });
  };

  /** Something that happens to a session that was sold. */
  readonly #trouble = async (): Promise<void> => {
    const order = this.#pick(this.#orders);
    if (order === undefined) return;
    const { orderId, price } = order;
    const roll = this.#random();
    const part = Math.max(1, Math.floor(price * (this.#random() < 0.4 ? 1 : this.#random())));
    if (roll < 0.4) await this.trade.refund(orderId, part);
    else if (roll < 0.65) this.#dispute(orderId);
    else if (roll < 0.85) await this.#byHand();
    else this.#world.emulator.control.failReversals(1);
  };

  /** Sold, held and paid out, then trouble: in this order, beside whatever else happens. */
  readonly #script: (() => Promise<void>)[] = [
    () => this.sell(),
    () => this.#hold(this.#orders[0]),
    () => this.#payOut(),
    ...Array.from({ length: 3 }, () => () => this.#trouble()),
  ];

  /** The next of what happens to the expert; false where nothing more does. */
  async step(): Promise<boolean> {
    const next = this.#script.shift();
    if (next === undefined) return false;
    await unlessRefused(next);
    await this.trade.publish();
    return true;
  }

  /** Everything that is still to happen, then all told, followed and paid out that can be. */
  async rest(): Promise<void> {
    while (await this.step());
    for (let round = 0; round < 2; round += 1) {
      await this.trade.upkeep();
      await this.#world.round(this.#random);
    }
  }
}

/**
 * What is wrong with what experts earned; empty where the earning, the ledger and Stripe say the same of each: what was
 * transferred and had back, what is owed, what has become a debt.
 */
export const faultsInEarnings = (world: PaymentsWorld): string[] => {
  const faults: string[] = [];
  const entries = world.entries();
  const transfers = [...world.emulator.world.oldestFirst('transfer')];
  const refunds = [...world.emulator.world.oldestFirst('refund')];
  const check = (what: string, ours: number, theirs: number) => {
    if (ours !== theirs) faults.push(`${what}: ${ours}, not ${theirs}`);
  };
  const earnings = world.rows('earning').map(({ earning }) => Earning.parse(earning));
  for (const earning of earnings) {
    const { orderId, earningId, currency, step } = earning;
    const booked = balancesOf(entries.filter(({ source }) => source.orderId === orderId));
    const own = transfers.filter(({ metadata }) => metadata['earningId'] === earningId);
    const sum = (of: (transfer: (typeof own)[number]) => number) =>
      own.reduce((all, one) => all + of(one), 0);
    if (step !== null) faults.push(`${orderId}: ${step.kind} ${step.no} was not answered`);
    check(
      `${orderId} transferred`,
      transferredMinor(earning),
      sum(({ amount }) => amount),
    );
    check(
      `${orderId} had back`,
      reversedMinor(earning),
      sum((one) => one.amount_reversed),
    );
    check(`${orderId} owed`, outstandingMinor(earning), 0 - booked.of('expert-payable', currency));
    check(`${orderId} transfers`, booked.of('transfers-clearing', currency), 0);
    check(`${orderId} charges`, booked.of('charges-clearing', currency), 0);
    // One that is on its way may have no balance transaction yet.
    const onTheirWay = refunds.filter(
      ({ status, metadata }) => status === 'pending' && metadata['orderId'] === orderId,
    );
    if (onTheirWay.length === 0) check(`${orderId} refunds`, booked.of('refunds-clearing', currency), 0);
  }
  const booked = balancesOf(entries);
  for (const currency of currencies) {
    const debts = world.rows('expert-debt').filter((row) => row['currency'] === currency);
    const owed = debts.reduce((all, { debtMinor }) => all + Number(debtMinor), 0);
    check(`debts in ${currency}`, owed, booked.of('expert-receivable', currency));
  }
  return faults;
};
