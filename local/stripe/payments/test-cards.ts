/** What paying with it does. */
export interface Behaviour {
  /** `delayed`: says only later whether it worked. */
  kind: 'card' | 'delayed';
  /** A decline at once, by its code; `later` declines only once the card is kept for a customer. */
  decline?: { code: string; declineCode?: string; later?: true };
  /** The bank wants to see the buyer first: `once` not again where the card was kept. */
  authentication?: 'always' | 'once';
  fails?: boolean;
  refunds?: 'fail-later' | 'pending';
  dispute?: { reason: string; inquiry?: true };
  availableNow?: true;
}

export interface TestCard extends Behaviour {
  /** As `payment_method` takes it in test mode. */
  token: string;
  number: string;
  brand: string;
}

const card = (token: string, number: string, more: Partial<TestCard> = {}): TestCard => ({
  kind: 'card',
  token,
  number,
  brand: 'visa',
  ...more,
});

const declined = (declineCode: string) => ({ decline: { code: 'card_declined', declineCode } });

/** Stripe's own test numbers and tokens (docs.stripe.com/testing) and what they do. */
export const testCards: readonly TestCard[] = [
  card('pm_card_visa', '4242424242424242'),
  card('pm_card_mastercard', '5555555555554444', { brand: 'mastercard' }),
  card('pm_card_bypassPending', '4000000000000077', { availableNow: true }),
  card('pm_card_chargeDeclined', '4000000000000002', declined('generic_decline')),
  card('pm_card_chargeDeclinedInsufficientFunds', '4000000000009995', declined('insufficient_funds')),
  card('pm_card_chargeDeclinedLostCard', '4000000000009987', declined('lost_card')),
  card('pm_card_chargeDeclinedStolenCard', '4000000000009979', declined('stolen_card')),
  card('pm_card_chargeDeclinedExpiredCard', '4000000000000069', { decline: { code: 'expired_card' } }),
  card('pm_card_chargeDeclinedIncorrectCvc', '4000000000000127', { decline: { code: 'incorrect_cvc' } }),
  card('pm_card_chargeDeclinedProcessingError', '4000000000000119', {
    decline: { code: 'processing_error' },
  }),
  card('pm_card_chargeCustomerFail', '4000000000000341', {
    decline: { code: 'card_declined', declineCode: 'generic_decline', later: true },
  }),
  card('pm_card_authenticationRequiredOnSetup', '4000002500003155', { authentication: 'once' }),
  card('pm_card_authenticationRequired', '4000002760003184', { authentication: 'always' }),
  card('pm_card_threeDSecure2Required', '4000000000003220', { authentication: 'always' }),
  card('pm_card_authenticationRequiredChargeDeclinedInsufficientFunds', '4000008260003178', {
    authentication: 'always',
    ...declined('insufficient_funds'),
  }),
  card('pm_card_createDispute', '4000000000000259', { dispute: { reason: 'fraudulent' } }),
  card('pm_card_createDisputeProductNotReceived', '4000000000002685', {
    dispute: { reason: 'product_not_received' },
  }),
  card('pm_card_createDisputeInquiry', '4000000000001976', {
    dispute: { reason: 'fraudulent', inquiry: true },
  }),
  card('pm_card_refundFail', '4000000000005126', { refunds: 'fail-later' }),
  card('pm_card_pendingRefund', '4000000000007726', { refunds: 'pending' }),
  card('pm_usBankAccount_success', '000123456789', { kind: 'delayed', brand: '' }),
  card('pm_usBankAccount_accountClosed', '000111111113', { kind: 'delayed', brand: '', fails: true }),
];

const byToken = new Map(testCards.map((each) => [each.token, each]));
const byNumber = new Map(testCards.map((each) => [each.number, each]));

/** By token or number; undefined for any other. */
export const testCard = (tokenOrNumber: string): TestCard | undefined =>
  byToken.get(tokenOrNumber) ?? byNumber.get(tokenOrNumber.replaceAll(/[\s-]/g, ''));
