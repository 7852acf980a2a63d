import { describe, expect, it } from 'vitest';
import { askedItem } from '../../../../../../functions/learning/domain/courses/asked-quiz.ts';
import { Course, lessonsOf, minutesOf } from '../../../../../../functions/learning/domain/courses/course.ts';
import { openPrerequisites } from '../../../../../../functions/learning/domain/courses/listed-course.ts';
import {
  PublicCourse,
  publicCourseOf,
} from '../../../../../../functions/learning/domain/courses/public-course.ts';
import { AskedItem, itemKinds } from '../../../../../../functions/learning/domain/courses/quiz.ts';
import { listedCourse, sampleContent } from '../../../../../support/courses.ts';

const content = sampleContent();
const course = Course.parse({
  ...content,
  courseId: 'sql-basics',
  authorId: 'ann',
  version: 1,
  minutes: minutesOf(content),
});
const items = lessonsOf(content).flatMap((lesson) => (lesson.kind === 'quiz' ? lesson.quiz.items : []));

describe('a course before enrolling', () => {
  it('asks every kind of question without its answer', () => {
    expect(items.map(({ kind }) => kind)).toEqual(itemKinds);
    for (const item of items) {
      const asked = askedItem(item);
      expect(AskedItem.parse(asked)).toEqual(asked);
      expect(Object.keys(asked)).not.toEqual(expect.arrayContaining(['answer']));
      expect(JSON.stringify(asked)).not.toMatch(/answer|tolerance|explanation/);
    }
  });

  it('mixes options to be put in order, the same way each time', () => {
    const item = items.find(({ kind }) => kind === 'order');
    if (item?.kind !== 'order') throw new Error('the sample has a question of order');
    const asked = askedItem(item);
    const order = 'options' in asked ? asked.options.map(({ optionId }) => optionId) : [];
    expect(order).not.toEqual(item.answer);
    expect([...order].sort()).toEqual([...item.answer].sort());
    expect(askedItem({ ...item, options: [...item.options].reverse() })).toEqual(asked);
  });

  it('shows the content of free previews and of nothing else', () => {
    const shown = publicCourseOf(course, listedCourse('sql-basics'), []);
    const lessons = PublicCourse.parse(shown).modules.flatMap((module) => module.lessons);
    expect(lessons.map(({ lessonId, preview }) => [lessonId, preview?.kind ?? null])).toEqual([
      ['select', 'text'],
      ['watch', null],
      ['check', null],
      ['report', null],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/WHERE|name the table|orders by city|video\.example/i);
    expect(shown.teaches).toEqual([{ skill: 'sql', name: { zh: 'SQL', en: 'SQL' }, importance: 1 }]);
  });

  it('demands only what is offered now and not finished', () => {
    const offered = (courseId: string) => courseId !== 'withdrawn';
    const demanding = { prerequisites: ['withdrawn', 'done', 'open'] };
    expect(openPrerequisites(demanding, { offered, finished: new Set(['done']) })).toEqual(['open']);
  });
});
