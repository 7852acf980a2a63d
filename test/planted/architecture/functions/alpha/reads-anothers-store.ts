import { store } from '../beta/store.ts';
export const stolen = store;
