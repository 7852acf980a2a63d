import { expect, it } from 'vitest';
import { parseResume, summaryOf } from '../../../../../web/pages/profile/resume-file.ts';

it('reads a resume, also with a byte order mark, and counts what it would bring', () => {
  const resume = parseResume('\uFEFF{"basics":{"name":"林"},"work":[{},{}],"skills":[{"name":"SQL"}]}');
  expect(resume).toBeDefined();
  expect(summaryOf(resume ?? {})).toEqual({ name: '林', work: 2, education: 0, skills: 1, languages: 0 });
});

it.each(['', 'text', 'null', '[]', '{}', '{"title":"something else"}', '{"basics":'])(
  'refuses %j',
  (text) => {
    expect(parseResume(text)).toBeUndefined();
  },
);
