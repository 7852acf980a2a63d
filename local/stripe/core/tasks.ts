import { expireStart, periodEnds, warnOfTrialEnd } from '../billing/renewals.ts';
import { retryInvoice } from '../billing/standing.ts';
import { settlePayment } from '../checkout/complete.ts';
import { expireSession } from '../checkout/sessions.ts';
import { arrivePayout, payOutAll } from '../money/payouts.ts';
import { settleRefund } from '../payments/refunds.ts';
import type { Tasks } from './agenda.ts';

/** What happens when it falls due. */
export const tasks: Tasks = {
  'end-trial-soon': warnOfTrialEnd,
  'expire-session': (world, id) => {
    if (world.get('checkout_session', id)?.status === 'open') expireSession(world, id);
  },
  'expire-start': expireStart,
  'pay-out': (world, account) => {
    payOutAll(world.of(account));
    world.schedule('pay-out', account, world.now + 86_400);
  },
  'payout-arrives': arrivePayout,
  'payment-settles': (world, id) => settlePayment(world, id),
  'refund-settles': settleRefund,
  'renew-subscription': periodEnds,
  'retry-invoice': (world, id) => void retryInvoice(world, id),
};
