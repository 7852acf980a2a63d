import type { Posting } from '../posting.ts';
import { dayNumber } from './weeks.ts';

const excerptCharacters = 240;

/** What figures and lists need of a posting: the description shrinks to its beginning, so that a market fits in memory. */
export interface PostingRow extends Pick<
  Posting,
  | 'id'
  | 'source'
  | 'title'
  | 'company'
  | 'city'
  | 'postedOn'
  | 'salary'
  | 'salaryText'
  | 'experience'
  | 'education'
  | 'skills'
  | 'url'
> {
  /** Days since 1970-01-01; null where the posting is not dated. */
  day: number | null;
  excerpt: string;
}

/** A copy of the beginning, cut between characters and not inside one; the whole text can then be forgotten. */
const beginningOf = (text: string): string => {
  const cut = text
    .slice(0, excerptCharacters)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > excerptCharacters ? `${cut}…` : cut;
};

export const postingRow = (posting: Posting): PostingRow => ({
  id: posting.id,
  source: posting.source,
  title: posting.title,
  company: posting.company,
  city: posting.city,
  postedOn: posting.postedOn,
  salary: posting.salary,
  salaryText: posting.salaryText,
  experience: posting.experience,
  education: posting.education,
  skills: posting.skills,
  url: posting.url,
  day: posting.postedOn === null ? null : dayNumber(posting.postedOn),
  excerpt: beginningOf(posting.description),
});
