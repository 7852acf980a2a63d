import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { Market } from '../posting.ts';
import { Choice, Decision } from './decision.ts';
import { Proposal } from './proposal-schema.ts';

export const ShownDecision = Decision.omit({ commandId: true });

/** What is still to be decided of a market's proposals, and what has been of late. */
export const ProposalList = z.object({
  market: Market,
  snapshotId: z.string().nullable(),
  /** Postings looked at. */
  sample: z.int().nonnegative(),
  items: z.array(Proposal),
  /** The latest 100, newest first. */
  decisions: z.array(ShownDecision),
  /** What a phrase may be a synonym of. */
  skills: z.array(z.object({ id: z.string(), name: Localized })),
  /** What a new skill may belong under, beside these skills. */
  areas: z.array(z.object({ id: z.string(), name: Localized })),
});

export const DecideProposal = z.object({
  choice: Choice,
  /** Sequence of the decision this one replaces; 0 where there is none. */
  replaces: z.int().nonnegative().default(0),
});
