import { beta } from '../beta/contract.ts';
export const called = beta;
