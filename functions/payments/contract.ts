import { contract } from '../../shared/contract.ts';

/** What customers, experts and operations ask: offers, orders, entitlements, refunds, earnings. */
export const payments = contract('payments', {});
