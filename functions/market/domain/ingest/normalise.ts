import { hash } from 'node:crypto';
import { countries } from '../../data/places-en.ts';
import type { EducationLevel, Experience, Posting } from '../posting.ts';
import { placeEn, placeZh } from './city.ts';
import type { Place } from './city.ts';
import { educationEn, educationInTextZh, educationZh } from './education.ts';
import { experienceEn, experienceInTextZh, experienceZh } from './experience.ts';
import { languageOf, oneLine, plainText } from './plain-text.ts';
import { parseDay } from './posted-date.ts';
import { salaryFromColumns } from './pay/salary-columns.ts';
import { parseSalary, salaryInText } from './pay/salary.ts';
import type { SkillMatcher } from './skill-matcher.ts';
import type { RawPosting } from './source-adapter.ts';
import { cleanCompany, cleanTitle } from './title.ts';

/** Why a record is no posting; `code` is stable, `reason` is for people. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
}

export type Normalised = { readonly posting: Posting } | { readonly refusal: Refusal };

const countryOf = (name: string): string | null => {
  const plain = name.trim();
  return /^[A-Z]{2}$/.test(plain) && plain !== 'UK' ? plain : (countries[plain.toLowerCase()] ?? null);
};

const placeOf = (raw: RawPosting, chinese: boolean): Place => {
  const text = raw.place ?? '';
  const place = chinese || /\p{Script=Han}/u.test(text) ? placeZh(text) : placeEn(text);
  return { city: place.city, country: place.country ?? countryOf(raw.country ?? '') };
};

const salaryOf = (raw: RawPosting, country: string | null): Pick<Posting, 'salary' | 'salaryText'> => {
  if (raw.salaryInDescription === true) {
    const found = salaryInText(raw.description ?? '', country);
    return { salary: found?.salary ?? null, salaryText: found?.words ?? '' };
  }
  const inColumns = raw.pay === undefined ? null : salaryFromColumns(raw.pay, country);
  if (inColumns !== null) return { salary: inColumns.salary, salaryText: inColumns.words };
  const salaryText = oneLine((raw.salary ?? '').slice(0, 300));
  return { salary: parseSalary(salaryText, country), salaryText };
};

const experienceOf = (raw: RawPosting, description: string, chinese: boolean): Experience | null => {
  const field = oneLine(raw.experience ?? '');
  const stated = experienceZh(field) ?? experienceEn(field);
  if (stated !== null || description === '') return stated;
  return chinese ? experienceInTextZh(description) : experienceEn(description);
};

const educationOf = (raw: RawPosting, description: string, chinese: boolean): EducationLevel | null => {
  const field = oneLine(raw.education ?? '');
  const stated = educationZh(field) ?? educationEn(field);
  if (stated !== null || description === '') return stated;
  return chinese ? educationInTextZh(description) : educationEn(description);
};

const skillsOf = (raw: RawPosting, text: string, matcher: SkillMatcher): string[] => {
  const tagged = matcher.inTags(raw.tags ?? []);
  return [...new Set([...tagged, ...matcher.inText(text)])].sort();
};

const remoteWords =
  /\bremote(?:ly)?\b(?! (?:sensing|pilot|control|hands))|\bwork from home\b|\bwfh\b|远程(?:办公|工作)|居家办公/i;
const notRemote = /\b(?:no|not|non)[ -]remote\b|\bremote\W{1,3}no\b/i;

/** What the source says, else what title and place say of it. */
const remoteOf = (raw: RawPosting, city: string): boolean => {
  if (raw.remote === true || city === 'Remote') return true;
  const words = `${raw.title.slice(0, 400)} | ${(raw.place ?? '').slice(0, 400)}`;
  return remoteWords.test(words) && !notRemote.test(words);
};

const longestSourceId = 200;

/** Neither the days a posting was seen or may end, nor its address, nor what is concluded from its title is its content. */
type Aside = 'id' | 'sourceId' | 'seenOn' | 'validThrough' | 'remote' | 'occupation' | 'url';

/** Everything that makes a posting the posting it is. */
const idOf = (content: Omit<Posting, Aside>): string =>
  `post_${hash('sha256', JSON.stringify(content), 'hex').slice(0, 20)}`;

const urlOf = (text: string): string | null =>
  text.length <= 2000 && URL.canParse(text) && /^https?:/i.test(text) ? text : null;

/**
 * A posting in the form all sources share. Refused only without a title: everything else may be unknown. Never throws.
 * `source` is its name in figures.
 */
export const normalise = (raw: RawPosting, source: string, matcher: SkillMatcher): Normalised => {
  if (!/\p{L}/u.test(raw.title)) {
    return { refusal: { code: 'missing-title', reason: 'the record names no job title' } };
  }
  const description = plainText(raw.description ?? '');
  const market =
    raw.market ?? languageOf([raw.title, raw.company, raw.place, raw.salary, description].join(' '));
  const chinese = market === 'zh';
  const title = cleanTitle(raw.title, market);
  const place = placeOf(raw, chinese);
  const content = {
    source,
    market,
    title,
    company: cleanCompany(raw.company ?? ''),
    ...place,
    postedOn: parseDay(raw.posted ?? ''),
    ...salaryOf(raw, place.country),
    experience: experienceOf(raw, description, chinese),
    education: educationOf(raw, description, chinese),
    skills: skillsOf(raw, `${title}\n${description}`, matcher),
    description,
  };
  const aside = {
    sourceId: oneLine(raw.sourceId ?? '').slice(0, longestSourceId) || null,
    seenOn: parseDay(raw.seen ?? ''),
    validThrough: parseDay(raw.validThrough ?? ''),
    remote: remoteOf(raw, place.city),
    occupation: null,
    url: urlOf(raw.url ?? ''),
  };
  return { posting: { id: idOf(content), ...content, ...aside } };
};
