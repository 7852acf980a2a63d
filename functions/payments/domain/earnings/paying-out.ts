import { type Currency, ruleOf } from '../../../../shared/money.ts';
import { type Earning, type Transfer, isHeldUp, outstandingMinor, transferableMinor } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';
import { retryAfter } from './policy.ts';

const down = (amountMinor: number, currency: Currency): number => {
  const { step } = ruleOf(currency);
  return amountMinor - (amountMinor % step);
};
const up = (amountMinor: number, currency: Currency): number =>
  -down(-amountMinor, currency) + (amountMinor % ruleOf(currency).step === 0 ? 0 : ruleOf(currency).step);

/** What of a transfer can still be had back. */
const reversible = ({ amountMinor, reversedMinor, givenUpMinor }: Transfer): number =>
  amountMinor - reversedMinor - givenUpMinor;

/** What the expert has too much, contested amounts included: the bank has taken those from us already. */
export const excessMinor = (earning: Earning): number =>
  Math.max(0, earning.contestedMinor - outstandingMinor(earning));

const reverse = (earning: Earning, excess: number, now: Date): EarningFact => {
  const at = now.toISOString();
  const transfer = earning.transfers.findLast((one) => reversible(one) > 0);
  // Nothing of it is with a transfer any more: it was kept for a debt, so the debt is there again.
  if (transfer === undefined) return { type: 'debt-booked', transferNo: null, amountMinor: excess, at };
  const amountMinor = Math.min(up(excess, earning.currency), reversible(transfer));
  const { no: transferNo, transferId } = transfer;
  const step = { kind: 'reversal', no: earning.nextNo, amountMinor, transferNo, transferId } as const;
  return { type: 'reversal-begun', step: { ...step, begunAt: at } };
};

/** From when on an earning may be transferred; null while it may not. */
export const transferableFrom = (earning: Earning): string | null => {
  const { payableFrom, refusal, currency } = earning;
  if (payableFrom === null || isHeldUp(earning)) return null;
  if (down(transferableMinor(earning), currency) === 0) return null;
  return refusal !== null && refusal.retryAt > payableFrom ? refusal.retryAt : payableFrom;
};

/** When somebody has to see to an earning: at once where money is on its way or must come back; null while there is nothing to do. */
export const workDueAt = (earning: Earning): string | null => {
  if (earning.step !== null) return earning.step.begunAt;
  if (excessMinor(earning) > 0) return earning.paidAt;
  return transferableFrom(earning);
};

export interface Circumstances {
  readonly now: Date;
  /** What the expert owes us in this currency. */
  readonly debtMinor: number;
  /** The connected account, if transfers reach it. */
  readonly accountId: string | null;
}

/**
 * What is done next about an earning: what is too much is had back, what is payable first settles the expert's debts and
 * is then transferred. Nothing while an earlier step is unanswered, and where there is nothing to do. A transfer is a
 * multiple of what the currency is charged in; what is below that stays owed.
 */
export const nextStep = (earning: Earning, { now, debtMinor, accountId }: Circumstances): EarningFact[] => {
  if (earning.step !== null) return [];
  const excess = excessMinor(earning);
  if (excess > 0) return [reverse(earning, excess, now)];
  const from = transferableFrom(earning);
  if (from === null || Date.parse(from) > now.getTime()) return [];
  const free = transferableMinor(earning);
  const at = now.toISOString();
  const settled = Math.min(debtMinor, free);
  if (settled > 0) return [{ type: 'debt-settled', amountMinor: settled, at }];
  const { chargeId, currency, nextNo: no } = earning;
  if (accountId === null || chargeId === null) return [];
  const step = {
    kind: 'transfer',
    no,
    amountMinor: down(free, currency),
    accountId,
    chargeId,
  } as const;
  return [{ type: 'transfer-begun', step: { ...step, begunAt: at } }];
};

/**
 * A transfer is paid out of its charge only where Stripe settled the charge in the same currency; otherwise out of what the
 * balance holds in that currency, and Stripe refuses it where that is too little.
 */
export const fromBalance = (facts: readonly EarningFact[]): EarningFact[] =>
  facts.map((fact) =>
    fact.type === 'transfer-begun' ? { ...fact, step: { ...fact.step, chargeId: null } } : fact,
  );

/** Stripe decided against it: a transfer is tried again later, what could not be had back is owed by the expert. */
export const refuseStep = (earning: Earning, code: string, now: Date): EarningFact[] => {
  const { step } = earning;
  if (step === null) return [];
  const at = now.toISOString();
  if (step.kind === 'transfer')
    return [{ type: 'transfer-refused', no: step.no, code, at, retryAt: retryAfter(now) }];
  const { no, transferNo, amountMinor } = step;
  return [
    { type: 'reversal-refused', no },
    { type: 'debt-booked', transferNo, amountMinor, at },
  ];
};

/** What Stripe says of a transfer of ours. */
export interface SeenTransfer {
  readonly no: number;
  readonly transferId: string;
  readonly amountMinor: number;
  readonly at: string;
  readonly reversals: readonly {
    readonly reversalId: string;
    /** Number of the step by which we asked for it; null where somebody else did. */
    readonly no: number | null;
    readonly amountMinor: number;
    readonly at: string;
  }[];
}

const seenReversals = (earning: Earning, { no: transferNo, reversals }: SeenTransfer): EarningFact[] =>
  reversals
    .filter(({ reversalId }) => !earning.reversals.some((known) => known.reversalId === reversalId))
    .map(({ reversalId, no, amountMinor, at }) => ({
      ...{ type: 'reversal-made', reversalId, transferNo, amountMinor, at },
      byHand: !(earning.step?.kind === 'reversal' && earning.step.no === no),
    }));

/** What the present state of a transfer at Stripe means for its earning; nothing where the earning knows already. */
export const observeTransfer = (earning: Earning, seen: SeenTransfer): EarningFact[] => {
  const { no, transferId, amountMinor, at } = seen;
  const known = earning.transfers.some((transfer) => transfer.transferId === transferId);
  const awaited = earning.step?.kind === 'transfer' && earning.step.no === no;
  if (!known && !awaited) throw new Error(`${earning.earningId} did not ask for transfer ${transferId}`);
  const made: EarningFact[] = known ? [] : [{ type: 'transfer-made', no, transferId, amountMinor, at }];
  return [...made, ...seenReversals(earning, seen)];
};
