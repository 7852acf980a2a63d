import type { Random } from '../../shared/science/random.ts';
import type { PaymentsWorld } from './payments-world.ts';

const cards = [
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_bypassPending',
  'pm_card_chargeDeclined',
];
/** Settled as they are, or (GBP, CAD) through dollars; with 2, 0 and 3 decimals. */
const currencies = ['usd', 'eur', 'jpy', 'kwd', 'gbp', 'cad'];

/** Stripe refuses what cannot be, such as a second refund of the same money: then nothing happened. */
const unlessRefused = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const refused =
      error instanceof Error && /Stripe|Refusal|refuse/i.test(`${error.name} ${error.constructor.name}`);
    if (!refused) throw error;
  }
};

/** What happens at Stripe in a business's life, chosen by numbers: payments, refunds, disputes, transfers, payouts. */
export class PaymentsLife {
  readonly #world: PaymentsWorld;
  readonly #random: Random;
  readonly #charges: string[] = [];
  readonly #refunds: string[] = [];
  readonly #disputes: string[] = [];
  readonly #transfers: string[] = [];
  readonly #payouts: string[] = [];
  #account: string | undefined;
  #orders = 0;

  constructor(world: PaymentsWorld, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  #pick<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.#random() * all.length)];
  }

  #amount(currency: string): number {
    const amount = 200 + Math.floor(this.#random() * 50_000);
    return currency === 'kwd' ? amount * 10 : amount;
  }

  readonly #pay = async (): Promise<void> => {
    const currency = this.#pick(currencies) ?? 'usd';
    this.#orders += 1;
    const intent = await this.#world.stripe.paymentIntents.create({
      amount: this.#amount(currency),
      currency,
      payment_method: this.#pick(cards) ?? 'pm_card_visa',
      confirm: true,
      metadata: this.#random() < 0.8 ? { orderId: `ord_${this.#orders}` } : {},
    });
    if (typeof intent.latest_charge === 'string') this.#charges.push(intent.latest_charge);
  };

  readonly #refund = async (): Promise<void> => {
    const { stripe, emulator } = this.#world;
    const charge = this.#pick(this.#charges);
    if (charge === undefined) return;
    if (this.#random() < 0.3)
      emulator.control.nextRefund({ status: 'pending', posted: this.#random() < 0.5 });
    const part = this.#random() < 0.6 ? { amount: 10 * (1 + Math.floor(this.#random() * 300)) } : {};
    this.#refunds.push((await stripe.refunds.create({ charge, ...part })).id);
  };

  readonly #endRefund = (): void => {
    const refund = this.#pick(this.#refunds);
    if (refund === undefined) return;
    const { control } = this.#world.emulator;
    const ends = [control.succeedRefund, control.failRefund, control.cancelRefund];
    this.#pick(ends)?.(refund);
  };

  readonly #dispute = (): void => {
    const charge = this.#pick(this.#charges);
    if (charge === undefined) return;
    const dispute = this.#world.emulator.control.openDispute(charge, { inquiry: this.#random() < 0.2 });
    this.#disputes.push(dispute.id);
  };

  readonly #endDispute = (): void => {
    const dispute = this.#pick(this.#disputes);
    if (dispute === undefined) return;
    const { control } = this.#world.emulator;
    if (this.#random() < 0.2) control.escalateDispute(dispute);
    else control.closeDispute(dispute, this.#random() < 0.5 ? 'won' : 'lost');
  };

  async #connected(): Promise<string> {
    if (this.#account !== undefined) return this.#account;
    const { stripe, emulator } = this.#world;
    const { id } = await stripe.accounts.create({
      type: 'express',
      country: 'US',
      capabilities: { transfers: { requested: true } },
    });
    emulator.control.finishOnboarding(id);
    return (this.#account = id);
  }

  readonly #transfer = async (): Promise<void> => {
    const { stripe } = this.#world;
    const made = await stripe.transfers.create({
      amount: 50 + Math.floor(this.#random() * 2000),
      currency: 'usd',
      destination: await this.#connected(),
      metadata: { orderId: `ord_${this.#orders}` },
    });
    this.#transfers.push(made.id);
  };

  readonly #reverse = async (): Promise<void> => {
    const transfer = this.#pick(this.#transfers);
    if (transfer !== undefined) await this.#world.stripe.transfers.createReversal(transfer, { amount: 30 });
  };

  readonly #payOut = async (): Promise<void> => {
    const { emulator, stripe } = this.#world;
    if (this.#random() < 0.3) {
      this.#payouts.push((await stripe.payouts.create({ amount: 500, currency: 'usd' })).id);
      return;
    }
    this.#world.pass(3 * 86_400);
    for (const { id } of emulator.control.payOut()) this.#payouts.push(id);
  };

  readonly #endPayout = (): void => {
    const payout = this.#pick(this.#payouts);
    if (payout === undefined) return;
    const { control } = this.#world.emulator;
    if (this.#random() < 0.6) control.arrivePayout(payout);
    else control.failPayout(payout);
  };

  /** One thing that may happen; many share a second. */
  async step(): Promise<void> {
    if (this.#random() < 0.5) this.#world.pass(Math.floor(this.#random() * 3));
    const [roll, of] = [this.#random(), (work: () => unknown) => unlessRefused(work)];
    if (roll < 0.38 || this.#charges.length === 0) await of(this.#pay);
    else if (roll < 0.58) await of(this.#refund);
    else if (roll < 0.66) await of(this.#endRefund);
    else if (roll < 0.74) await of(this.#dispute);
    else if (roll < 0.8) await of(this.#endDispute);
    else if (roll < 0.86) await of(this.#transfer);
    else if (roll < 0.89) await of(this.#reverse);
    else if (roll < 0.96) await of(this.#payOut);
    else await of(this.#endPayout);
  }
}
