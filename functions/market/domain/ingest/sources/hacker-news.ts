import { placeInLine } from '../city.ts';
import { cell, hasAll } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

const nouns =
  'engineer|developer|dev|programmer|designer|scientist|analyst|architect|administrator|sysadmin|admin|hacker|researcher|consultant|manager|director|intern|internship|CTO|devops|DevOps|SRE|QA|tester|technician|specialist|evangelist|advocate|writer|marketer|recruiter|strategist|generalist|coder|lead|co-founder|cofounder';
const trades =
  'senior|sr|junior|jr|lead|principal|staff|front-end|front end|frontend|back-end|back end|backend|full-stack|full stack|fullstack|web|mobile|software|systems|system|data|machine learning|product|UI|UX|UI/UX|python|ruby|rails|php|java|javascript|node|node.js|C\\+\\+|iOS|android|security|network|infrastructure|operations|platform|embedded|firmware|test|support|sales|graphic|visual|marketing|technical|project|business|application|applications|server|cloud|\\.NET';

/** The words as they are, capitalised, and in capitals. */
const inAnyCase = (words: string): string => {
  const capitalised = words.replace(
    /(^|\||[ -])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return `${words}|${capitalised}|${words.toUpperCase()}`;
};
const role = new RegExp(String.raw`\b(?:${nouns}|head of|vp of)s?\b`, 'i');
/** A role with up to four words that qualify it, each capitalised or of the trade. */
const rolePhrase = new RegExp(
  String.raw`(?<![\w@])(?:(?:${inAnyCase(trades)}|[A-Z][\w.+#/-]{0,20})[ /]+){1,4}(?:${inAnyCase(nouns)})s?\b`,
  'g',
);
const roleAfterArticle = new RegExp(
  String.raw`\b[Aa]n?\s+((?:[\w.+#/-]{2,20}\s+){0,3}(?:${inAnyCase(nouns)}))\b`,
);
const startsSentence =
  /^(?:we|our|the|for|and|looking|hiring|is|are|a|an|to|of|in|at|need|want|if|your|as|this|i)\b/i;
/** Kinds of employment that a header names where others name a role. */
const employment =
  /^(?:interns?|internships?|interns? (?:ok|welcome)|visa|remote|on-?site)(?:[\s,&/+]+(?:interns?|internships?|visa|h1b|remote|on-?site|ok|full[- ]?time|part[- ]?time))*$/i;

const headerParts = (line: string): string[] =>
  line
    .split(/\s*\|\s*|\s+[-–—]+\s+|\s*[;•]\s*/)
    .map((part) => part.replace(/\[(?:URL|EMAIL|HANDLE)\]|https?:\/\/\S+|\(\s*\)/g, ' ').trim())
    .filter((part) => part !== '');

/** One role: of a list the first, in the singular. */
const oneRole = (part: string): string => {
  const piece = part.split(/\s*[,/&]\s+|\s+(?:and|or)\s+/).find((candidate) => role.test(candidate)) ?? part;
  const bare = piece.replace(/^(?:(?:hiring|looking for|seeking|multiple|several|an?|the)\s+)+/i, '');
  const singular = bare.replace(
    /(engineer|developer|designer|programmer|scientist|analyst|architect|manager|intern|researcher|consultant|hacker)s\b/gi,
    '$1',
  );
  return singular.trim();
};

const phraseIn = (text: string): string | undefined => {
  const beginning = text.slice(0, 3000);
  for (const [phrase] of beginning.matchAll(rolePhrase)) if (!startsSentence.test(phrase)) return phrase;
  return roleAfterArticle.exec(beginning)?.[1] ?? role.exec(beginning)?.[0];
};

const titleOf = (parts: readonly string[], text: string): string => {
  const named = parts.find(
    (part, index) => index > 0 && part.length <= 80 && role.test(part) && !employment.test(part),
  );
  const phrase = named ?? phraseIn(text);
  return phrase === undefined ? '' : oneRole(phrase);
};

const companyOf = (parts: readonly string[]): string => {
  const [first = ''] = parts;
  const hiring = /^(.{2,40}?)\s+(?:is|are)\s+(?:currently\s+|now\s+)?(?:hiring|looking)/i.exec(first)?.[1];
  const name = (hiring ?? first)
    .replace(/\s*[([].*$/, '')
    .replace(/[:,].*$/, '')
    .trim();
  const isName = name.length <= 40 && !role.test(name) && placeInLine(name) === null;
  return isName && (hiring !== undefined || parts.length > 1) ? name : '';
};

/**
 * Hacker News "Who is hiring" posts: free text whose first line is often `Company | Place | Role | …`. Where the line
 * names no role the first role in the text is the title; a post without any is no posting (see `normalise`).
 */
export const hackerNews: SourceAdapter = {
  name: 'hacker-news',
  recognises: (columns) => hasAll(columns, 'thread_month', 'posted_at', 'first_line', 'text'),
  read: (row) => {
    const line = cell(row, 'first_line').slice(0, 500);
    const text = cell(row, 'text');
    const parts = headerParts(line);
    const place = placeInLine(line);
    return {
      title: titleOf(parts, text),
      company: companyOf(parts),
      place: place?.city ?? '',
      country: place?.country ?? '',
      sourceId: cell(row, 'post_id'),
      posted: cell(row, 'posted_at'),
      remote: /\bremote\b/i.test(line) && !/\bno[nt]?[ -]remote\b/i.test(line),
      salaryInDescription: true,
      description: text,
      market: 'en',
    };
  },
};
