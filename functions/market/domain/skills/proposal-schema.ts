import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { Market } from '../posting.ts';

const Count = z.int().nonnegative();

export const ProposalId = z.string().regex(/^prp_[0-9A-Z]{26}$/, 'an id that starts with prp_');

/** A phrase that postings ask for as they ask for skills, and that the taxonomy does not know. */
export const Proposal = z.object({
  /** Of market and phrase: the same in every analysis. */
  proposalId: ProposalId,
  /** As it is written most often. */
  phrase: z.string(),
  /** Postings of the sample that name it anywhere, and those that name it where they ask for skills. */
  postings: Count,
  asked: Count,
  /** Different sentences that ask for it: a text many postings share counts once. */
  wordings: Count,
  /** Title of a posting that asks for it. */
  example: z.string(),
  /** Known skills that the postings asking for it name most above chance; `lift` is how many times as often. */
  goesWith: z.array(z.object({ id: z.string(), name: Localized, n: Count, lift: z.number() })),
});
export type Proposal = z.infer<typeof Proposal>;

/** `proposals.json` of a snapshot; `sample` is the number of postings looked at. The best first. */
export const Proposals = z.object({ market: Market, sample: Count, items: z.array(Proposal) });
export type Proposals = z.infer<typeof Proposals>;
