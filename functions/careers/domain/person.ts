import type { EducationLevel } from '../../../shared/education.ts';
import type { Interests } from '../../../shared/occupations/interests.ts';

export type Market = 'zh' | 'en';

/** What matching knows of a person's profile. */
export interface PersonProfile {
  readonly version: number;
  /** Names as the person wrote them; levels 1 (heard of it) to 5 (others ask). */
  readonly skills: readonly { readonly name: string; readonly level: number }[];
  readonly languages: readonly string[];
  readonly education: EducationLevel | null;
  /** Lowest acceptable pay a year in whole major units of `currency`. */
  readonly salaryFloorAnnual: number | null;
  readonly currency: string | null;
}

/** A scored interest inventory of the person, on the inventory's own scale. */
export interface PersonInterests {
  readonly resultId: string;
  readonly scoredAt: string;
  readonly scores: Interests;
  /** The answers looked careless. */
  readonly flagged: boolean;
}

export interface Person {
  readonly profile: PersonProfile | null;
  readonly interests: PersonInterests | null;
}

const preferredMarket = ({ profile }: Person): Market => {
  if (profile === null) return 'zh';
  if (profile.currency !== null) return profile.currency === 'CNY' ? 'zh' : 'en';
  if (profile.languages.length === 0) return 'zh';
  return profile.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
};

/**
 * Whose postings speak for a person who does not say: a salary floor's currency decides, then the languages; the
 * Chinese market holds CNY, the English one everything else. Where that market has no snapshot, the one that has.
 */
export const marketFor = (person: Person, withSnapshot: readonly Market[]): Market => {
  const preferred = preferredMarket(person);
  return withSnapshot.includes(preferred) ? preferred : (withSnapshot[0] ?? preferred);
};
