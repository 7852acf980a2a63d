import { settleInvoice } from '../billing/standing.ts';
import { redeem } from '../catalogue/discounts.ts';
import { unschedule } from '../core/agenda.ts';
import type { World } from '../core/world.ts';
import { settleDelayed } from '../payments/pay.ts';
import type { CheckoutSession } from './session.ts';
import { openSession } from './sessions.ts';

/** The page is done: the session is complete, paid or waiting for a delayed method. */
export const completeSession = (
  world: World,
  id: string,
  payment_status: CheckoutSession['payment_status'],
): CheckoutSession => {
  const session = openSession(world, id);
  const { discount } = world.need('session_plan', id);
  unschedule(world, id, 'expire-session');
  if (discount !== null) redeem(world, discount);
  const complete = world.put('checkout_session', {
    ...session,
    payment_status,
    status: 'complete',
    url: null,
  });
  world.emit('checkout.session.completed', complete);
  return complete;
};

const sessionOf = (world: World, intent: string): CheckoutSession | undefined => {
  for (const session of world.newestFirst('checkout_session')) {
    if (session.payment_intent === intent) return { ...session };
  }
  return undefined;
};

/** A delayed method says whether it worked, and the session it paid for learns it. */
export const settlePayment = (world: World, intent: string, works?: boolean): void => {
  const result = settleDelayed(world, intent, works);
  if (result === undefined) return;
  settleInvoice(world, intent, result);
  const session = sessionOf(world, intent);
  if (session === undefined) return;
  if (result.outcome === 'paid') {
    const paid = world.put('checkout_session', { ...session, payment_status: 'paid' });
    world.emit('checkout.session.async_payment_succeeded', paid);
  } else {
    world.emit('checkout.session.async_payment_failed', session);
  }
};
