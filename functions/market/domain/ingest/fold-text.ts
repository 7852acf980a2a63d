/** What each UTF-16 unit is folded to: never more or fewer units than the text had, so that places stay the same. */
const table = ((): Uint16Array => {
  const folded = Uint16Array.from({ length: 65_536 }, (_, code) => {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  });
  // Full-width forms are their ASCII twins.
  for (let code = 0xff01; code <= 0xff5e; code += 1) folded[code] = folded[code - 0xfee0] ?? code;
  for (const space of '\u00a0\u3000\t-\u2010\u2011_') folded[space.charCodeAt(0)] = 32;
  for (const quote of '\u2018\u2019\u00b4`') folded[quote.charCodeAt(0)] = 39;
  return folded;
})();

const chunk = 8192;

/**
 * A text as phrases are looked for in it: lower case, full-width letters and digits plain, hyphens and odd spaces one
 * space each, quotes straight. Exactly as long as the text.
 */
export const foldText = (text: string): string => {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = table[text.charCodeAt(at)] ?? 0;
  if (codes.length <= chunk) return String.fromCharCode(...codes);
  let folded = '';
  for (let at = 0; at < codes.length; at += chunk) {
    folded += String.fromCharCode(...codes.subarray(at, at + chunk));
  }
  return folded;
};

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xe0 && code <= 0x24f);

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Whether letters and digits of a folded text go on across a place, so that a name ending or beginning there is not one. */
export const insideWord = (folded: string, place: number): boolean =>
  place > 0 &&
  place < folded.length &&
  isWord(folded.charCodeAt(place - 1)) &&
  isWord(folded.charCodeAt(place));

/** What makes another name of a name when it follows: `C++`, `C#`, `Node.js`, `spotify.com`. */
const goesOn = /^(?:[+#]|\.(?:js|net|io|com|org|ai|py|co|ly)\b)/;
/** A letter or digit and a dot before a name: `moment.js` is no JavaScript. `@` and `_` join too. */
const cameBefore = /(?:[a-z0-9]\.|@)$/;

/** Whether a Latin name stands alone at [start, end) of a folded text; a plural `s` may follow longer names. */
export const standsAlone = (folded: string, start: number, end: number): boolean => {
  if (insideWord(folded, start)) return false;
  if (isWord(folded.charCodeAt(start)) && cameBefore.test(folded.slice(Math.max(0, start - 2), start))) {
    return false;
  }
  if (goesOn.test(folded.slice(end, end + 5)) && !/[+#]/.test(folded.charAt(end - 1))) return false;
  if (!insideWord(folded, end)) return true;
  return end - start >= 4 && folded.charAt(end) === 's' && !insideWord(folded, end + 1);
};
