/** How a refund begins; the balance has moved at once where it is `posted` (as it is for one that succeeds). */
export interface RefundStart {
  status: 'pending' | 'requires_action' | 'succeeded';
  posted?: boolean;
}

/** What was ordered to happen to the requests that come next. */
export interface Ordered {
  refunds: RefundStart[];
  /** How many of the next transfer reversals are refused for want of funds. */
  failingReversals: number;
  /** How long after they happened events may be missing from lists; 0 for not at all. */
  eventLagSeconds: number;
}
