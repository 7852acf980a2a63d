import { systemClock } from '../../../shared/clock.ts';
export const now = systemClock;
