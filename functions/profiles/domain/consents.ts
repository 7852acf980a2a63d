import * as z from 'zod';

/** What the platform may do with a person's data only if they say yes. */
export const purposes = ['matching', 'personalisation', 'research', 'messages'] as const;
export type Purpose = (typeof purposes)[number];

export const ConsentDecision = z.object({
  purpose: z.enum(purposes),
  granted: z.boolean(),
  decidedAt: z.iso.datetime(),
});
export type ConsentDecision = z.infer<typeof ConsentDecision>;

export interface ConsentState {
  readonly purpose: Purpose;
  /** Without a decision: no. */
  readonly granted: boolean;
  readonly decidedAt: string | null;
}

/** The state per purpose that a history of decisions amounts to: the latest decides, whatever the order given. */
export const consentStates = (history: readonly ConsentDecision[]): ConsentState[] =>
  purposes.map((purpose) => {
    const latest = history
      .filter((decision) => decision.purpose === purpose)
      .reduce<ConsentDecision | null>(
        (best, next) => (best === null || next.decidedAt > best.decidedAt ? next : best),
        null,
      );
    return { purpose, granted: latest?.granted ?? false, decidedAt: latest?.decidedAt ?? null };
  });

/** Whether a decision takes back what was told for research: consent was the only reason to keep it. */
export const endsResearch = ({ purpose, granted }: Pick<ConsentDecision, 'purpose' | 'granted'>): boolean =>
  purpose === 'research' && !granted;
