import type { Earning, Transfer } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';

const onTransfer = (earning: Earning, no: number, change: (transfer: Transfer) => Transfer): Transfer[] => {
  if (!earning.transfers.some((transfer) => transfer.no === no))
    throw new Error(`${earning.earningId} has no transfer ${no}`);
  return earning.transfers.map((transfer) => (transfer.no === no ? change(transfer) : transfer));
};

type Changing = Exclude<EarningFact, { type: 'earned' }>;
type Change = Partial<Omit<Earning, 'version'>>;

const stepOnly = (earning: Earning, no: number): void => {
  if (earning.step?.no !== no) throw new Error(`${earning.earningId} is not at step ${no}`);
};

const begun = (earning: Earning, step: NonNullable<Earning['step']>): Change => {
  if (earning.step !== null) throw new Error(`${earning.earningId} is at step ${earning.step.no}`);
  return { step, nextNo: step.no + 1, refusal: null };
};

const transferMade = (earning: Earning, fact: Extract<EarningFact, { type: 'transfer-made' }>): Change => {
  stepOnly(earning, fact.no);
  const { no, transferId, amountMinor, at } = fact;
  const transfer = { no, transferId, amountMinor, reversedMinor: 0, givenUpMinor: 0, at };
  return { step: null, transfers: [...earning.transfers, transfer] };
};

const reversalMade = (earning: Earning, fact: Extract<EarningFact, { type: 'reversal-made' }>): Change => {
  const { reversalId, transferNo, amountMinor, at, byHand } = fact;
  const transfers = onTransfer(earning, transferNo, (transfer) => ({
    ...transfer,
    reversedMinor: transfer.reversedMinor + amountMinor,
  }));
  const reversals = [...earning.reversals, { reversalId, transferNo, amountMinor, at }];
  const held = earning.holds.includes('reversed-by-hand');
  return {
    transfers,
    reversals,
    ...(byHand ? {} : { step: null }),
    ...(byHand ? { withheldMinor: earning.withheldMinor + amountMinor } : {}),
    ...(byHand && !held ? { holds: [...earning.holds, 'reversed-by-hand' as const] } : {}),
  };
};

const debtBooked = (earning: Earning, fact: Extract<EarningFact, { type: 'debt-booked' }>): Change => {
  const { transferNo, amountMinor } = fact;
  const owedMinor = earning.owedMinor + amountMinor;
  if (transferNo === null) return { owedMinor };
  const transfers = onTransfer(earning, transferNo, (transfer) => ({
    ...transfer,
    givenUpMinor: transfer.givenUpMinor + amountMinor,
  }));
  return { owedMinor, transfers };
};

const releaseDecided = (earning: Earning, approved: boolean): Change => {
  const { release, holds } = earning;
  if (release === null) throw new Error(`${earning.earningId} has no release to decide on`);
  if (!approved) return { release: null };
  const withheldMinor = earning.withheldMinor - release.amountMinor;
  return {
    release: null,
    withheldMinor,
    // Meanwhile more may have been taken back: that waits on.
    ...(withheldMinor === 0 ? { holds: holds.filter((hold) => hold !== 'reversed-by-hand') } : {}),
  };
};

const changeBy = (earning: Earning, fact: Changing): Change => {
  switch (fact.type) {
    case 'order-followed': {
      const { refundedMinor, lostMinor, contestedMinor, holds, chargeId } = fact;
      return { refundedMinor, lostMinor, contestedMinor, holds: [...holds], chargeId };
    }
    case 'session-held':
      return { doneAt: fact.heldAt, payableFrom: fact.payableFrom };
    case 'debt-settled':
      return { settledMinor: earning.settledMinor + fact.amountMinor };
    case 'transfer-begun':
    case 'reversal-begun':
      return begun(earning, fact.step);
    case 'transfer-made':
      return transferMade(earning, fact);
    case 'transfer-refused': {
      stepOnly(earning, fact.no);
      const { code, at, retryAt } = fact;
      return { step: null, refusal: { code, at, retryAt } };
    }
    case 'reversal-made':
      return reversalMade(earning, fact);
    case 'reversal-refused':
      stepOnly(earning, fact.no);
      return { step: null };
    case 'release-proposed':
      return { release: fact.release };
    case 'release-decided':
      return releaseDecided(earning, fact.approved);
    case 'debt-booked':
      return debtBooked(earning, fact);
  }
};

/** The earning after a fact. Throws where the fact cannot have happened to it. */
export const applyEarningFact = (earning: Earning | undefined, fact: EarningFact): Earning => {
  if (fact.type === 'earned') {
    if (earning !== undefined) throw new Error(`${earning.earningId} has been earned before`);
    return fact.earning;
  }
  if (earning === undefined) throw new Error(`nothing has been earned: ${fact.type} cannot be`);
  return { ...earning, ...changeBy(earning, fact), version: earning.version + 1 };
};
