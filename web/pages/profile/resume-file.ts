import type { JsonResume } from './queries.ts';

export interface ResumeSummary {
  readonly name: string;
  readonly work: number;
  readonly education: number;
  readonly skills: number;
  readonly languages: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value can be a JSON Resume at all; the server checks the rest and names what is wrong. */
const isResume = (value: unknown): value is JsonResume =>
  isRecord(value) && ['basics', 'work', 'education', 'skills'].some((section) => section in value);

/** Reads a file's text as a JSON Resume; undefined where it is not JSON or has none of the format's sections. */
export const parseResume = (text: string): JsonResume | undefined => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isResume(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** What an import would bring, to be looked at before it replaces anything. */
export const summaryOf = (resume: JsonResume): ResumeSummary => ({
  name: typeof resume.basics?.name === 'string' ? resume.basics.name : '',
  work: lengthOf(resume.work),
  education: lengthOf(resume.education),
  skills: lengthOf(resume.skills),
  languages: lengthOf(resume.languages),
});
