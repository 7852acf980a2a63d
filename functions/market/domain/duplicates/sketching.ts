import { bandKeys, bands, keyOf } from '../../../../shared/science/text/lsh.ts';
import { bins, minHash, packSignature } from '../../../../shared/science/text/minhash.ts';
import { Shingler } from '../../../../shared/science/text/shingles.ts';
import { educationLevels } from '../../../../shared/education.ts';
import type { Posting } from '../posting.ts';
import { cityKey, companyKey, levelKey, textKey, titleKey, titleText } from './field-keys.ts';
import { Fingerprints, unknownYears, type Fields } from './fingerprint.ts';
import { limits } from './near-duplicate.ts';

const dayMs = 86_400_000;
const firstDay = Date.UTC(2000, 0, 1) / dayMs;

/** Days since 2000-01-01, from 0 to 65,535: what is before or after counts as the first or last of them. */
export const dayNumber = (day: string): number =>
  Math.min(0xffff, Math.max(0, Date.parse(`${day}T00:00:00Z`) / dayMs - firstDay));

/**
 * The day by which a posting stands in the window: when it was posted, else when a crawl saw it, else when its file was
 * taken in; never after that day, so that a mistyped year does not end the window for all others.
 */
export const windowDay = (
  { postedOn, seenOn }: Pick<Posting, 'postedOn' | 'seenOn'>,
  takenInOn: string,
): number => Math.min(dayNumber(postedOn ?? seenOn ?? takenInOn), dayNumber(takenInOn));

/** Keys of a posting at most: its id, its number at the source, its fields; its bands or the two ends of its title. */
export const keysPerPosting = 3 + bands;

const kind = { id: 1, number: 2, fields: 3, beginning: 4, end: 5 } as const;

/** The beginning and the end of a title: where one letter is missing, one of them is whole. For want of a text. */
const endsOf = (title: string): [beginning: string, end: string] =>
  /^\p{Script=Han}/u.test(title)
    ? [title.slice(0, 2), title.slice(-3)]
    : [title.slice(0, 6), title.slice(-6)];
/** So many skills and more, all the same, tell postings of one employer apart from its others. */
const tellingSkills = 2;

const encoder = new TextEncoder();
const years = (value: number | null | undefined): number =>
  value === null || value === undefined ? unknownYears : Math.min(unknownYears - 1, Math.round(value));

/** Fingerprints and keys of postings as they come; everything of a posting but these may be forgotten. */
export class Sketching {
  readonly fingerprints: Fingerprints;
  /** `keysPerPosting` places a posting; 0 where it has fewer. */
  readonly keys: Float64Array;
  readonly #takenInOn: string;
  readonly #shingler = new Shingler();
  readonly #signature = new Uint32Array(bins);
  #length = 0;

  constructor(capacity: number, takenInOn: string) {
    this.fingerprints = Fingerprints.of(capacity);
    this.keys = new Float64Array(capacity * keysPerPosting);
    this.#takenInOn = takenInOn;
  }

  get length(): number {
    return this.#length;
  }

  /** First and last day of all that was added. */
  days(): { from: number; to: number } {
    let [from, to] = [0xffff, 0];
    for (let index = 0; index < this.#length; index += 1) {
      from = Math.min(from, this.fingerprints.firstDay(index));
      to = Math.max(to, this.fingerprints.lastDay(index));
    }
    return { from, to };
  }

  add(posting: Posting): void {
    const index = this.#length;
    this.#length += 1;
    const head = `${posting.title} ${posting.company} ${posting.city}`;
    const headShingles = this.#shingler.shingle(head);
    const count = this.#shingler.shingle(`${head}\n${posting.description}`);
    minHash(this.#shingler.hashes, count, this.#signature);
    const title = titleText(posting.title);
    const fields = this.#fieldsOf(posting, title, Math.max(0, count - headShingles));
    this.fingerprints.write(index, fields, encoder.encode(title));
    packSignature(this.#signature, this.fingerprints.bytes, this.fingerprints.signatureAt(index));
    this.#keysOf(fields, title, index * keysPerPosting);
  }

  #fieldsOf(posting: Posting, title: string, shingles: number): Fields {
    const { id, experience, education, source, sourceId, skills } = posting;
    const day = windowDay(posting, this.#takenInOn);
    return {
      id: id.slice('post_'.length),
      firstDay: day,
      lastDay: day,
      level: levelKey(title),
      minYears: years(experience?.minYears),
      maxYears: years(experience?.maxYears),
      education: education === null ? 0 : educationLevels.indexOf(education) + 1,
      shingles,
      company: companyKey(posting.company),
      city: cityKey(posting.city),
      title: titleKey(title),
      number: sourceId === null ? 0 : textKey(`${source}\n${sourceId}`),
      skills: skills.length < tellingSkills ? 0 : textKey(skills.join('\n')),
    };
  }

  #keysOf(fields: Fields, titleAsText: string, at: number): void {
    const { id, title, company, city, shingles, number } = fields;
    this.keys[at] = keyOf([kind.id, textKey(id)]);
    if (number !== 0) this.keys[at + 1] = keyOf([kind.number, number]);
    const judged = shingles >= limits.judged;
    if (company !== 0 || judged) this.keys[at + 2] = keyOf([kind.fields, title, company, city]);
    if (judged) bandKeys(this.#signature, city, { into: this.keys, at: at + 3 });
    else if (company !== 0 && city !== 0) {
      const [beginning, end] = endsOf(titleAsText);
      this.keys[at + 3] = keyOf([kind.beginning, textKey(beginning), company, city]);
      this.keys[at + 4] = keyOf([kind.end, textKey(end), company, city]);
    }
  }
}
