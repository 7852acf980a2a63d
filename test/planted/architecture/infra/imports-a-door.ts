import { handler } from '../functions/beta/on-thing-done.ts';
export const declared = handler;
