import type * as z from 'zod';
import { gone, notFound } from '../../shared/errors.ts';
import type { Instrument as InstrumentView, InstrumentSummary } from './contract.ts';
import { instruments } from './data/instruments.ts';
import type { Instrument } from './domain/instrument.ts';

/** The questionnaire as it is offered now. Throws `no-such-instrument`. */
export const instrumentOnOffer = (instrumentId: string): Instrument => {
  const instrument = instruments.find((known) => known.instrumentId === instrumentId);
  if (instrument === undefined) {
    throw notFound('no-such-instrument', `There is no questionnaire ${instrumentId}.`);
  }
  return instrument;
};

/** The questionnaire as it was when a session began. Throws `instrument-retired` where that version is gone. */
export const instrumentOf = (begun: { instrumentId: string; instrumentVersion: number }): Instrument => {
  const instrument = instruments.find(
    ({ instrumentId, version }) => instrumentId === begun.instrumentId && version === begun.instrumentVersion,
  );
  if (instrument === undefined) {
    throw gone('instrument-retired', `Version ${begun.instrumentVersion} of the questionnaire is retired.`);
  }
  return instrument;
};

const summaryOf = (instrument: Instrument): z.input<typeof InstrumentSummary> => ({
  instrumentId: instrument.instrumentId,
  version: instrument.version,
  kind: instrument.kind,
  title: instrument.title,
  description: instrument.description,
  items: instrument.items.length,
  minutes: instrument.minutes,
});

export const listInstruments = () => ({ items: instruments.map(summaryOf) });

export const getInstrument = (instrumentId: string): z.input<typeof InstrumentView> => {
  const instrument = instrumentOnOffer(instrumentId);
  const { response, items, scales } = instrument;
  return {
    ...summaryOf(instrument),
    prompt: response.prompt,
    anchors: response.anchors.map((label, index) => ({ value: response.min + index, label })),
    questions: items.map(({ itemId, text }) => ({ itemId, text })),
    scales: scales.map((scale) => ({
      ...scale,
      items: items.filter(({ scaleId }) => scaleId === scale.scaleId).length,
    })),
  };
};
