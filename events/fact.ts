import * as z from 'zod';

/** A fact of the published language: what happened, in the past tense, with its schema and an example. */
export interface Fact<S extends z.ZodType = z.ZodType> {
  /** Kebab-case and past tense; EventBridge's `detail-type`. */
  readonly name: string;
  /** The context that publishes it; EventBridge's `source` is `pathlight.<context>`. */
  readonly context: string;
  readonly schema: S;
  readonly example: z.input<S>;
}

export const fact = <S extends z.ZodType>(definition: Fact<S>): Fact<S> => definition;

/** What travels: one envelope round every fact. `id` is the key by which consumers recognise a repetition. */
export const FactEnvelope = z.object({
  id: z.string(),
  name: z.string(),
  context: z.string(),
  occurredAt: z.iso.datetime(),
  correlationId: z.string(),
  data: z.unknown(),
});
export type FactEnvelope = z.infer<typeof FactEnvelope>;
