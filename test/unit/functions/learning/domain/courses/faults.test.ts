import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CourseContent, lessonsOf } from '../../../../../../functions/learning/domain/courses/course.ts';
import { faultsOf, identityFaults } from '../../../../../../functions/learning/domain/courses/faults.ts';
import {
  checkPublishable,
  faultsBeside,
} from '../../../../../../functions/learning/domain/courses/publishable.ts';
import { listedCourse, sampleContent } from '../../../../../support/courses.ts';

/** The value a JSON pointer names; undefined where there is none. */
const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(step) : undefined,
      document,
    );

const codes = (content: CourseContent) => faultsOf(content).map(({ pointer, code }) => `${pointer} ${code}`);

const withLesson = (lesson: object): CourseContent => {
  const sample = sampleContent();
  return CourseContent.parse({
    ...sample,
    modules: [{ moduleId: 'm', title: { zh: '一', en: 'one' }, lessons: [lesson] }],
  });
};

const text = { zh: '字', en: 'word' };
const quizWith = (item: object) =>
  withLesson({
    lessonId: 'l',
    kind: 'quiz',
    title: text,
    minutes: 1,
    quiz: { items: [{ itemId: 'i', prompt: text, explanation: text, ...item }] },
  });
const options = [
  { optionId: 'a', text },
  { optionId: 'b', text },
];

describe('what keeps a course from being published', () => {
  it('is nothing in a whole one', () => {
    expect(faultsOf(sampleContent())).toEqual([]);
  });

  it('is named at its place, whichever text is taken away', () => {
    const sample = sampleContent();
    const texts: string[] = [];
    const collect = (value: unknown, pointer: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const entries = Object.entries(value);
      const isText = entries.length === 2 && 'zh' in value && 'en' in value;
      if (isText && !/explanation|unit/.test(pointer)) texts.push(`${pointer}/zh`, `${pointer}/en`);
      else for (const [key, child] of entries) collect(child, `${pointer}/${key}`);
    };
    collect(sample, '');
    expect(texts.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.constantFrom(...texts), (pointer) => {
        const broken = structuredClone(sample);
        const parent = at(broken, pointer.slice(0, pointer.lastIndexOf('/')));
        if (typeof parent === 'object' && parent !== null)
          Object.assign(parent, { [pointer.slice(pointer.lastIndexOf('/') + 1)]: '  ' });
        expect(faultsOf(CourseContent.parse(broken))).toEqual([{ pointer, code: 'text-missing' }]);
      }),
      { numRuns: texts.length },
    );
  });

  it('is no missing translation into a language the course does not have, but for title and summary', () => {
    const strip = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(strip);
      return Object.fromEntries(
        Object.entries(value).map(([key, child]) => [key, key === 'zh' ? '' : strip(child)]),
      );
    };
    const english = CourseContent.parse({ ...Object(strip(sampleContent())), languages: ['en'] });
    expect(codes(english)).toEqual(['/title/zh text-missing', '/summary/zh text-missing']);
  });

  it('is an id that comes twice, wherever in the course', () => {
    const sample = sampleContent({ preTest: null });
    const [first, second] = sample.modules;
    if (first === undefined || second === undefined) throw new Error('the sample has two modules');
    const quiz = lessonsOf(sample).find((lesson) => lesson.kind === 'quiz');
    expect(codes({ ...sample, modules: [first, second, { ...first, moduleId: 'more' }] })).toEqual([
      '/modules/2/lessons/0/lessonId id-twice',
      '/modules/2/lessons/1/lessonId id-twice',
    ]);
    expect(codes({ ...sample, modules: [first, { ...second, moduleId: first.moduleId }] })).toEqual([
      '/modules/1/moduleId id-twice',
    ]);
    const items = quiz?.kind === 'quiz' ? quiz.quiz.items.slice(0, 1) : [];
    expect(codes({ ...sample, preTest: { items, passShare: 0, attempts: 1 } })).toEqual([
      '/modules/1/lessons/0/quiz/items/0/itemId id-twice',
    ]);
  });

  it.each([
    [{ kind: 'single-choice', options, answer: 'c' }, '/answer no-such-option'],
    [{ kind: 'single-choice', options: options.slice(1), answer: 'b' }, '/options too-few-options'],
    [{ kind: 'multiple-choice', options, answers: [] }, '/answers answer-missing'],
    [{ kind: 'multiple-choice', options, answers: ['a', 'z'] }, '/answers/1 no-such-option'],
    [{ kind: 'multiple-choice', options, answers: ['a', 'a'] }, '/answers named-twice'],
    [{ kind: 'short-text', answers: [] }, '/answers answer-missing'],
    [{ kind: 'order', options, answer: ['a'] }, '/answer order-incomplete'],
    [{ kind: 'order', options, answer: ['a', 'a'] }, '/answer order-incomplete'],
    [
      { kind: 'order', options: [...options, ...options.slice(1)], answer: ['a', 'b', 'b'] },
      '/options/2/optionId id-twice',
    ],
  ])('is a question nobody can answer: %j', (item, fault) => {
    expect(codes(quizWith(item))).toContain(`/modules/0/lessons/0/quiz/items/0${fault}`);
  });

  it('is an empty part', () => {
    const title = text;
    const empty = { kind: 'quiz', lessonId: 'l', title, minutes: 1, quiz: { items: [] } };
    expect(codes(withLesson(empty))).toEqual(['/modules/0/lessons/0/quiz/items quiz-empty']);
    const video = { kind: 'video', lessonId: 'l', title, minutes: 1, url: '', transcript: text };
    expect(codes(withLesson(video))).toEqual(['/modules/0/lessons/0/url video-missing']);
    const assignment = { kind: 'assignment', lessonId: 'l', title, minutes: 1, task: text, rubric: [] };
    expect(codes(withLesson(assignment))).toEqual(['/modules/0/lessons/0/rubric rubric-empty']);
    expect(codes(sampleContent({ modules: [] }))).toEqual(['/modules no-modules']);
    expect(codes(sampleContent({ modules: [{ moduleId: 'm', title, lessons: [] }] }))).toEqual([
      '/modules/0/lessons module-empty',
    ]);
    expect(codes(sampleContent({ teaches: [] }))).toEqual(['/teaches nothing-taught']);
  });

  it('is an id that names something of another kind than before', () => {
    const before = sampleContent();
    expect(identityFaults(before, before)).toEqual([]);
    const after = withLesson({ lessonId: 'check', kind: 'text', title: text, minutes: 1, body: text });
    expect(identityFaults(after, before)).toEqual([
      { pointer: '/modules/0/lessons/0/kind', code: 'kind-changed' },
    ]);
    const otherItem = quizWith({ itemId: 'q-true', kind: 'number', answer: 1, unit: text });
    expect(identityFaults(otherItem, before)).toEqual([
      { pointer: '/modules/0/lessons/0/quiz/items/0/kind', code: 'kind-changed' },
    ]);
  });

  it('is a prerequisite that was never published, or the course itself; one that was withdrawn is none', () => {
    const listed = [listedCourse('gone', { state: 'withdrawn' })];
    const content = sampleContent({ prerequisites: ['gone', 'never', 'mine'] });
    expect(faultsBeside(content, { courseId: 'mine', listed, before: null })).toEqual([
      { pointer: '/prerequisites/1', code: 'no-such-course', detail: 'never' },
      { pointer: '/prerequisites/2', code: 'cycle', detail: 'mine → mine' },
    ]);
  });

  it('is a cycle, which is named', () => {
    const listed = [listedCourse('b', { prerequisites: ['a'] })];
    const content = sampleContent({ prerequisites: ['b'] });
    const beside = { courseId: 'a', listed, before: null };
    expect(faultsBeside(content, beside)).toEqual([
      { pointer: '/prerequisites/0', code: 'cycle', detail: 'a → b → a' },
    ]);
    const thrown = expect(() => checkPublishable(content, beside));
    thrown.toThrow(
      expect.objectContaining({
        code: 'prerequisite-cycle',
        context: { pointer: '/prerequisites/0', details: { cycle: ['a', 'b', 'a'] } },
      }),
    );
    const withdrawn = [listedCourse('b', { prerequisites: ['a'], state: 'withdrawn' })];
    expect(faultsBeside(content, { ...beside, listed: withdrawn })).toEqual([]);
  });
});
