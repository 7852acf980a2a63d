import type { Interaction } from './interaction.ts';

/** How long after it happened an interaction is taken in: a browser that was offline may send what it kept. */
export const oldestDays = 30;
/** Clocks of browsers run fast; what claims to be later than this is not believed. */
const toleratedAheadMs = 5 * 60_000;
const dayMs = 86_400_000;

export const refusals = ['in-the-future', 'too-old', 'twice-in-the-batch'] as const;
export type Refusal = (typeof refusals)[number];

/** An interaction that is taken in, its time in UTC with milliseconds: keys sort by it. Or why it is not. */
export type Verdict =
  | { readonly id: string; readonly admitted: Interaction }
  | { readonly id: string; readonly because: Refusal };

const refusalOf = (atMs: number, nowMs: number): Refusal | undefined => {
  if (atMs > nowMs + toleratedAheadMs) return 'in-the-future';
  return atMs < nowMs - oldestDays * dayMs ? 'too-old' : undefined;
};

/** A verdict on each of a batch, in its order. One that is refused holds up nobody; of two with one id the first counts. */
export const admit = (batch: readonly Interaction[], now: Date): Verdict[] => {
  const seen = new Set<string>();
  return batch.map((interaction) => {
    const { id } = interaction;
    const atMs = Date.parse(interaction.at);
    const because = seen.has(id) ? 'twice-in-the-batch' : refusalOf(atMs, now.getTime());
    seen.add(id);
    return because === undefined
      ? { id, admitted: { ...interaction, at: new Date(atMs).toISOString() } }
      : { id, because };
  });
};
