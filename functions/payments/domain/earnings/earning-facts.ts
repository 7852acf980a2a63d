import type { Earning, Hold, Release, Step } from './earning.ts';

type TransferStep = Extract<Step, { kind: 'transfer' }>;
type ReversalStep = Extract<Step, { kind: 'reversal' }>;

/** What can happen to an earning. */
export type EarningFact =
  | { readonly type: 'earned'; readonly earning: Earning }
  /** The order has moved: refunds, disputes, its charge. */
  | {
      readonly type: 'order-followed';
      readonly refundedMinor: number;
      readonly lostMinor: number;
      readonly contestedMinor: number;
      readonly holds: readonly Hold[];
      readonly chargeId: string | null;
      readonly at: string;
    }
  | { readonly type: 'session-held'; readonly heldAt: string; readonly payableFrom: string }
  /** Kept back for what the expert owes. */
  | { readonly type: 'debt-settled'; readonly amountMinor: number; readonly at: string }
  | { readonly type: 'transfer-begun'; readonly step: TransferStep }
  | {
      readonly type: 'transfer-made';
      readonly no: number;
      readonly transferId: string;
      readonly amountMinor: number;
      readonly at: string;
    }
  | {
      readonly type: 'transfer-refused';
      readonly no: number;
      readonly code: string;
      readonly at: string;
      readonly retryAt: string;
    }
  | { readonly type: 'reversal-begun'; readonly step: ReversalStep }
  | {
      readonly type: 'reversal-made';
      readonly reversalId: string;
      readonly transferNo: number;
      readonly amountMinor: number;
      readonly at: string;
      /** Not asked for by us: somebody did it in Stripe's dashboard. */
      readonly byHand: boolean;
    }
  | { readonly type: 'reversal-refused'; readonly no: number }
  /** What was taken back by hand may be transferred again, if somebody else agrees. */
  | { readonly type: 'release-proposed'; readonly release: Release }
  | { readonly type: 'release-decided'; readonly approved: boolean }
  /** What cannot be had back is owed by the expert; `transferNo` where a transfer holds it. */
  | {
      readonly type: 'debt-booked';
      readonly transferNo: number | null;
      readonly amountMinor: number;
      readonly at: string;
    };
