/** Accounts that an entry by hand may touch without naming a balance transaction: all of the chart but the cash at Stripe. */
export const accountNames = [
  ...['bank', 'payouts-in-transit', 'topups-in-transit', 'stripe-reserve', 'suspense'],
  ...['charges-clearing', 'refunds-clearing', 'disputes-clearing', 'transfers-clearing', 'fx-clearing'],
  ...['disputes-open', 'expert-receivable', 'deferred-revenue', 'tax-payable', 'expert-payable'],
  ...['customer-credit', 'revenue', 'platform-fee', 'fx-differences'],
  ...['stripe-fees', 'dispute-fees', 'dispute-losses'],
];
