const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
  '#x2F': '/',
};

const longestDescription = 20_000;

/** White space and control characters other than one plain space: only these runs are worth replacing. */
const irregularSpace =
  / *[\p{Cc}\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff][\s\p{Cc}\u200b-\u200d]*| {2,}/gu;

/** One line: compatibility forms unified (full-width digits and letters become plain), white space collapsed. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim();

/** Text of a description: markup and control characters gone, paragraphs kept, at most 20,000 characters. */
export const plainText = (source: string): string => {
  // Markup may take most of a text; what lies beyond this is not read at all.
  const text = source.slice(0, 10 * longestDescription);
  const unmarked = /<[a-z!/]/i.test(text)
    ? text.replace(/<(br|\/p|\/li|\/div)\b[^<>]{0,200}>/gi, '\n').replace(/<[a-z!/][^<>]{0,500}>/gi, ' ')
    : text;
  return unmarked
    .replace(/&(#?\w{2,6});/g, (whole, name: string) => entities[name] ?? whole)
    .replace(irregularSpace, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim()
    .slice(0, longestDescription);
};

const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
/** Near enough for counting: ASCII letters, and everything from À on that is no punctuation of ours. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x303f) && code < 0xff00);

/** A text is Chinese where a fifth of its letters are Han characters: an English product name does not change that. */
export const languageOf = (text: string): 'zh' | 'en' => {
  const end = Math.min(text.length, 2000);
  let letters = 0;
  let chinese = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) letters += 1;
    if (isHan(code)) chinese += 1;
  }
  return chinese > 0 && chinese * 5 >= letters ? 'zh' : 'en';
};
