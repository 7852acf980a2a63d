import { lexicon } from '../../../../shared/skills/lexicon.ts';
import type { CourseContent } from './course.ts';

/** The content with skills under their canonical names, however the author wrote them, and topics in small letters. */
export const normalised = (content: CourseContent): CourseContent => ({
  ...content,
  topics: content.topics.map((topic) => topic.toLowerCase()),
  teaches: content.teaches.map(({ skill, importance }) => ({ skill: lexicon.canonical(skill), importance })),
  requires: content.requires.map(lexicon.canonical),
});
