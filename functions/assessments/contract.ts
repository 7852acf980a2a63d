import * as z from 'zod';
import { contract, get, post, put } from '../../shared/contract.ts';
import { Localized } from '../../shared/localized.ts';

const Instant = z.iso.datetime();
const Count = z.int().nonnegative();
const Percent = z.number().min(0).max(100);

// ——— Instruments ———

const Scale = z.object({
  /** For an interest inventory R, I, A, S, E or C. */
  scaleId: z.string(),
  name: Localized,
  /** What a high score says about a person. */
  meaning: Localized,
  /** Fields of work where the interest finds room. */
  fields: Localized,
  items: Count,
});

export const InstrumentSummary = z.object({
  instrumentId: z.string(),
  version: z.int().positive(),
  kind: z.enum(['interests', 'personality']),
  title: Localized,
  description: Localized,
  items: Count,
  /** What most people need. */
  minutes: z.int().positive(),
});

export const Instrument = InstrumentSummary.extend({
  /** The question above every item. */
  prompt: Localized,
  /** The answers offered, lowest value first. */
  anchors: z.array(z.object({ value: z.int(), label: Localized })),
  /** In order of presentation. Scales and keys are left out: they would steer the answers. */
  questions: z.array(z.object({ itemId: z.string(), text: Localized })),
  scales: z.array(Scale),
});

// ——— Sessions ———

/** An answer as given. Of several to one item the highest `sequence` counts, in whatever order they arrive. */
export const Answer = z.object({
  itemId: z.string().min(1).max(64),
  value: z.int(),
  /** The client's counter or clock; rises with every answer given. */
  sequence: Count,
  /** Time from seeing the item to answering it; null where the client cannot tell. */
  milliseconds: Count.nullable(),
});
export type Answer = z.infer<typeof Answer>;

export const Session = z.object({
  sessionId: z.string(),
  instrumentId: z.string(),
  instrumentVersion: z.int().positive(),
  state: z.enum(['open', 'submitted']),
  startedAt: Instant,
  updatedAt: Instant,
  /** When it is deleted unless it is claimed; null where it belongs to a member. */
  expiresAt: Instant.nullable(),
  items: Count,
  /** In the order they were given. */
  answers: z.array(Answer),
  /** Set once it is submitted. */
  resultId: z.string().nullable(),
});
export type Session = z.infer<typeof Session>;

const StartSession = z.object({ instrumentId: z.string().min(1).max(64) });
const Answers = z.object({ answers: z.array(Answer).min(1).max(300) });

/** The capability that stands in for an account. Told once, when the session starts; only its hash is kept. */
const Secret = z.object({ secret: z.string().min(20).max(128) });

// ——— Results ———

export const ScaleResult = z.object({
  scaleId: z.string(),
  name: Localized,
  items: Count,
  answered: Count,
  /** Sum of the keyed answers given (reversed items turned round). */
  raw: z.number(),
  /** Place of the mean answer in the attainable range: 0 is the lowest answer throughout, 100 the highest. */
  percentOfMaximum: Percent,
  /** Standardised within the person: mean 0 over the scales, standard deviation 1; all 0 for a flat profile. */
  z: z.number(),
  /** Place among the people of the norm; null where the instrument has none. */
  percentile: Percent.nullable(),
});

/** The shape of an interest profile after Holland. */
export const HollandProfile = z.object({
  /** The three highest types, highest first; equal scores in the order R I A S E C. */
  code: z.array(z.enum(['R', 'I', 'A', 'S', 'E', 'C'])).length(3),
  /** Groups of types with equal scores that touch the code: their order is arbitrary. */
  tied: z.array(z.array(z.enum(['R', 'I', 'A', 'S', 'E', 'C']))),
  differentiation: z.object({
    /** Iachan's L1, 0 (flat) to 50, on the 0–100 scores. */
    iachan: z.number(),
    /** Highest less lowest of the 0–100 scores. */
    range: Percent,
  }),
  /** Of the first two letters on the hexagon: neighbours are high, opposites low. */
  consistency: z.enum(['high', 'medium', 'low']),
});

export const QualityFlag = z.object({
  flag: z.enum(['straight-lining', 'low-variability', 'inconsistent', 'incoherent', 'too-fast', 'missing']),
  /** What was measured, and the limit it crossed. */
  value: z.number(),
  threshold: z.number(),
  explanation: Localized,
});

export const Result = z.object({
  resultId: z.string(),
  sessionId: z.string(),
  instrumentId: z.string(),
  instrumentVersion: z.int().positive(),
  submittedAt: Instant,
  scales: z.array(ScaleResult),
  /** Where percentiles come from; null where there are none. */
  norm: z.object({ source: z.string(), population: Localized }).nullable(),
  /** Null where the instrument measures no interests. */
  holland: HollandProfile.nullable(),
  quality: z.object({
    flagged: z.boolean(),
    flags: z.array(QualityFlag),
  }),
});
export type Result = z.infer<typeof Result>;

const ResultSummary = Result.pick({
  resultId: true,
  instrumentId: true,
  instrumentVersion: true,
  submittedAt: true,
}).extend({
  /** For example `['S', 'A', 'I']`; null where the instrument measures no interests. */
  hollandCode: HollandProfile.shape.code.nullable(),
  flagged: z.boolean(),
});

const Interest = z.coerce.number().min(0).max(100);
/** An occupation's interests on any one scale, e.g. O*NET's 1 to 7. */
const OccupationInterests = z.object({
  R: Interest,
  I: Interest,
  A: Interest,
  S: Interest,
  E: Interest,
  C: Interest,
});

const Congruence = z.object({
  /** Pearson's correlation of the two profiles, −1 to 1; null where one of them is flat. */
  correlation: z.number().min(-1).max(1).nullable(),
  /** Iachan's M of the two three-letter codes, 0 to 28. */
  iachan: Count,
  occupationCode: HollandProfile.shape.code,
});

const listOf = <const S extends z.ZodType>(item: S) => z.object({ items: z.array(item) });

export const assessments = contract('assessments', {
  listInstruments: get('/assessments/instruments', {
    caller: 'public',
    summary: 'The questionnaires on offer',
    returns: listOf(InstrumentSummary),
  }),
  getInstrument: get('/assessments/instruments/{instrumentId}', {
    caller: 'public',
    summary: 'A questionnaire: its items in order, the answers offered, what its scales mean',
    returns: Instrument,
  }),

  startSession: post('/assessments/sessions', {
    caller: 'member',
    summary: 'Begin a questionnaire',
    body: StartSession,
    returns: Session,
    status: 201,
    idempotent: true,
  }),
  listSessions: get('/assessments/sessions', {
    caller: 'member',
    summary: 'My sessions, newest first, to go on with on any device',
    returns: listOf(Session),
  }),
  getSession: get('/assessments/sessions/{sessionId}', {
    caller: 'member',
    summary: 'A session of mine with the answers given so far',
    returns: Session,
  }),
  saveAnswers: put('/assessments/sessions/{sessionId}/answers', {
    caller: 'member',
    summary: 'Save answers as they are given; repeating or reordering requests changes nothing',
    body: Answers,
    returns: Session,
  }),
  submitSession: post('/assessments/sessions/{sessionId}/submit', {
    caller: 'member',
    summary: 'Finish and score; a second time gives the same result',
    returns: Result,
  }),

  startAnonymousSession: post('/assessments/anonymous-sessions', {
    caller: 'public',
    summary: 'Begin a questionnaire without an account; the secret is told only here',
    body: StartSession,
    returns: Session.extend({ secret: z.string() }),
    status: 201,
  }),
  resumeAnonymousSession: post('/assessments/anonymous-sessions/{sessionId}/resume', {
    caller: 'public',
    summary: 'An anonymous session with the answers given so far',
    body: Secret,
    returns: Session,
  }),
  saveAnonymousAnswers: put('/assessments/anonymous-sessions/{sessionId}/answers', {
    caller: 'public',
    summary: 'Save answers of an anonymous session',
    body: Answers.extend(Secret.shape),
    returns: Session,
  }),
  submitAnonymousSession: post('/assessments/anonymous-sessions/{sessionId}/submit', {
    caller: 'public',
    summary: 'Finish and score an anonymous session; a second time gives the same result',
    body: Secret,
    returns: Result,
  }),
  claimAnonymousSession: post('/assessments/anonymous-sessions/{sessionId}/claim', {
    caller: 'member',
    summary: 'Make an anonymous session and its result mine; from then on the secret opens nothing',
    body: Secret,
    returns: Session,
  }),

  listResults: get('/assessments/results', {
    caller: 'member',
    summary: 'My results, newest first',
    returns: listOf(ResultSummary),
  }),
  getResult: get('/assessments/results/{resultId}', {
    caller: 'member',
    summary: 'A result of mine',
    returns: Result,
  }),
  getCongruence: get('/assessments/results/{resultId}/congruence', {
    caller: 'member',
    summary: 'How well an occupation’s interests agree with a result of mine',
    query: OccupationInterests,
    returns: Congruence,
  }),
});
