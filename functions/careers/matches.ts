import type { Matches } from './contract.ts';
import { type Combined, byScore, combine } from './domain/combine.ts';
import { type Circumstances, judge, judgeSkills } from './domain/match.ts';
import type { Field, Occupation } from './domain/occupation.ts';
import { type Market, type Person, marketFor } from './domain/person.ts';
import { type SkillLevels, withSkills } from './domain/skill-coverage.ts';
import { type AskedWeights, type Weights, weightsFor } from './domain/weights.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { Landscape, LandscapeReader } from './landscape.ts';
import { findOccupation } from './occupations.ts';
import { partsOf, summaryOf } from './present.ts';
import type { CareersStore } from './store.ts';

interface Question extends AskedWeights {
  readonly market?: Market | undefined;
  readonly whatIfSkill?: readonly string[] | undefined;
}

/** The person's levels by canonical name; the higher where two names mean one skill. */
const levelsOf = ({ profile }: Person): SkillLevels => {
  const levels = new Map<string, number>();
  for (const { name, level } of profile?.skills ?? []) {
    const skill = lexicon.canonical(name);
    levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  }
  return levels;
};

interface Bench {
  readonly circumstances: Circumstances;
  readonly weights: Weights;
  readonly market: Market;
  /** Null unless skills are tried out. */
  readonly levelsBefore: SkillLevels | null;
  readonly tried: readonly string[];
}

/** What a question is judged by. With skills tried out, having none counts as none and not as unknown, before and after. */
const benchOf = (person: Person, landscape: Landscape, question: Question): Bench => {
  const tried = (question.whatIfSkill ?? []).map(lexicon.canonical);
  const levels = levelsOf(person);
  const withSnapshot = (['zh', 'en'] as const).filter((each) => landscape.markets[each] !== null);
  const market = question.market ?? marketFor(person, withSnapshot);
  const trying = tried.length > 0;
  return {
    circumstances: {
      person,
      levels: trying ? withSkills(levels, tried) : levels.size === 0 ? null : levels,
      market: landscape.markets[market],
    },
    weights: weightsFor(question),
    market,
    levelsBefore: trying ? levels : null,
    tried,
  };
};

interface Judgement extends Combined {
  readonly occupation: Occupation;
  readonly scoreBefore: number | null;
}

const judgement = (occupation: Occupation, { circumstances, weights, levelsBefore }: Bench): Judgement => {
  const parts = judge(occupation, circumstances);
  const before =
    levelsBefore === null
      ? null
      : combine({ ...parts, skills: judgeSkills(occupation, levelsBefore) }, weights).score;
  return { occupation, scoreBefore: before, ...combine(parts, weights) };
};

const answer = (judgements: readonly Judgement[], bench: Bench, occupations: number): Matches => {
  const { person, market: view } = bench.circumstances;
  return {
    items: judgements.map((judged) => ({
      occupation: summaryOf(judged.occupation),
      score: judged.score,
      scoreBefore: judged.scoreBefore,
      known: judged.known,
      parts: partsOf(judged),
    })),
    basis: {
      weights: bench.weights,
      market: bench.market,
      snapshotId: view?.snapshotId ?? null,
      profileVersion: person.profile?.version ?? null,
      resultId: person.interests?.resultId ?? null,
      whatIfSkills: [...bench.tried],
      occupations,
    },
  };
};

export const matches = (readLandscape: LandscapeReader, store: Pick<CareersStore, 'readPerson'>) => {
  const bench = async (memberId: string, question: Question) => {
    const [landscape, person] = await Promise.all([readLandscape(), store.readPerson(memberId)]);
    return { landscape, bench: benchOf(person, landscape, question) };
  };
  return {
    /** The best occupations for a member, best first. */
    list: async (
      memberId: string,
      { limit, field, ...question }: Question & { limit: number; field?: Field | undefined },
    ): Promise<Matches> => {
      const { landscape, bench: by } = await bench(memberId, question);
      const judged = landscape.occupations
        .filter((occupation) => field === undefined || occupation.field === field)
        .map((occupation) => judgement(occupation, by));
      return answer(judged.sort(byScore).slice(0, limit), by, judged.length);
    },

    /** These occupations for a member, in the order asked. Throws `no-such-occupation`. */
    compare: async (
      memberId: string,
      { ids, ...question }: Question & { ids: readonly string[] },
    ): Promise<Matches> => {
      const { landscape, bench: by } = await bench(memberId, question);
      const judged = ids.map((id) => judgement(findOccupation(landscape.byId, id), by));
      return answer(judged, by, judged.length);
    },
  };
};
