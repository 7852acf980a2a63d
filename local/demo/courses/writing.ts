import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// A course of the demo is two kinds of file: `<course>.ts` says what there is and asks the questions, and
// `<course>.zh.md` and `<course>.en.md` hold its texts, each under `# [lesson-id] Title`.

export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const l = (zh: string, en: string): Text => ({ zh, en });

const languages = ['zh', 'en'] as const;

interface Passage {
  readonly title: string;
  readonly body: string;
}

const heading = /^# \[([a-z0-9-]+)\] (.+)$/gm;

/** The passages of a file by lesson. Throws where a lesson comes twice. */
export const passagesIn = (markdown: string): ReadonlyMap<string, Passage> => {
  const found = new Map<string, Passage>();
  const heads = [...markdown.matchAll(heading)];
  heads.forEach((head, place) => {
    const [whole, lessonId = '', title = ''] = head;
    if (found.has(lessonId)) throw new Error(`lesson ${lessonId} is written twice`);
    const body = markdown.slice(head.index + whole.length, heads[place + 1]?.index).trim();
    found.set(lessonId, { title: title.trim(), body });
  });
  return found;
};

type Options = Readonly<Record<string, Text>>;
const listed = (options: Options) => Object.entries(options).map(([optionId, text]) => ({ optionId, text }));

interface Said<A> {
  readonly answer: A;
  /** Shown after the attempt. */
  readonly why: Text;
}

/** One of several options is right. */
export const one = (itemId: string, prompt: Text, said: Said<string> & { options: Options }) => ({
  itemId,
  kind: 'single-choice' as const,
  prompt,
  options: listed(said.options),
  answer: said.answer,
  explanation: said.why,
});

/** All the right ones, and none of the others. */
export const several = (
  itemId: string,
  prompt: Text,
  said: Said<readonly string[]> & { options: Options },
) => ({
  itemId,
  kind: 'multiple-choice' as const,
  prompt,
  options: listed(said.options),
  answers: said.answer,
  explanation: said.why,
});

export const isTrue = (itemId: string, prompt: Text, { answer, why }: Said<boolean>) => ({
  itemId,
  kind: 'true-false' as const,
  prompt,
  answer,
  explanation: why,
});

export const figure = (
  itemId: string,
  prompt: Text,
  { answer, why, tolerance = 0, unit = l('', '') }: Said<number> & { tolerance?: number; unit?: Text },
) => ({ itemId, kind: 'number' as const, prompt, answer, tolerance, unit, explanation: why });

export const word = (itemId: string, prompt: Text, { answer, why }: Said<readonly string[]>) => ({
  itemId,
  kind: 'short-text' as const,
  prompt,
  answers: answer,
  explanation: why,
});

/** `steps`: in the right order; they are shown mixed. */
export const inOrder = (itemId: string, prompt: Text, { steps, why }: { steps: Options; why: Text }) => ({
  itemId,
  kind: 'order' as const,
  prompt,
  options: listed(steps),
  answer: Object.keys(steps),
  explanation: why,
});

type Item = ReturnType<
  typeof one | typeof several | typeof isTrue | typeof figure | typeof word | typeof inOrder
>;

export const quizOf = (items: readonly Item[]) => ({ items, passShare: 0.7, attempts: null });

type Written =
  | { readonly kind: 'text'; readonly preview: boolean }
  | { readonly kind: 'quiz'; readonly title: Text; readonly quiz: ReturnType<typeof quizOf> }
  | {
      readonly kind: 'assignment';
      readonly rubric: readonly { criterionId: string; text: Text; points: number }[];
    };
type Planned = Written & { readonly lessonId: string; readonly minutes: number };

/** A lesson whose text stands in the Markdown files. */
export const text = (lessonId: string, minutes: number, preview = false): Planned => ({
  kind: 'text',
  lessonId,
  minutes,
  preview,
});

export const quiz = (lessonId: string, minutes: number, items: readonly Item[]): Planned => ({
  kind: 'quiz',
  lessonId,
  minutes,
  title: l('小测验', 'Quiz'),
  quiz: quizOf(items),
});

/** A task whose text stands in the Markdown files, judged by learners themselves by `rubric`. */
export const assignment = (lessonId: string, minutes: number, rubric: Options): Planned => ({
  kind: 'assignment',
  lessonId,
  minutes,
  rubric: Object.entries(rubric).map(([criterionId, criterion]) => ({
    criterionId,
    text: criterion,
    points: 5,
  })),
});

interface Plan {
  readonly courseId: string;
  readonly title: Text;
  readonly summary: Text;
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  readonly topics: readonly string[];
  /** Canonical names of skills, and how much of the course is about each. */
  readonly teaches: Readonly<Record<string, number>>;
  readonly requires?: readonly string[];
  readonly prerequisites?: readonly string[];
  readonly access?: 'free' | 'paid';
  readonly modules: readonly { moduleId: string; title: Text; lessons: readonly Planned[] }[];
  readonly preTest?: readonly Item[];
}

const lessonOf = (planned: Planned, passage: (lessonId: string) => { title: Text; body: Text }) => {
  const { lessonId, minutes } = planned;
  switch (planned.kind) {
    case 'quiz':
      return { kind: planned.kind, lessonId, minutes, title: planned.title, quiz: planned.quiz };
    case 'text':
      return { kind: planned.kind, lessonId, minutes, preview: planned.preview, ...passage(lessonId) };
    case 'assignment': {
      const { title, body } = passage(lessonId);
      return { kind: planned.kind, lessonId, minutes, title, task: body, rubric: planned.rubric };
    }
  }
};

/** A course as its author sends it, with the texts read from its files. Throws where a lesson has no text. */
export const demoCourse = ({ courseId, modules, teaches, preTest, ...plan }: Plan) => {
  const read = (language: 'zh' | 'en') =>
    passagesIn(readFileSync(join(import.meta.dirname, `${courseId}.${language}.md`), 'utf8'));
  const passages = { zh: read('zh'), en: read('en') };
  const passage = (lessonId: string) => {
    const [zh, en] = [passages.zh.get(lessonId), passages.en.get(lessonId)];
    if (zh === undefined || en === undefined) throw new Error(`${courseId}: no text for ${lessonId}`);
    return { title: l(zh.title, en.title), body: l(zh.body, en.body) };
  };
  return {
    courseId,
    content: {
      languages,
      requires: [],
      prerequisites: [],
      access: 'free' as const,
      ...plan,
      teaches: Object.entries(teaches).map(([skill, importance]) => ({ skill, importance })),
      modules: modules.map(({ lessons, ...module }) => ({
        ...module,
        lessons: lessons.map((planned) => lessonOf(planned, passage)),
      })),
      preTest: preTest === undefined ? null : quizOf(preTest),
    },
  };
};
export type DemoCourse = ReturnType<typeof demoCourse>;
