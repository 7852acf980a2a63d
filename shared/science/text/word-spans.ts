/** Called for every word with where it stands in the text. */
export type OnWord = (from: number, to: number) => void;

const isLetterOrDigit = /[\p{L}\p{N}_]/u;

/** Every UTF-16 unit: 0 nothing, 1 of a word, 2 half of a character beyond the first plane. */
const kinds = new Uint8Array(0x10000);
for (let unit = 0; unit < 0xd800; unit += 1)
  if (isLetterOrDigit.test(String.fromCharCode(unit))) kinds[unit] = 1;
kinds.fill(2, 0xd800, 0xe000);
for (let unit = 0xe000; unit < 0x10000; unit += 1)
  if (isLetterOrDigit.test(String.fromCharCode(unit))) kinds[unit] = 1;

/**
 * Runs of at least two letters, digits or underscores, of any script: what the pattern `\b\w\w+\b` finds, which is the default
 * of scikit-learn's vectorisers. The text should be in lower case already.
 */
export const wordSpans = (text: string, onWord: OnWord): void => {
  let from = 0;
  let characters = 0;
  const end = text.length;
  for (let at = 0; at < end; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    let isWord = kind === 1;
    let width = 1;
    if (kind === 2) {
      const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
      isWord = isLetterOrDigit.test(whole);
      width = whole.length;
    }
    if (isWord) {
      if (characters === 0) from = at;
      characters += 1;
    } else {
      if (characters > 1) onWord(from, at);
      characters = 0;
    }
    at += width - 1;
  }
  if (characters > 1) onWord(from, end);
};
