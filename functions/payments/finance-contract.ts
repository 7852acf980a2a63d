import { contract } from '../../shared/contract.ts';

/** What the finance desk asks: ledger, reconciliation, payouts, manual entries, exports. Group `finance` only. */
export const finance = contract('payments', {});
