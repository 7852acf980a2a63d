import { beta } from '../functions/beta/contract.ts';
export const bundled = beta;
