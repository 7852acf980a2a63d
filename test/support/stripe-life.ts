import type Stripe from 'stripe';
import type { Control } from '../../local/stripe/control/control.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const catalogue = async (stripe: Stripe) => {
  const product = await stripe.products.create({ name: 'Course', metadata: { kind: 'course' } });
  await stripe.products.update(product.id, { description: 'Ten lessons' });
  await stripe.products.retrieve(product.id);
  await stripe.products.list({ active: true, ids: [product.id] });
  const spare = await stripe.products.create({ name: 'Spare' });
  await stripe.products.del(spare.id);
  const price = await stripe.prices.create({
    ...{ product: product.id, currency: 'cny', unit_amount: 19_900, lookup_key: 'course' },
    currency_options: { jpy: { unit_amount: 4000 }, kwd: { unit_amount: 8500 } },
  });
  await stripe.prices.update(price.id, { nickname: 'Standard' });
  await stripe.prices.retrieve(price.id, { expand: ['product', 'currency_options'] });
  await stripe.prices.list({ lookup_keys: ['course'] });
  const coupon = await stripe.coupons.create({
    amount_off: 1000,
    currency: 'cny',
    duration: 'once',
    name: 'Spring',
  });
  await stripe.coupons.update(coupon.id, { name: 'Summer' });
  await stripe.coupons.retrieve(coupon.id, { expand: ['applies_to'] });
  await stripe.coupons.list();
  const promotion = { type: 'coupon', coupon: coupon.id } as const;
  const code = await stripe.promotionCodes.create({ code: 'SPRING', promotion });
  await stripe.promotionCodes.retrieve(code.id);
  await stripe.promotionCodes.list({ code: 'SPRING' });
  const other = await stripe.coupons.create({ percent_off: 50, duration: 'forever' });
  await stripe.coupons.del(other.id);
  return { price: price.id, code: code.id };
};

const customers = async (stripe: Stripe) => {
  const customer = await stripe.customers.create({
    email: 'a@b.example',
    name: 'Ann',
    payment_method: 'pm_card_visa',
  });
  await stripe.customers.update(customer.id, { phone: '+1 555', metadata: { a: '1' } });
  await stripe.customers.retrieve(customer.id, { expand: ['subscriptions'] });
  await stripe.customers.list({ email: 'a@b.example' });
  const { data } = await stripe.customers.listPaymentMethods(customer.id);
  const method = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
  await stripe.paymentMethods.attach(method.id, { customer: customer.id });
  await stripe.paymentMethods.retrieve(method.id);
  await stripe.paymentMethods.list({ customer: customer.id, type: 'card' });
  await stripe.paymentMethods.detach(method.id);
  const gone = await stripe.customers.create({});
  await stripe.customers.del(gone.id);
  return { customer: customer.id, method: data[0]?.id ?? '' };
};

const payments = async (stripe: Stripe, control: Control) => {
  const intent = await stripe.paymentIntents.create({
    amount: 9000,
    currency: 'usd',
    metadata: { orderId: 'o' },
  });
  await stripe.paymentIntents.update(intent.id, { description: 'A course' });
  await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(intent.id);
  await stripe.paymentIntents.list();
  const held = await stripe.paymentIntents.create({
    ...{
      amount: 700,
      currency: 'usd',
      capture_method: 'manual',
      payment_method: 'pm_card_visa',
      confirm: true,
    },
  });
  await stripe.paymentIntents.capture(held.id);
  const left = await stripe.paymentIntents.create({ amount: 100, currency: 'usd' });
  await stripe.paymentIntents.cancel(left.id);
  await stripe.charges.update(text(charge), { metadata: { seen: 'yes' } });
  await stripe.charges.retrieve(text(charge), {
    expand: ['balance_transaction.source', 'refunds', 'payment_intent'],
  });
  await stripe.charges.list({ payment_intent: intent.id });

  const refund = await stripe.refunds.create({
    payment_intent: intent.id,
    amount: 1000,
    reason: 'duplicate',
  });
  await stripe.refunds.update(refund.id, { metadata: { why: 'twice' } });
  await stripe.refunds.retrieve(refund.id, { expand: ['charge', 'balance_transaction'] });
  control.failRefund(refund.id);
  control.nextRefund({ status: 'requires_action' });
  const waiting = await stripe.refunds.create({ charge: text(charge), amount: 500 });
  await stripe.refunds.cancel(waiting.id);
  await stripe.refunds.list({ charge: text(charge) });

  const dispute = control.openDispute(text(charge), { amount: 2000 });
  await stripe.disputes.update(dispute.id, { evidence: { product_description: 'A course' }, submit: true });
  await stripe.disputes.retrieve(dispute.id, { expand: ['charge'] });
  control.closeDispute(dispute.id, 'won');
  const lost = control.openDispute(text(charge), { amount: 500 });
  await stripe.disputes.close(lost.id);
  await stripe.disputes.list({ charge: text(charge) });
  return text(charge);
};

const money = async (stripe: Stripe, control: Control) => {
  control.advanceClock(3 * 86_400);
  await stripe.payouts.create({ amount: 300, currency: 'usd', method: 'instant' });
  const manual = await stripe.payouts.create({ amount: 200, currency: 'usd' });
  await stripe.payouts.update(manual.id, { metadata: { a: '1' } });
  await stripe.payouts.cancel(manual.id);
  const [payout] = control.payOut();
  control.arrivePayout(payout?.id ?? '');
  control.failPayout(payout?.id ?? '');
  await stripe.payouts.retrieve(payout?.id ?? '', {
    expand: ['balance_transaction', 'failure_balance_transaction'],
  });
  await stripe.payouts.list({ status: 'failed' });
  await stripe.balance.retrieve();
  const { data } = await stripe.balanceTransactions.list({
    payout: payout?.id ?? '',
    expand: ['data.source'],
  });
  await stripe.balanceTransactions.retrieve(data[0]?.id ?? '');
  const { data: events } = await stripe.events.list({ limit: 100 });
  await stripe.events.retrieve(events[0]?.id ?? '');
};

const experts = async (stripe: Stripe, control: Control, charge: string) => {
  await stripe.accounts.retrieveCurrent();
  const account = await stripe.accounts.create({ type: 'express', country: 'US', email: 'e@x.example' });
  await stripe.accounts.update(account.id, { metadata: { expert: '1' } });
  await stripe.accounts.createLoginLink(account.id);
  await stripe.accountLinks.create({
    ...{
      account: account.id,
      type: 'account_onboarding',
      refresh_url: 'https://x.example',
      return_url: 'https://x.example',
    },
  });
  control.finishOnboarding(account.id);
  await stripe.accounts.retrieve(account.id);
  await stripe.accounts.list();
  const transfer = await stripe.transfers.create({
    ...{
      amount: 3000,
      currency: 'usd',
      destination: account.id,
      source_transaction: charge,
      transfer_group: 'o',
    },
  });
  await stripe.transfers.update(transfer.id, { description: 'Session' });
  const reversal = await stripe.transfers.createReversal(transfer.id, { amount: 1000 });
  await stripe.transfers.updateReversal(transfer.id, reversal.id, { metadata: { why: 'refund' } });
  await stripe.transfers.retrieveReversal(transfer.id, reversal.id, { expand: ['balance_transaction'] });
  await stripe.transfers.listReversals(transfer.id);
  await stripe.transfers.retrieve(transfer.id, { expand: ['destination_payment', 'balance_transaction'] });
  await stripe.transfers.list({ transfer_group: 'o' });
  await stripe.balanceTransactions.list({}, { stripeAccount: account.id });
  const unused = await stripe.accounts.create({ type: 'express' });
  await stripe.accounts.del(unused.id);
};

const checkouts = async (
  stripe: Stripe,
  control: Control,
  { price, code }: { price: string; code: string },
) => {
  const session = await stripe.checkout.sessions.create({
    ...{
      mode: 'payment',
      success_url: 'https://x.example',
      line_items: [{ price, quantity: 2 }],
      currency: 'kwd',
    },
    payment_intent_data: { metadata: { orderId: 'o' }, transfer_group: 'o' },
  });
  await stripe.checkout.sessions.update(session.id, { metadata: { orderId: 'o' } });
  await stripe.checkout.sessions.listLineItems(session.id);
  control.buy(session.id, { card: '4242424242424242', email: 'a@b.example', name: 'Ann' });
  await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['line_items', 'payment_intent.latest_charge'],
  });
  const left = await stripe.checkout.sessions.create({
    ...{
      mode: 'payment',
      success_url: 'https://x.example',
      line_items: [{ price }],
      discounts: [{ promotion_code: code }],
    },
  });
  await stripe.checkout.sessions.expire(left.id);
  await stripe.checkout.sessions.list({ status: 'complete' });
  await stripe.promotionCodes.update(code, { active: false });
};

const monthly = { currency: 'usd', unit_amount: 1200, recurring: { interval: 'month' } } as const;

const subscriptions = async (
  stripe: Stripe,
  control: Control,
  { customer, method }: { customer: string; method: string },
) => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: control.now(), name: 'Year' });
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: control.now() + 60 });
  await stripe.testHelpers.testClocks.retrieve(clock.id);
  await stripe.testHelpers.testClocks.list();
  await stripe.testHelpers.testClocks.del(clock.id);
  const price = await stripe.prices.create({ ...monthly, product_data: { name: 'Base' } });
  const open = await stripe.subscriptions.create({
    ...{
      customer,
      items: [{ price: price.id }],
      default_payment_method: method,
      payment_behavior: 'default_incomplete',
    },
    expand: ['latest_invoice.payments'],
  });
  const invoice = typeof open.latest_invoice === 'object' ? (open.latest_invoice?.id ?? '') : '';
  await stripe.invoices.update(invoice, { metadata: { a: '1' } });
  await stripe.invoices.pay(invoice);
  await stripe.invoices.retrieve(invoice, { expand: ['payments.data.payment.payment_intent', 'customer'] });
  await stripe.invoices.listLineItems(invoice);
  await stripe.invoices.list({ subscription: open.id });
  const { data } = await stripe.invoicePayments.list({ invoice });
  await stripe.invoicePayments.retrieve(data[0]?.id ?? '');
  await stripe.subscriptionItems.list({ subscription: open.id });
  await stripe.subscriptions.update(open.id, {
    items: [{ quantity: 3 }],
    proration_behavior: 'create_prorations',
  });
  await stripe.subscriptions.retrieve(open.id, { expand: ['latest_invoice', 'default_payment_method'] });
  await stripe.subscriptions.list({ customer, status: 'all' });
  await stripe.subscriptions.cancel(open.id);
  for (const give of ['voidInvoice', 'markUncollectible'] as const) {
    const unpaid = await stripe.subscriptions.create({
      ...{ customer, items: [{ price: price.id }], payment_behavior: 'default_incomplete' },
    });
    await stripe.invoices[give](text(unpaid.latest_invoice));
  }
  await stripe.billingPortal.sessions.create({ customer, return_url: 'https://x.example' });
};

const endpoints = async (stripe: Stripe) => {
  const endpoint = await stripe.webhookEndpoints.create({
    url: 'https://x.example/h',
    enabled_events: ['*'],
  });
  await stripe.webhookEndpoints.update(endpoint.id, { description: 'Ours' });
  await stripe.webhookEndpoints.retrieve(endpoint.id);
  await stripe.webhookEndpoints.list();
  await stripe.webhookEndpoints.del(endpoint.id);
};

/** Calls everything the emulator answers, through the package and with answers worth a look. */
export const callEverything = async (stripe: Stripe, control: Control): Promise<void> => {
  const sold = await catalogue(stripe);
  const buyer = await customers(stripe);
  await checkouts(stripe, control, sold);
  const charge = await payments(stripe, control);
  await experts(stripe, control, charge);
  await money(stripe, control);
  await subscriptions(stripe, control, buyer);
  await endpoints(stripe);
};
