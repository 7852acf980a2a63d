import { store } from '../functions/beta/store.ts';
export const event = store;
