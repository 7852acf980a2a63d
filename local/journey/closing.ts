import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import type { Unseen } from './bad-network.ts';
import type { Controls } from './controls.ts';
import { addsUp, booksBalance, businessDay, closes, financeClient, payOut, reconcile } from './finance.ts';
import { type Step, step } from './terminal.ts';

interface Closing {
  origin: string;
  member: ApiClient;
  controls: Controls;
  sold: Unseen;
  /** When the first thing was sold. */
  began: Date;
}

/** The hour and the night, as by the clock: what no webhook told of is made up for. */
const night = async ({ controls, sold }: Closing, { progress, tell }: Step): Promise<void> => {
  progress('late webhooks');
  await controls.settled();
  progress('every-hour');
  await controls.run('every-hour');
  progress('every-night');
  await controls.run('every-night');
  await sold.look();
  await controls.stripe('webhooks-as-they-should', {}, z.unknown());
  tell('what nobody told of is paid and held; what the bank took back is not held any more');
};

/** Every business day since the first sale: two where the journey went on over midnight. */
const reconciled = async (finance: ApiClient, began: Date, told: Step): Promise<void> => {
  const days = [await businessDay(finance, began), await businessDay(finance, new Date())];
  for (const day of new Set(days)) await closes(finance, await reconcile(finance, day, told), told);
  await booksBalance(finance);
};

/** A payout, the hour and the night, and then finance: nothing open, nothing unexplained, and every payout adds up. */
export const closeTheBooks = async (closing: Closing): Promise<void> => {
  const { origin, member, controls, began } = closing;
  const finance = await financeClient(origin, member);
  const paidOut = await step('Stripe pays out', (told) => payOut(controls, told));
  await step('The hour and the night', (told) => night(closing, told));
  await step('Reconciliation', (told) => reconciled(finance, began, told));
  await step('Why is the payout what it is?', async (told) => {
    for (const id of paidOut) await addsUp(finance, id, told);
  });
};
