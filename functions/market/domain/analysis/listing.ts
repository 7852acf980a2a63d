import * as z from 'zod';
import type { Posting } from '../posting.ts';
import { shownSkillName } from '../skill-names.ts';
import type { ListedPosting, PostingsPage } from './snapshot-schema.ts';

/** Of each cluster the newest so many postings are listed; all of them are counted. */
export const listedPostings = 1000;
export const postingsPerPage = 100;

const excerptCharacters = 240;

/** The beginning, cut between characters and not inside one. */
const beginningOf = (text: string): string => {
  const cut = text
    .slice(0, excerptCharacters)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > excerptCharacters ? `${cut}…` : cut;
};

/** A posting as it is kept while lists are put together: skills by their ids alone. */
export type KeptPosting = Omit<ListedPosting, 'skills'> & { skills: string[] };

/** What a list shows of a posting. */
type Listable = Pick<
  Posting,
  'id' | 'title' | 'company' | 'city' | 'postedOn' | 'salaryText' | 'skills' | 'description' | 'url'
>;

export const keptPosting = (posting: Listable): KeptPosting => ({
  postingId: posting.id,
  title: posting.title,
  company: posting.company,
  city: posting.city,
  postedOn: posting.postedOn,
  salaryText: posting.salaryText,
  skills: posting.skills,
  excerpt: beginningOf(posting.description),
  url: posting.url,
});

/** Newest first, undated last, then by id; of one posting from two files the one with the lower address. */
const newestFirst = (a: KeptPosting, b: KeptPosting): number => {
  const [one, two] = [a.postedOn ?? '', b.postedOn ?? ''];
  if (one !== two) return one > two ? -1 : 1;
  if (a.postingId !== b.postingId) return a.postingId < b.postingId ? -1 : 1;
  return (a.url ?? '') < (b.url ?? '') ? -1 : 1;
};

/** Only this module writes them: a row is believed to be one. */
export const KeptRow = z.custom<KeptPosting>(
  (value) => typeof value === 'object' && value !== null && 'postingId' in value,
);

/** The newest postings of each cluster, newest first. */
export const ListingsJson = z.record(z.string(), z.array(KeptRow));
export type ListingsJson = z.infer<typeof ListingsJson>;

/** A cluster's rows, and the day before which nothing new would stay; '' as long as there is room. */
interface Rows {
  rows: KeptPosting[];
  oldest: string;
}

/**
 * The newest postings of every cluster, in bounded space. Listings of parts add up to the listings of the whole, in any
 * order.
 */
export class Listings {
  readonly #byCluster = new Map<string, Rows>();

  add(clusterId: string, posting: Posting): void {
    const { oldest } = this.#rowsOf(clusterId);
    if ((posting.postedOn ?? '') >= oldest) this.#put(clusterId, keptPosting(posting));
  }

  absorb(other: ListingsJson): void {
    for (const [clusterId, rows] of Object.entries(other)) for (const row of rows) this.#put(clusterId, row);
  }

  toJson(): ListingsJson {
    const ids = [...this.#byCluster.keys()].sort();
    return Object.fromEntries(ids.map((id) => [id, this.of(id)]));
  }

  of(clusterId: string): KeptPosting[] {
    return trimmed(this.#rowsOf(clusterId)).rows;
  }

  #rowsOf(clusterId: string): Rows {
    const known = this.#byCluster.get(clusterId);
    if (known) return known;
    const rows: Rows = { rows: [], oldest: '' };
    this.#byCluster.set(clusterId, rows);
    return rows;
  }

  #put(clusterId: string, row: KeptPosting): void {
    const rows = this.#rowsOf(clusterId);
    rows.rows.push(row);
    if (rows.rows.length >= 2 * listedPostings) trimmed(rows);
  }
}

const trimmed = (rows: Rows): Rows => {
  rows.rows.sort(newestFirst);
  rows.rows = rows.rows
    .filter(({ postingId }, at) => postingId !== rows.rows[at - 1]?.postingId)
    .slice(0, listedPostings);
  if (rows.rows.length === listedPostings) rows.oldest = rows.rows.at(-1)?.postedOn ?? '';
  return rows;
};

/** The same with the names of its skills, for people to read. */
export const listedPosting = (row: KeptPosting): ListedPosting => ({
  ...row,
  skills: row.skills.map((id) => ({ id, name: shownSkillName(id) })),
});

/** A cluster's list in pages of 100; at least one page. */
export const pagesOf = (items: readonly KeptPosting[]): PostingsPage[] => {
  const pages = Math.max(1, Math.ceil(items.length / postingsPerPage));
  return Array.from({ length: pages }, (_, page) => ({
    items: items.slice(page * postingsPerPage, (page + 1) * postingsPerPage).map(listedPosting),
    pages,
  }));
};
