import { notFound, unprocessable } from '../../shared/errors.ts';
import type { Result as ResultView } from './contract.ts';
import { qualityTexts } from './data/quality-texts.ts';
import { type InterestProfile, hollandCode, iachanM, profileCorrelation } from './domain/holland.ts';
import { type Result, hollandShape, interestProfileOf } from './domain/result.ts';
import { instrumentOf } from './instruments.ts';
import type { AssessmentStore } from './store.ts';

const shapeOf = (result: Result) => {
  const profile = interestProfileOf(result);
  if (profile === null) return null;
  const { code, tied, ...shape } = hollandShape(profile);
  return { ...shape, code: [...code], tied: tied.map((group) => [...group]) };
};

/** A result with the names and explanations a person reads. */
export const presentResult = (result: Result): ResultView => {
  const { scales, norm } = instrumentOf(result);
  return {
    resultId: result.resultId,
    sessionId: result.sessionId,
    instrumentId: result.instrumentId,
    instrumentVersion: result.instrumentVersion,
    submittedAt: result.submittedAt,
    scales: result.scales.map((score) => ({
      ...score,
      name: scales.find(({ scaleId }) => scaleId === score.scaleId)?.name ?? { zh: '', en: '' },
    })),
    norm: norm === null ? null : { source: norm.source, population: norm.population },
    holland: shapeOf(result),
    quality: {
      flagged: result.flags.length > 0,
      flags: result.flags.map((raised) => ({ ...raised, explanation: qualityTexts[raised.flag] })),
    },
  };
};

type Results = Pick<AssessmentStore, 'result' | 'resultsOf'>;

export const listResults = async (store: Results, memberId: string) => ({
  items: (await store.resultsOf(memberId)).map((result) => ({
    resultId: result.resultId,
    instrumentId: result.instrumentId,
    instrumentVersion: result.instrumentVersion,
    submittedAt: result.submittedAt,
    hollandCode: shapeOf(result)?.code ?? null,
    flagged: result.flags.length > 0,
  })),
});

/** A result of this member. Throws `no-such-result`, also for one that belongs to somebody else. */
const resultOf = async (store: Results, memberId: string, resultId: string): Promise<Result> => {
  const result = await store.result(resultId);
  if (result?.memberId !== memberId) throw notFound('no-such-result', 'You have no such result.');
  return result;
};

/** Throws `no-such-result`. */
export const getResult = async (store: Results, memberId: string, resultId: string): Promise<ResultView> =>
  presentResult(await resultOf(store, memberId, resultId));

/** Throws `no-such-result`, and `no-interest-profile` where the result is of another kind. */
export const getCongruence = async (
  store: Results,
  { memberId, resultId, occupation }: { memberId: string; resultId: string; occupation: InterestProfile },
) => {
  const person = interestProfileOf(await resultOf(store, memberId, resultId));
  if (person === null) throw unprocessable('no-interest-profile', 'The result has no interests to compare.');
  const occupationCode = hollandCode(occupation);
  return {
    correlation: profileCorrelation(person, occupation),
    iachan: iachanM(hollandCode(person), occupationCode),
    occupationCode: [...occupationCode],
  };
};
