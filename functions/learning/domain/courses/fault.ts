import type { Language, Localized } from '../../../../shared/localized.ts';

/** What keeps a draft from being published, and where: a JSON pointer into the course. */
export interface Fault {
  readonly pointer: string;
  /** Kebab-case: texts for people key on it. */
  readonly code: FaultCode;
  /** What is meant, where the place alone does not say it: a course, a cycle. */
  readonly detail?: string;
}

export const faultCodes = [
  ...(['text-missing', 'nothing-taught', 'language-twice', 'named-twice'] as const),
  ...(['id-twice', 'module-empty', 'no-modules', 'video-missing', 'kind-changed'] as const),
  ...(['quiz-empty', 'too-few-options', 'no-such-option', 'answer-missing', 'order-incomplete'] as const),
  ...(['no-such-course', 'cycle', 'rubric-empty'] as const),
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Faults of a text that must be there in each of the languages. */
export const textFaults = (
  text: Localized,
  { pointer, languages }: { pointer: string; languages: readonly Language[] },
): Fault[] =>
  languages
    .filter((language) => text[language].trim() === '')
    .map((language) => ({ pointer: `${pointer}/${language}`, code: 'text-missing' }));

/** One fault for each value that stood before under the same key. */
export const repeated = <T>(
  values: readonly T[],
  { key, pointer, code }: { key: (value: T) => string; pointer: (index: number) => string; code: FaultCode },
): Fault[] => {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const name = key(value);
    if (seen.has(name)) return [{ pointer: pointer(index), code }];
    seen.add(name);
    return [];
  });
};
