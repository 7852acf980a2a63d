import type { CoverProblem } from './cover-problem.ts';

export interface Cover {
  /** Places of the chosen courses, ascending. */
  readonly chosen: readonly number[];
  readonly cost: number;
  /** No choice costs less; false where the search was cut short, and then the best found. */
  readonly proven: boolean;
  /** Choices looked at. */
  readonly nodes: number;
}

/** A branch of the search: what is in the choice, and what is not to come into it. */
interface Branch {
  readonly chosen: ReadonlySet<number>;
  readonly barred: ReadonlySet<number>;
  readonly cost: number;
}

interface Candidate {
  readonly course: number;
  /** What it adds to the cost, with what must be finished before it. */
  readonly added: number;
  readonly own: number;
}

interface Open {
  readonly skill: number;
  readonly candidates: readonly Candidate[];
}

const candidatesFor = (problem: CoverProblem, { chosen, barred }: Branch, skill: number): Candidate[] =>
  (problem.teachers[skill] ?? []).flatMap((course) => {
    if (chosen.has(course)) return [];
    const forced = problem.forced[course] ?? [];
    if (forced.some((each) => barred.has(each))) return [];
    const added = forced.reduce((sum, each) => sum + (chosen.has(each) ? 0 : (problem.costs[each] ?? 0)), 0);
    return [{ course, added, own: problem.costs[course] ?? 0 }];
  });

/** Skills that some course not yet chosen must teach: wanted ones, and those that a chosen course builds on. */
const openSkills = ({ teaches, needs, wanted }: CoverProblem, chosen: ReadonlySet<number>): Set<number> => {
  const taught = new Map<number, number>();
  for (const course of chosen)
    for (const skill of teaches[course] ?? []) taught.set(skill, (taught.get(skill) ?? 0) + 1);
  const open = new Set(wanted.filter((skill) => !taught.has(skill)));
  for (const course of chosen) {
    for (const skill of needs[course] ?? []) {
      // A course does not teach itself what it builds on.
      const own = (teaches[course] ?? []).includes(skill) ? 1 : 0;
      if ((taught.get(skill) ?? 0) === own) open.add(skill);
    }
  }
  return open;
};

/** Skills that keep chosen courses from being begun, where they only wait for each other; empty where none does. */
const deadlocked = (problem: CoverProblem, chosen: ReadonlySet<number>): Set<number> => {
  const waiting = new Set(chosen);
  const skills = new Set<number>();
  const missing = (course: number) => (problem.needs[course] ?? []).filter((skill) => !skills.has(skill));
  for (let size = -1; size !== waiting.size;) {
    size = waiting.size;
    for (const course of waiting) {
      if (missing(course).length > 0) continue;
      if ((problem.prerequisites[course] ?? []).some((before) => waiting.has(before))) continue;
      waiting.delete(course);
      for (const skill of problem.teaches[course] ?? []) skills.add(skill);
    }
  }
  return new Set([...waiting].flatMap(missing));
};

/**
 * The least that any completion still costs, by two bounds of which the larger holds. First: the dearest skill, each at
 * its cheapest candidate with all that comes before it. Second: a course spreads its cost evenly over the open skills it
 * teaches; a completion pays at least each skill's smallest share.
 */
const leastToCome = (open: readonly Open[]): number => {
  const covered = new Map<number, number>();
  for (const { candidates } of open)
    for (const { course } of candidates) covered.set(course, (covered.get(course) ?? 0) + 1);
  let dearest = 0;
  let shares = 0;
  for (const { candidates } of open) {
    dearest = Math.max(dearest, Math.min(...candidates.map(({ added }) => added)));
    shares += Math.min(...candidates.map(({ course, own }) => own / (covered.get(course) ?? 1)));
  }
  // Costs are whole minutes.
  return Math.max(dearest, Math.ceil(shares - 1e-9));
};

/** The candidates to try, of which every completion holds at least one. Undefined: there is none to complete. */
const choicesIn = (problem: CoverProblem, branch: Branch) => {
  const skills = openSkills(problem, branch.chosen);
  const open = [...skills].map((skill) => ({ skill, candidates: candidatesFor(problem, branch, skill) }));
  if (open.length > 0) {
    const [narrowest] = [...open].sort((a, b) => a.candidates.length - b.candidates.length);
    return { candidates: narrowest?.candidates ?? [], least: leastToCome(open) };
  }
  const waitedFor = [...deadlocked(problem, branch.chosen)];
  if (waitedFor.length === 0) return undefined;
  const either = new Map<number, Candidate>();
  for (const skill of waitedFor)
    for (const candidate of candidatesFor(problem, branch, skill)) either.set(candidate.course, candidate);
  const candidates = [...either.values()];
  return { candidates, least: Math.min(...candidates.map(({ added }) => added)) };
};

/**
 * The cheapest set of courses that covers the wanted skills and can be taken in some order, by branch and bound: in each
 * branch the open skill with the fewest candidates is taken, and its candidates are tried in turn, cheapest first, each
 * barred from the branches after its own, so that no set is looked at twice. Where nothing is open but courses wait for
 * each other, one from outside must teach what they wait for: the first of them to be begun is begun by it.
 *
 * `limit`: choices to look at before the best found is given as it is. The first dive bars nothing, so that there
 * always is one.
 */
export const cheapestCover = (problem: CoverProblem, limit = 20_000): Cover => {
  let best: { chosen: readonly number[]; cost: number } = { chosen: [], cost: Infinity };
  let nodes = 0;
  const visit = (branch: Branch): void => {
    nodes += 1;
    const choices = choicesIn(problem, branch);
    if (choices === undefined) {
      best = { chosen: [...branch.chosen].sort((a, b) => a - b), cost: branch.cost };
      return;
    }
    const barred = new Set(branch.barred);
    const inTurn = [...choices.candidates].sort((a, b) => a.added - b.added || a.course - b.course);
    for (const { course, added } of inTurn) {
      if (branch.cost + Math.max(added, choices.least) >= best.cost) return;
      if (nodes >= limit && best.cost < Infinity) return;
      const chosen = new Set([...branch.chosen, ...(problem.forced[course] ?? [])]);
      visit({ chosen, barred, cost: branch.cost + added });
      barred.add(course);
    }
  };
  visit({ chosen: new Set(), barred: new Set(), cost: 0 });
  return { ...best, proven: nodes < limit, nodes };
};
