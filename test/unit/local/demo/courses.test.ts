import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { learningPath } from '../../../../functions/learning/domain/paths/learning-path.ts';
import { CourseContent, lessonsOf, minutesOf } from '../../../../functions/learning/domain/courses/course.ts';
import { faultsOf } from '../../../../functions/learning/domain/courses/faults.ts';
import { demoCourses } from '../../../../local/demo/courses/all.ts';
import { passagesIn } from '../../../../local/demo/courses/writing.ts';
import { classification } from '../../../../shared/occupations/classification.ts';
import { skillNames } from '../../../../shared/skills/skill-names.ts';

const courses = demoCourses.map(({ courseId, content }) => ({
  courseId,
  content: CourseContent.parse(content),
}));

/** Chinese characters, or words between spaces. */
const lengthOf = (text: string, language: 'zh' | 'en'): number =>
  language === 'zh'
    ? [...text.matchAll(/\p{Script=Han}/gu)].length
    : text.split(/\s+/).filter((word) => /\w/.test(word)).length;

describe('the courses of the demo', () => {
  it('are at least twelve, none with a fault, all in both languages', () => {
    expect(courses.length).toBeGreaterThanOrEqual(12);
    for (const { courseId, content } of courses) {
      expect([courseId, faultsOf(content)]).toEqual([courseId, []]);
      expect(content.languages).toEqual(['zh', 'en']);
    }
  });

  it.each(courses)('$courseId has modules, texts, a quiz and a task of a sensible size', ({ content }) => {
    const lessons = lessonsOf(content);
    expect(content.modules.length).toBeGreaterThanOrEqual(2);
    expect(lessons.length).toBeGreaterThanOrEqual(5);
    expect(lessons.length).toBeLessThanOrEqual(8);
    expect(minutesOf(content)).toBeGreaterThanOrEqual(60);
    const quizzes = lessons.flatMap((lesson) => (lesson.kind === 'quiz' ? [lesson.quiz] : []));
    expect(quizzes.some(({ items }) => items.length >= 4)).toBe(true);
    expect(
      new Set(quizzes.flatMap(({ items }) => items.map(({ kind }) => kind))).size,
    ).toBeGreaterThanOrEqual(3);
    expect(lessons.filter(({ kind }) => kind === 'assignment')).toHaveLength(1);
    expect(lessons[0]).toMatchObject({ kind: 'text', preview: true });
    for (const lesson of lessons) {
      if (lesson.kind !== 'text') continue;
      expect(lengthOf(lesson.body.en, 'en'), `${lesson.lessonId} en`).toBeGreaterThan(110);
      expect(lengthOf(lesson.body.en, 'en'), `${lesson.lessonId} en`).toBeLessThan(290);
      expect(lengthOf(lesson.body.zh, 'zh'), `${lesson.lessonId} zh`).toBeGreaterThan(100);
      expect(lengthOf(lesson.body.zh, 'zh'), `${lesson.lessonId} zh`).toBeLessThan(500);
    }
  });

  it('name skills as the house does, and build on courses that come before them', () => {
    const known = new Set([...Object.keys(skillNames), 'a/b testing']);
    const before = new Set<string>();
    for (const { courseId, content } of courses) {
      const named = [...content.teaches.map(({ skill }) => skill), ...content.requires];
      expect(named.filter((skill) => !known.has(skill))).toEqual([]);
      expect(content.prerequisites.filter((id) => !before.has(id))).toEqual([]);
      before.add(courseId);
    }
    expect(courses.some(({ content }) => content.prerequisites.length > 0)).toBe(true);
    expect(courses.filter(({ content }) => content.preTest !== null).length).toBeGreaterThanOrEqual(3);
  });

  it('write every lesson of the plan in both files, and none besides', () => {
    for (const { courseId, content } of courses) {
      const planned = lessonsOf(content)
        .filter(({ kind }) => kind !== 'quiz')
        .map(({ lessonId }) => lessonId);
      for (const language of ['zh', 'en']) {
        const file = join(import.meta.dirname, `../../../../local/demo/courses/${courseId}.${language}.md`);
        expect([...passagesIn(readFileSync(file, 'utf8')).keys()]).toEqual(planned);
      }
    }
  });

  it('teach most of what a data analyst needs in a path that can be proven shortest', () => {
    const analyst = classification.find(({ id }) => id === 'data-analyst');
    const options = courses.map(({ courseId, content }) => ({
      courseId,
      ...content,
      minutes: minutesOf(content),
    }));
    const wanted = (analyst?.core ?? []).map((skill) => ({ skill, importance: 1 }));
    const path = learningPath(options, { wanted, known: new Set(), finished: new Set(), leftOut: new Set() });
    expect(path).toMatchObject({ after: 1, proven: true, uncovered: [] });
    expect(path.courses.map(({ courseId }) => courseId).sort()).toEqual([
      'python-for-data',
      'spreadsheet-analysis',
      'sql-basics',
      'statistics-for-decisions',
    ]);
  });
});

describe('the code in lessons', () => {
  const blocks = (course: string, language: string, kind: string) =>
    [
      ...readFileSync(
        join(import.meta.dirname, `../../../../local/demo/courses/${course}.${language}.md`),
        'utf8',
      ).matchAll(/```(\w+)\n([\s\S]*?)```/g),
    ].flatMap(([, fence, code = '']) => (fence === kind ? [code] : []));

  it.each(['zh', 'en'])('is SQL that runs and says what the lesson says (%s)', (language) => {
    const database = new DatabaseSync(':memory:');
    const results: unknown[][][] = [];
    for (const code of blocks('sql-basics', language, 'sql')) {
      // The last is a condition alone, shown without its query.
      const query = code.startsWith('WHERE')
        ? `SELECT * FROM (SELECT *, ordered_on AS ordered_at FROM orders) ${code}`
        : code;
      if (/^\s*CREATE/.test(query)) database.exec(query);
      else
        results.push(
          database
            .prepare(query)
            .all()
            .map((row) => Object.values(row)),
        );
    }
    const [selected, byCity, byMonth, inner, left, january] = results;
    expect(selected?.map((row) => row[0])).toEqual([3, 1, 2]);
    expect(byCity?.map((row) => row.slice(1))).toEqual([
      [1, 220],
      [2, 200],
    ]);
    expect(byMonth).toEqual([
      ['2026-01', 200],
      ['2026-02', 270],
    ]);
    expect(inner).toHaveLength(3);
    expect(left?.map((row) => row.slice(1))).toEqual([
      [2, 100],
      [1, 90],
      [0, 0],
    ]);
    expect(january).toHaveLength(2);
    database.close();
  });
});
