import { conflict, forbidden } from '../../../../shared/errors.ts';
import { type Earning, outstandingMinor } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';

export interface ProposingRelease {
  readonly reason: string;
  readonly by: string;
  readonly now: Date;
}

/** What finance decides about: withheld, and still owed. A refund takes the withheld part first. */
export const isWithheld = (earning: Earning): boolean =>
  earning.withheldMinor > 0 && outstandingMinor(earning) > 0;

/**
 * All that is withheld of an earning may be transferred again, once somebody else has agreed. Said again by the same
 * person it changes nothing. Throws `nothing-withheld`, `release-proposed-already`.
 */
export const proposeRelease = (earning: Earning, { reason, by, now }: ProposingRelease): EarningFact[] => {
  const { release, withheldMinor } = earning;
  if (release !== null && release.proposedBy === by && release.reason === reason) return [];
  if (release !== null)
    throw conflict('release-proposed-already', 'Somebody has proposed that already: decide on it.');
  if (!isWithheld(earning)) throw conflict('nothing-withheld', 'Nothing of this earning is withheld.');
  return [
    {
      type: 'release-proposed',
      release: { amountMinor: withheldMinor, reason, proposedBy: by, proposedAt: now.toISOString() },
    },
  ];
};

/**
 * Agrees to a release, or not: money leaves only where two people want it to. Taking back what one has proposed oneself
 * is rejecting it, which one may. Throws `no-release`, `same-person`.
 */
export const decideRelease = (
  { release }: Earning,
  { approve, by }: { readonly approve: boolean; readonly by: string },
): EarningFact[] => {
  if (release === null)
    throw conflict('no-release', 'Nobody proposes to release it, or somebody has decided meanwhile.');
  if (approve && release.proposedBy === by)
    throw forbidden('same-person', 'Somebody else has to approve what you proposed.');
  return [{ type: 'release-decided', approved: approve }];
};
