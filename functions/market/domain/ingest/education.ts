import type { EducationLevel } from '../posting.ts';

/** From the lowest level up: of several levels named, the lowest is what the posting asks for. */
const zh: readonly (readonly [RegExp, EducationLevel])[] = [
  [/初中|高中|中学/, 'secondary'],
  [/中专|中技|职高|技校/, 'vocational'],
  [/大专|专科|高职/, 'associate'],
  [/本科|学士|一本|二本|985|211/, 'bachelor'],
  [/硕士|研究生|硕博|MBA/i, 'master'],
  [/博士/, 'doctorate'],
];
const en: readonly (readonly [RegExp, EducationLevel])[] = [
  [/\bhigh[- ]school (?:diploma|degree|graduate|education|or)|\bGED\b/i, 'secondary'],
  [/\bassociate(?:['’]?s)?[- ](?:degree|of)\b/i, 'associate'],
  [
    /\bbachelor(?:['’]?s)?\b|\bundergraduate degree\b|\bB\.?S\.?c?\.?(?:\/| or |, ?)|\bB\.?[AS]\.? (?:degree|in)\b|\bB\.?Tech\b/i,
    'bachelor',
  ],
  [
    /\bmaster(?:['’]?s)? (?:degree|of|in|or)\b|\bmaster['’]s\b|\bM\.?S\.?c?\.? (?:degree|in)\b|\bMBA\b/i,
    'master',
  ],
  [/\bph\.?\s?d\b|\bdoctora(?:te|l)\b/i, 'doctorate'],
];

const lowest = (
  text: string,
  levels: readonly (readonly [RegExp, EducationLevel])[],
): EducationLevel | null => levels.find(([words]) => words.test(text))?.[1] ?? null;

/** What an education field says: `本科`, `大专及以上`, `不限`. */
export const educationZh = (text: string): EducationLevel | null =>
  /学历不限|不限学历|无学历要求|^不限$/.test(text.trim()) ? 'none' : lowest(text, zh);

const requirementZh =
  /[^。；;，,\n]{0,20}(?:学历|以上毕业|本科及以上|大专及以上|专科及以上|硕士及以上)[^。；;，,\n]{0,8}/;

/** The level a Chinese description asks for, read from the words around 学历 alone. */
export const educationInTextZh = (text: string): EducationLevel | null => {
  const found = requirementZh.exec(text)?.[0];
  return found === undefined ? null : educationZh(found);
};

/** The lowest degree an English text names; `none` where it says that none is needed. */
export const educationEn = (text: string): EducationLevel | null =>
  /\bno degree (?:required|needed|necessary)\b/i.test(text) ? 'none' : lowest(text, en);
