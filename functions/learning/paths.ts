import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Localized } from '../../shared/localized.ts';
import { classification } from '../../shared/occupations/classification.ts';
import type { ClassifiedOccupation } from '../../shared/occupations/classified-occupation.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { Courses } from './courses.ts';
import { isOffered } from './domain/courses/listed-course.ts';
import type { KeptPath, PathChoices } from './domain/paths/kept-path.ts';
import { type LearningPath, learningPath } from './domain/paths/learning-path.ts';
import { knownSkills, optionOf, wantedBy } from './domain/paths/occupation-gap.ts';
import { pathCalendar } from './domain/paths/path-calendar.ts';
import { timetable } from './domain/paths/timetable.ts';
import type { PathStore } from './path-store.ts';
import { type Learner, pathView, summaryOf } from './path-views.ts';
import type { StudyStore } from './study-store.ts';

export interface PathNeeds {
  readonly store: PathStore;
  readonly studies: Pick<StudyStore, 'enrolments'>;
  readonly courses: Pick<Courses, 'all'>;
  readonly clock: Clock;
}

const occupations = new Map(classification.map((occupation) => [occupation.id, occupation]));

const occupationOf = (occupationId: string): ClassifiedOccupation => {
  const found = occupations.get(occupationId);
  if (found === undefined)
    throw notFound('no-such-occupation', 'There are no learning paths towards this occupation.');
  return found;
};

const noSuchPath = () => notFound('no-such-path', 'There is no path towards this occupation yet.');

/** All that is known of a person and the courses, at one moment. */
const learnerReader =
  ({ store, studies, courses }: PathNeeds) =>
  async (memberId: string): Promise<Learner> => {
    const [skills, enrolments, { all }] = await Promise.all([
      store.skills(memberId),
      studies.enrolments(memberId),
      courses.all(),
    ]);
    return {
      skills,
      enrolments: new Map(enrolments.map((enrolment) => [enrolment.courseId, enrolment])),
      courses: new Map(all.map((course) => [course.courseId, course])),
    };
  };

const computed = (
  { skills, enrolments, courses }: Learner,
  occupation: ClassifiedOccupation,
  choices: PathChoices,
): LearningPath => {
  const finished = new Set(
    [...enrolments.values()]
      .filter(({ completedAt }) => completedAt !== null)
      .map(({ courseId }) => courseId),
  );
  const said = choices.knownSkills.map((skill) => lexicon.canonical(skill));
  return learningPath(
    [...courses.values()]
      .filter((course) => isOffered(course) || finished.has(course.courseId))
      .map((course) => optionOf(course, enrolments.has(course.courseId))),
    {
      wanted: wantedBy(occupation),
      known: knownSkills(skills, said, occupation),
      finished,
      leftOut: new Set(choices.leftOut),
    },
  );
};

/** The same for the same courses in whatever order. */
const setOf = (courses: readonly { readonly courseId: string }[]): string =>
  courses
    .map(({ courseId }) => courseId)
    .sort()
    .join();

const viewer = (needs: PathNeeds) => {
  const learnerOf = learnerReader(needs);
  return async (memberId: string, kept: KeptPath) => {
    const occupation = occupationOf(kept.occupationId);
    const learner = await learnerOf(memberId);
    const now = computed(learner, occupation, kept.choices);
    // What was finished since drops out of a path computed now: that alone does not make the kept one old.
    const left = kept.path.courses.filter(
      ({ courseId }) => (learner.enrolments.get(courseId)?.completedAt ?? null) === null,
    );
    return pathView(kept, { occupation, learner, outdated: setOf(now.courses) !== setOf(left) });
  };
};

const computing = (needs: PathNeeds) => {
  const { store, clock } = needs;
  const learnerOf = learnerReader(needs);
  /** Throws `no-such-occupation`, `sitting-length`, `time-zone`, `path-changed`. */
  return async (memberId: string, occupationId: string, choices: PathChoices) => {
    const occupation = occupationOf(occupationId);
    const [before, learner] = await Promise.all([store.path(memberId, occupationId), learnerOf(memberId)]);
    const path = computed(learner, occupation, choices);
    const now = clock();
    // Refused before it is kept: a rhythm in which nothing can be learned.
    timetable(path.courses, choices.rhythm);
    const kept: KeptPath = {
      pathId: before?.pathId ?? newId('pth', now),
      occupationId,
      version: (before?.version ?? 0) + 1,
      computedAt: now.toISOString(),
      choices,
      path,
    };
    if (!(await store.savePath(memberId, kept)))
      throw conflict('path-changed', 'The path was computed anew in the meantime.');
    return pathView(kept, { occupation, learner, outdated: false });
  };
};

/** Learning paths of members: computed when they ask, and kept as they are until they ask again. */
export const pathCases = (needs: PathNeeds) => {
  const { store, courses } = needs;
  const learnerOf = learnerReader(needs);
  const view = viewer(needs);
  const keptPath = async (memberId: string, occupationId: string): Promise<KeptPath> => {
    const kept = await store.path(memberId, occupationId);
    if (kept === undefined) throw noSuchPath();
    return kept;
  };
  const titles = async (): Promise<(courseId: string) => Localized> => {
    const { all } = await courses.all();
    const byId = new Map(all.map(({ courseId, title }) => [courseId, title]));
    return (courseId) => byId.get(courseId) ?? { zh: courseId, en: courseId };
  };
  return {
    /** The newest first. */
    list: async (memberId: string) => {
      const [kept, { enrolments }] = await Promise.all([store.paths(memberId), learnerOf(memberId)]);
      const items = kept.map((path) => summaryOf(path, occupationOf(path.occupationId), enrolments));
      return { items: items.sort((a, b) => (a.computedAt < b.computedAt ? 1 : -1)) };
    },

    /** Throws `no-such-path`. */
    get: async (memberId: string, occupationId: string) =>
      view(memberId, await keptPath(memberId, occupationId)),

    compute: computing(needs),

    delete: async (memberId: string, occupationId: string): Promise<undefined> => {
      await store.deletePath(memberId, occupationId);
    },

    /** Throws `no-such-path`. */
    calendar: async (memberId: string, occupationId: string, language: 'zh' | 'en') => {
      const [kept, titleOf] = await Promise.all([keptPath(memberId, occupationId), titles()]);
      const title = occupationOf(occupationId).title[language];
      return {
        fileName: `${occupationId}.ics`,
        content: pathCalendar(kept, { language, title, titleOf: (id) => titleOf(id)[language] }),
      };
    },
  };
};
