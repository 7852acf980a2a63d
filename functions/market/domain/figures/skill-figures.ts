import type { Localized } from '../../../../shared/localized.ts';
import { minimumPostings, rounded } from '../analysis/figure.ts';
import { mondayOf } from '../analysis/weeks.ts';
import { nearestArea, shownSkillName, skillKind, skillParent } from '../skill-names.ts';
import type { Cell } from './cell.ts';
import { crossLists, largest, type Listed } from './crosses.ts';
import { weeklyOf } from './day-counts.ts';
import type { FiguresFrame } from './figures-frame.ts';
import type { PayBy, PayEstimate, SkillPay, SkillRule, Trend } from './figures-schema.ts';
import { mainPays } from './main-pays.ts';
import { payBy } from './pay-by.ts';
import { skillPays, skillRules, trendsOf } from './skill-patterns.ts';
import type { SkillFigures, SkillList, SkillOutline } from './skill-schema.ts';
import { cellOf } from './tally.ts';

const most = { clusters: 20, together: 12, related: 24, rules: 20_000 } as const;

interface Known {
  frame: FiguresFrame;
  outlines: readonly SkillOutline[];
  clusters: ReadonlyMap<string, SkillFigures['clusters']>;
  together: ReadonlyMap<string, readonly SkillRule[]>;
  pay: ReadonlyMap<string, PayEstimate>;
  pays: ReadonlyMap<string, SkillPay>;
  trends: ReadonlyMap<string, Trend>;
  /** Postings that name any skill, by week of the year observed. */
  stating: Float64Array;
}

/** Skills that at least 30 postings name. */
const shownIn = ({ tally }: FiguresFrame): Listed =>
  largest(tally, 'skill').filter(([, { n }]) => n >= minimumPostings);

const outlinesOf = (frame: FiguresFrame): SkillOutline[] =>
  shownIn(frame).map(([id, { n }]) => {
    const area = nearestArea(id);
    return {
      id,
      name: shownSkillName(id),
      kind: skillKind(id),
      group: area === undefined ? null : { id: area, name: shownSkillName(area) },
      n,
      share: rounded(n / Math.max(1, frame.market.withSkills)),
    };
  });

/** Pay of a skill's postings by city and experience, in the currency its own pay is told in. */
const payByOf = (id: string, cell: Cell | undefined, { frame, pay }: Known): PayBy => {
  const currency = pay.get(id)?.currency ?? '';
  return payBy(
    { city: frame.listed('skillCity', id), experience: frame.listed('skillExperience', id), education: [] },
    { currency, whole: cell?.pay.get(currency), like: 'skill' },
  );
};

const clustersBySkill = (
  { tally, clusters }: FiguresFrame,
  labels: ReadonlyMap<string, Localized>,
): Map<string, SkillFigures['clusters']> => {
  const stated = new Map(clusters.map(([clusterId, { withSkills }]) => [clusterId, withSkills]));
  const found = new Map<string, SkillFigures['clusters']>();
  for (const [clusterId, skills] of crossLists(tally, 'clusterSkill')) {
    const label = labels.get(clusterId);
    if (label === undefined) continue;
    for (const [skill, { n }] of skills) {
      const list = found.get(skill) ?? [];
      list.push({ clusterId, label, n, share: rounded(n / Math.max(1, stated.get(clusterId) ?? n)) });
      found.set(skill, list);
    }
  }
  for (const list of found.values())
    list.sort((a, b) => b.n - a.n || (a.clusterId < b.clusterId ? -1 : 1)).splice(most.clusters);
  return found;
};

/** What is asked for with a single skill, by that skill. */
const togetherBySkill = ({ sample }: FiguresFrame): Map<string, SkillRule[]> => {
  const found = new Map<string, SkillRule[]>();
  for (const rule of skillRules(sample, most.rules).rules) {
    const [given] = rule.given;
    if (given === undefined || rule.given.length > 1 || rule.lift <= 1) continue;
    found.set(given, [...(found.get(given) ?? []), rule]);
  }
  return found;
};

const weeksOf = (frame: FiguresFrame, cell: Cell | undefined): Float64Array =>
  frame.year && cell ? weeklyOf(cell.opened, frame.year) : new Float64Array(0);

const trendsBySkill = (
  frame: FiguresFrame,
  outlines: readonly SkillOutline[],
  stating: Float64Array,
): Map<string, Trend> => {
  if (!frame.year) return new Map();
  const shares = outlines.map(({ id }) => ({
    name: id,
    counts: weeksOf(frame, cellOf(frame.tally, 'skill', id)),
  }));
  return new Map(trendsOf(shares, stating).map(({ name, trend }) => [name, trend]));
};

const knownOf = (frame: FiguresFrame, labels: ReadonlyMap<string, Localized>): Known => {
  const outlines = outlinesOf(frame);
  const stating = weeksOf(frame, cellOf(frame.tally, 'stating', 'skills'));
  return {
    frame,
    outlines,
    stating,
    clusters: clustersBySkill(frame, labels),
    together: togetherBySkill(frame),
    pay: mainPays(shownIn(frame), frame.market),
    pays: new Map(skillPays(frame.sample, Infinity).skills.map((pay) => [pay.skill, pay])),
    trends: trendsBySkill(frame, outlines, stating),
  };
};

const weeklyOfSkill = ({ frame, stating }: Known, cell: Cell): SkillFigures['weekly'] => {
  const first = frame.year?.first ?? 0;
  return [...weeksOf(frame, cell)].flatMap((n, week) => {
    const of = stating[week] ?? 0;
    return of > 0 ? [{ week: mondayOf(first + week), n, of }] : [];
  });
};

const relatedTo = (id: string, outlines: readonly SkillOutline[]): SkillOutline[] => {
  const parent = skillParent(id);
  return outlines
    .filter((other) => {
      if (other.id === id) return false;
      const above = skillParent(other.id);
      return other.id === parent || above === id || (parent !== null && above === parent);
    })
    .slice(0, most.related);
};

const figuresOf = (outline: SkillOutline, known: Known): SkillFigures => {
  const { id } = outline;
  const { tally, snapshotId } = known.frame;
  const cell = cellOf(tally, 'skill', id);
  return {
    ...outline,
    market: tally.market,
    snapshotId,
    clusters: known.clusters.get(id) ?? [],
    weekly: cell ? weeklyOfSkill(known, cell) : [],
    trend: known.trends.get(id) ?? null,
    pay: known.pay.get(id) ?? { kind: 'withheld', currency: null, n: 0 },
    payStatedShare: rounded((cell?.withPay ?? 0) / Math.max(1, outline.n)),
    payBy: payByOf(id, cell, known),
    paysMore: known.pays.get(id) ?? null,
    together: (known.together.get(id) ?? [])
      .toSorted((a, b) => b.lift - a.lift || (a.then < b.then ? -1 : 1))
      .slice(0, most.together)
      .map(({ then, n, confidence, lift }) => ({
        id: then,
        name: shownSkillName(then),
        n,
        confidence,
        lift,
      })),
    related: relatedTo(id, known.outlines),
  };
};

export interface SkillFiles {
  list: SkillList;
  /** One at a time. */
  each: () => Iterable<SkillFigures>;
}

/** Everything a snapshot tells of skills, those that at least 30 postings name. `labels` names the clusters it shows. */
export const skillFiles = (frame: FiguresFrame, labels: ReadonlyMap<string, Localized>): SkillFiles => {
  const known = knownOf(frame, labels);
  const { tally, snapshotId } = frame;
  return {
    list: { market: tally.market, snapshotId, skills: [...known.outlines] },
    *each() {
      for (const outline of known.outlines) yield figuresOf(outline, known);
    },
  };
};
