import { foldedText } from '../../../../shared/science/text/shingles.ts';
import { seedFrom } from '../../../../shared/science/random.ts';

/** 32 bits of a text; 0 for the empty one, and only for that. */
export const textKey = (text: string): number => (text === '' ? 0 : seedFrom(text) || 1);

const legalForms =
  /(?:股份)?有限(?:责任)?公司|股份公司|集团|\b(?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|gmbh|plc|group)\b/gu;

/** An employer under the name it goes by: legal form, brackets, case and punctuation apart. */
export const companyKey = (company: string): number => {
  const plain = foldedText(company).replace(/[.'’]/gu, '');
  const bare = plain.replace(legalForms, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
  return textKey(bare === '' ? plain.replace(/[^\p{L}\p{N}]+/gu, '') : bare);
};

export const cityKey = (city: string): number => textKey(foldedText(city).replace(/[^\p{L}\p{N}]+/gu, ''));

const idleWords = new Set(
  'a an and at for in of on or the to with req requisition ref position job jobs hiring'.split(' '),
);
const sameWord: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  dev: 'developer',
  eng: 'engineer',
  mgr: 'manager',
};

/** Requisition numbers, years and the like are no part of what a job is called; `II` and `3` are. */
const isNumber = (word: string): boolean => (word.match(/\d/gu)?.length ?? 0) >= 3;

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** A letter typed twice is typed once; a level in Roman numbers stays what it is. */
const once = (word: string): string => (/^[ivx]+$/u.test(word) ? word : word.replace(/(\p{L})\1+/gu, '$1'));

/**
 * What a job is called, as it is written, without requisition numbers, punctuation and doubled letters: Han characters
 * first, then the words.
 */
export const titleText = (title: string): string => {
  const words = foldedText(title).match(
    /\p{Script=Han}+|[^\P{L}\p{Script=Han}][\p{L}\p{N}+#]*|\p{N}[\p{L}\p{N}]*/gu,
  );
  const kept = (words ?? []).filter((word) => !idleWords.has(word) && !isNumber(word));
  const latin = kept.filter((word) => !isHan(word)).map((word) => once(sameWord[word] ?? word));
  return [once(kept.filter(isHan).join('')), ...latin].filter((word) => word !== '').join(' ');
};

/** Two titles of the same words are the same title, in whatever order: `Engineer, Data` is `Data Engineer`. */
export const titleKey = (titleAsText: string): number =>
  textKey([...new Set(titleAsText.split(' '))].toSorted().join(' '));

const levelWords =
  /\b(?:senior|junior|lead|principal|staff|interns?|internship|trainee|apprentice|entry|mid|head|chief|director|vp|vice|president|assistant|associate|deputy|manager|supervisor|i{1,3}|iv|v|\d{1,2})\b|实习|助理|初级|中级|高级|资深|首席|总监|主管|经理|专家|大|副|总|储备|组长|班长|店长|校长|院长|主任|护士长|负责人|应届|[一二三四五六]级/gu;

/** How high a title stands, whatever the trade; 0 where it does not say. */
export const levelKey = (titleAsText: string): number =>
  textKey([...new Set(titleAsText.match(levelWords))].toSorted().join(' ')) & 0xff;

/** Bytes of one letter of UTF-8: an ASCII byte, or a first byte and all that continue it. */
const isOneLetter = (bytes: Uint8Array): boolean =>
  bytes.reduce((letters, byte) => letters + ((byte & 0xc0) === 0x80 ? 0 : 1), 0) === 1;

const letterShort = (short: Uint8Array, long: Uint8Array): boolean => {
  const surplus = long.length - short.length;
  if (surplus < 1 || surplus > 4) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  // The bytes in front of a letter left out may be those of its neighbour too: step back to where a letter begins.
  while (head > 0 && ((long[head] ?? 0) & 0xc0) === 0x80) head -= 1;
  for (let at = head; at < short.length; at += 1) if (short[at] !== long[at + surplus]) return false;
  return isOneLetter(long.subarray(head, head + surplus));
};

/**
 * Whether one text is the other with one letter left out, both in UTF-8. Another letter is another word: 前端, 后端. Texts
 * that fill `room` are taken to go on.
 */
export const oneLetterShort = (one: Uint8Array, two: Uint8Array, room: number): boolean => {
  if (one.length < room || two.length < room) return letterShort(one, two) || letterShort(two, one);
  return letterShort(one.subarray(0, -1), two) || letterShort(two.subarray(0, -1), one);
};
