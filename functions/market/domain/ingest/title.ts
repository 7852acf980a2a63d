import { oneLine } from './plain-text.ts';

const longestTitle = 120;

/** Words that tell of conditions, not of the work: a bracket or a tail that holds one is dropped. */
const conditionsZh =
  /[五六七]险|双休|周末|包吃|包住|吃住|住宿|班车|补贴|年终|奖金|底薪|高薪|月薪|年薪|薪资|薪|福利|待遇|急聘|急招|诚聘|招聘|校招|社招|届|工作地点|地点|地址|编号|可实习|接受|无经验|应届|上市公司|外企|国企|\d+\s*[kK千万元]|转正|留用/;
const conditionsEn =
  /\b(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract(?:or)?|temp(?:orary)?|perm(?:anent)?|w2|c2c|1099|urgent(?:ly)?|hiring|immediate|no sponsorship|visa|usc?|h1b|relocation|\d+ months?|location|job id|req(?:uisition)?)\b|\$\s?\d|\b[A-Z]{1,3}-?\d{4,}\b|#\s?\d+/i;

const brackets = /[(（【[「{][^()（）【】[\]「」{}]{0,60}[)）】\]」}]/g;

const withoutConditions = (title: string, conditions: RegExp): string =>
  title.replace(brackets, (bracket) => (conditions.test(bracket) ? ' ' : bracket));

const trimmed = (title: string): string =>
  title
    .replace(/^[\s\-–—|,，.。:：;；、*•/+!！~]+|[\s\-–—|,，。:：;；、*•/!！~]+$/g, '')
    .replace(/\s+/g, ' ');

/** A part after a separator goes where it names conditions; the first part is the title and always stays. */
const withoutTails = (title: string, separator: RegExp, conditions: RegExp): string => {
  const [first = '', ...rest] = title.split(separator);
  const kept = rest.filter((part) => !conditions.test(part));
  return kept.length === rest.length ? title : [first, ...kept].join(' ');
};

const acronyms =
  /^(?:AWS|SQL|ETL|QA|UI|UX|IT|HR|BI|AI|ML|VP|CTO|CEO|CFO|COO|SRE|PHP|API|SAP|ERP|CRM|GIS|II|III|IV|US|UK|EU|R&D)$/;
const smallWords = /^(?:of|and|or|for|in|at|to|the|with|on|a|an|de|von|van)$/;

/** Words in the usual case of titles; a word of mixed case (`iOS`, `DevOps`) is left as it is. */
const titleCase = (title: string): string => {
  const shouting = title === title.toUpperCase() && title.length > 4;
  return title.replace(/[\p{L}\p{N}&.+#]+/gu, (word, at: number) => {
    if (/^ios$/i.test(word)) return 'iOS';
    if (acronyms.test(word.toUpperCase())) return word.toUpperCase();
    if (shouting || (word === word.toUpperCase() && word.length > 5))
      return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
    if (!/^[a-z]+$/.test(word) || (at > 0 && smallWords.test(word))) return word;
    return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
  });
};

/**
 * A job title without what is no title: conditions in brackets and after separators, requisition numbers, calls for
 * haste. English words are put in the case of titles. Never empty where the input has a letter: an over-cleaned title is
 * given back as it came, on one line.
 */
export const cleanTitle = (text: string, language: 'zh' | 'en'): string => {
  const plain = oneLine(text.slice(0, 400));
  const cleaned =
    language === 'zh'
      ? withoutTails(
          withoutConditions(plain, conditionsZh),
          /[\s+,，;；|]+|-{1,2}(?=[^a-zA-Z\d])/,
          conditionsZh,
        ).replace(/^(?:急聘|急招|诚聘|高薪诚聘|高薪聘请|招聘|聘)[:：]?/, '')
      : withoutTails(withoutConditions(plain, conditionsEn), /\s+[-–—|/]+\s+|\s*\|\s*/, conditionsEn);
  const title = trimmed(cleaned).slice(0, longestTitle).trim();
  const kept = /\p{L}/u.test(title) ? title : trimmed(plain).slice(0, longestTitle).trim();
  return language === 'en' ? titleCase(kept) : kept;
};

/** A company's name on one line, without the marks of scrapers (a rating after a line break, a trailing star). */
export const cleanCompany = (text: string): string =>
  oneLine((text.split('\n')[0] ?? '').slice(0, 300))
    .replace(/\s+\d\.\d$/, '')
    .replace(/^[\s*|-]+|[\s*|-]+$/g, '')
    .slice(0, 120);
