import { unschedule } from '../core/agenda.ts';
import { refuse } from '../core/refusal.ts';
import type { Metadata } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import type { BalanceTransaction } from './balance-transaction.ts';
import { fundsOf } from './balance.ts';
import { instantPayoutFee } from './fees.ts';
import type { Payout } from './payout.ts';
import { post, reversalOf } from './post.ts';

const day = 86_400;
const midnight = (seconds: number): number => Math.floor(seconds / day) * day;

interface Order {
  amount: number;
  currency: string;
  automatic: boolean;
  method?: Payout['method'];
  metadata?: Metadata;
  description?: string | null;
}

const make = (world: World, { amount, currency, automatic, method = 'standard', ...more }: Order): Payout => {
  const id = world.id('po');
  const transaction = post(world, {
    settled: { amount: -amount, currency, exchangeRate: null },
    type: 'payout',
    category: 'payout',
    source: id,
    description: more.description ?? 'STRIPE PAYOUT',
    fees: method === 'instant' ? instantPayoutFee(amount, currency) : [],
  });
  const payout = world.put('payout', {
    ...{ id, object: 'payout', amount, automatic, currency, method },
    ...{ application_fee: null, application_fee_amount: null },
    arrival_date: method === 'instant' ? world.now : midnight(world.now) + 2 * day,
    balance_transaction: transaction.id,
    created: world.now,
    description: more.description ?? (automatic ? 'STRIPE PAYOUT' : null),
    destination: `ba_${currency}`,
    ...{ failure_balance_transaction: null, failure_code: null, failure_message: null },
    livemode: world.settings.livemode,
    metadata: more.metadata ?? {},
    ...{ original_payout: null, payout_method: null },
    reconciliation_status: automatic ? 'in_progress' : 'not_applicable',
    ...{ reversed_by: null, source_type: 'card', statement_descriptor: null },
    status: 'in_transit',
    trace_id: { status: 'pending', value: null },
    type: method === 'instant' ? 'card' : 'bank_account',
  });
  world.schedule('payout-arrives', id, payout.arrival_date);
  world.emit('payout.created', payout);
  return payout;
};

/** What no automatic payout has paid out yet, by currency; a payout's own movement belongs to itself alone. */
const unpaid = (world: World): Map<string, BalanceTransaction[]> => {
  const byCurrency = new Map<string, BalanceTransaction[]>();
  for (const transaction of world.oldestFirst('balance_transaction')) {
    if (world.get('paid_out', transaction.id) !== undefined || transaction.available_on > world.now) continue;
    const list = byCurrency.get(transaction.currency) ?? [];
    list.push({ ...transaction });
    byCurrency.set(transaction.currency, list);
  }
  return byCurrency;
};

/** Pays out, automatically, everything available that has not been: one payout a currency, negative where more was owed. */
export const payOutAll = (world: World): Payout[] => {
  const payouts: Payout[] = [];
  for (const [currency, transactions] of unpaid(world)) {
    const amount = transactions.reduce((sum, { net }) => sum + net, 0);
    if (amount === 0) continue;
    const payout = make(world, { amount, currency, automatic: true });
    for (const id of [...transactions.map((each) => each.id), payout.balance_transaction]) {
      world.put('paid_out', { id, payout: payout.id });
    }
    const reconciled = world.put('payout', { ...payout, reconciliation_status: 'completed' });
    world.emit('payout.reconciliation_completed', reconciled);
    payouts.push(reconciled);
  }
  return payouts;
};

/** A payout that somebody asked for: which transactions it pays out is not known. */
export const payOutManually = (world: World, order: Omit<Order, 'automatic'>): Payout => {
  const { amount, currency, method } = order;
  const available = fundsOf(world).get(currency)?.available ?? 0;
  const fee = method === 'instant' ? (instantPayoutFee(amount, currency)[0]?.amount ?? 0) : 0;
  if (amount + fee > available) {
    const message = `You have insufficient funds in your Stripe account for this transfer. Your ${currency.toUpperCase()} balance is ${available}.`;
    throw refuse(message, { code: 'balance_insufficient' });
  }
  return make(world, { ...order, automatic: false });
};

/** The bank has it. */
export const arrivePayout = (world: World, id: string): Payout => {
  const payout = world.need('payout', id);
  if (payout.status !== 'in_transit' && payout.status !== 'pending') return payout;
  unschedule(world, id, 'payout-arrives');
  const paid = world.put('payout', { ...payout, status: 'paid' });
  world.emit('payout.paid', paid, { status: payout.status });
  return paid;
};

/** The bank sent it back, also after it was paid: the balance has the money again. */
export const failPayout = (world: World, id: string, code = 'account_closed'): Payout => {
  const payout = world.need('payout', id);
  if (payout.status === 'failed' || payout.status === 'canceled') {
    throw refuse(`Payouts with a status of ${payout.status} cannot fail.`);
  }
  unschedule(world, id, 'payout-arrives');
  const transaction = post(world, {
    settled: reversalOf(world.need('balance_transaction', payout.balance_transaction)),
    type: 'payout_failure',
    category: 'payout_reversal',
    source: id,
    description: 'PAYOUT FAILURE',
  });
  const failed = world.put('payout', {
    ...payout,
    status: 'failed',
    failure_balance_transaction: transaction.id,
    failure_code: code,
    failure_message: 'The bank account could not take the payout.',
  });
  world.emit('payout.failed', failed, { status: payout.status });
  return failed;
};

/** Takes a payout back before the bank has it. */
export const cancelPayout = (world: World, id: string): Payout => {
  const payout = world.need('payout', id);
  if (payout.automatic || payout.status !== 'in_transit') {
    throw refuse(`Payout ${id} cannot be canceled: only manual payouts that are under way can.`);
  }
  unschedule(world, id, 'payout-arrives');
  const transaction = post(world, {
    settled: reversalOf(world.need('balance_transaction', payout.balance_transaction)),
    type: 'payout_cancel',
    category: 'payout_reversal',
    source: id,
  });
  const canceled = world.put('payout', {
    ...payout,
    status: 'canceled',
    failure_balance_transaction: transaction.id,
  });
  world.emit('payout.canceled', canceled, { status: payout.status });
  return canceled;
};
