import type { Instrument } from '../domain/instrument.ts';
import { riasec30, riasec60 } from './riasec.ts';

/** The questionnaires on offer, best first. */
export const instruments: readonly Instrument[] = [riasec60, riasec30];
