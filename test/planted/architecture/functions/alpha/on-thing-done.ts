import { handler } from './on-other.ts';
export const twice = handler;
