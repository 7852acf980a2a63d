import { titleWords } from '../../data/title-words.ts';

const englishOf = new Map<string, string>();
const chineseOf = new Map<string, string>();
for (const { zh, en, alsoEn } of titleWords) {
  if (!englishOf.has(zh)) englishOf.set(zh, en);
  for (const word of [en, ...alsoEn]) {
    const key = word.toLowerCase();
    if (!chineseOf.has(key)) chineseOf.set(key, zh);
  }
}

const longestChinese = Math.max(...[...englishOf.keys()].map((word) => word.length));
const longestEnglish = Math.max(...[...chineseOf.keys()].map((phrase) => phrase.split(' ').length));

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Longest known Chinese word at the place, or the latin word that stands there; undefined where neither does. */
const wordAt = (text: string, at: number): { length: number; english: string } | undefined => {
  for (let length = Math.min(longestChinese, text.length - at); length > 0; length -= 1) {
    const english = englishOf.get(text.slice(at, at + length));
    if (english !== undefined) return { length, english };
  }
  const latin = /^[\p{Script=Latin}\d+#.]+/u.exec(text.slice(at))?.[0];
  return latin === undefined ? undefined : { length: latin.length, english: latin };
};

/** A Chinese job title in English, word by word; undefined where a part of it is unknown. */
export const titleInEnglish = (title: string): string | undefined => {
  const words: string[] = [];
  for (let at = 0; at < title.length;) {
    const word = wordAt(title, at);
    if (word) {
      words.push(word.english);
      at += word.length;
    } else if (/[\s/、·&（）()-]/.test(title.charAt(at))) at += 1;
    else return undefined;
  }
  return words.length > 0 ? capitalised(words.join(' ')) : undefined;
};

/** An English job title in Chinese, phrase by phrase; undefined where a word of it is unknown. */
export const titleInChinese = (title: string): string | undefined => {
  const words = title
    .toLowerCase()
    .split(/[\s/,&()]+/)
    .filter((word) => word !== '');
  let chinese = '';
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestEnglish, words.length - at);
    while (length > 0 && !chineseOf.has(words.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) return undefined;
    chinese += chineseOf.get(words.slice(at, at + length).join(' ')) ?? '';
    at += length;
  }
  return chinese === '' ? undefined : chinese;
};
