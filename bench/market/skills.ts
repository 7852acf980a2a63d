// Skills: precision and recall on 300 real postings read by hand, half of them never looked at while tuning; false hits
// on ambiguous names; speed.
import { skills } from '../../functions/market/data/skills/taxonomy.ts';
import { normalise } from '../../functions/market/domain/ingest/normalise.ts';
import { adapterFor } from '../../functions/market/domain/ingest/recognise.ts';
import { SkillMatcher } from '../../functions/market/domain/ingest/skill-matcher.ts';
import type { Goal, Measure, MeasureOptions } from './goal.ts';
import { filesThere, fixture, recordFor, type RealRecord } from './skills/labelled.ts';

const section = 'skills';
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

interface Score {
  right: number;
  wrong: number;
  missed: number;
  /** Wrong and missed ones by kind of skill. */
  kinds: Map<string, number>;
}

const noScore = (): Score => ({ right: 0, wrong: 0, missed: 0, kinds: new Map() });

const f1 = ({ right, wrong, missed }: Score): number => (2 * right) / (2 * right + wrong + missed);

const described = (score: Score): string => {
  const precision = score.right / (score.right + score.wrong);
  const recall = score.right / (score.right + score.missed);
  return `precision ${percent(precision)}, recall ${percent(recall)}`;
};

const isHeldOut = (hash: string): boolean => Number.parseInt(hash.slice(0, 1), 16) % 2 === 1;

/** Ids found in a record as ingest finds them; a record without a title is read all the same. */
const foundIn = ({ row }: RealRecord, matcher: SkillMatcher): readonly string[] => {
  const raw = adapterFor(new Set(Object.keys(row)))?.read(row);
  if (!raw) return [];
  const result = normalise({ ...raw, title: raw.title === '' ? 'posting' : raw.title }, 'bench', matcher);
  return 'posting' in result ? result.posting.skills : [];
};

const kindOf = new Map<string, string>(skills.map(({ id, kind }) => [id, kind]));

const add = (score: Score, found: readonly string[], wanted: ReadonlySet<string>): void => {
  const wrong = found.filter((id) => !wanted.has(id));
  const missed = [...wanted].filter((id) => !found.includes(id));
  score.right += found.length - wrong.length;
  score.wrong += wrong.length;
  score.missed += missed.length;
  for (const id of [...wrong, ...missed]) {
    const kind = kindOf.get(id) ?? 'not in the taxonomy';
    score.kinds.set(kind, (score.kinds.get(kind) ?? 0) + 1);
  }
};

/** What kinds of skills the errors are of, the most first. */
const errorsOf = ({ wrong, missed, kinds }: Score): string => {
  const most = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
  const shares = most.map(([kind, n]) => `${kind} ${percent(n / Math.max(1, wrong + missed))}`);
  return `${wrong} wrong and ${missed} missed, of these ${shares.join(', ')}`;
};

const labelledGoals = ({ data, table }: MeasureOptions, matcher: SkillMatcher): Goal[] => {
  const lines = fixture('skill-labels.tsv');
  if (!filesThere(data, lines)) {
    const note = `the labelled files are not in ${data}`;
    return [
      { section, what: 'F1, held out', ours: '–', peer: null, goal: '≥ 0.90', met: 'not measured', note },
    ];
  }
  const scores = new Map<string, Score>();
  for (const line of lines) {
    const [file = '', , hash = '', ids = ''] = line;
    const wanted = new Set(ids.split(' ').filter((id) => id !== ''));
    const found = foundIn(recordFor(data, line), matcher);
    const half = isHeldOut(hash) ? 'held out' : 'tuned on';
    for (const key of [half, `${half}, ${file}`]) {
      const score = scores.get(key) ?? noScore();
      scores.set(key, score);
      add(score, found, wanted);
    }
  }
  const rows = [...scores].map(([what, score]) => ({ what, F1: f1(score).toFixed(3), '': described(score) }));
  table({ title: 'Skills of 300 labelled postings', rows });
  return ['held out', 'tuned on'].flatMap((half) => {
    const score = scores.get(half);
    if (score === undefined) return [];
    const value = f1(score);
    return [
      {
        section,
        what: `F1 (micro), ${half} half of 300 postings`,
        ours: value.toFixed(3),
        peer: null,
        goal: half === 'held out' ? '≥ 0.90' : 'reported',
        met: half === 'held out' ? value >= 0.9 : true,
        note: `${described(score)}; ${errorsOf(score)}; lists of skills are read well, long texts less so: see the table`,
      },
    ];
  });
};

/** The text that the places of the ambiguous mentions count in. */
const textOf = ({ row }: RealRecord): string =>
  row['text'] ??
  `${row['title'] ?? row['job_title'] ?? ''}\n${row['description'] ?? row['job_description'] ?? ''}`;

const ambiguousGoals = ({ data }: MeasureOptions, matcher: SkillMatcher): Goal[] => {
  const lines = fixture('ambiguous-mentions.tsv');
  if (!filesThere(data, lines)) return [];
  let [falseHits, hits, meant] = [0, 0, 0];
  const wrong = new Map<string, number>();
  for (const line of lines) {
    const [, , , place = '', skill = '', means = ''] = line;
    const at = Number(place);
    const hit = matcher
      .mentionsIn(textOf(recordFor(data, line)))
      .some((mention) => mention.skill === skill && mention.start <= at && mention.end > at);
    if (means === 'yes') {
      meant += 1;
      if (hit) hits += 1;
    } else if (hit) {
      falseHits += 1;
      wrong.set(skill, (wrong.get(skill) ?? 0) + 1);
    }
  }
  const share = falseHits / lines.length;
  const names = [...wrong].map(([skill, n]) => `${skill} ${n}`).join(', ');
  return [
    {
      section,
      what: `false hits on ${lines.length} mentions of ambiguous names`,
      ours: percent(share),
      peer: null,
      goal: '≤ 1 %',
      met: share <= 0.01,
      note: `context rules were written on these mentions; ${falseHits} of ${lines.length - meant} that mean something else${names === '' ? '' : ` (${names})`}; ${hits} of ${meant} that mean the skill found`,
    },
  ];
};

const speedGoals = ({ data }: MeasureOptions, matcher: SkillMatcher, buildMs: number): Goal[] => {
  const lines = fixture('skill-labels.tsv');
  if (!filesThere(data, lines)) return [];
  const texts = lines.map((line) => textOf(recordFor(data, line)));
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  let best = Infinity;
  for (let run = 0; run < 7; run += 1) {
    const started = performance.now();
    for (const text of texts) matcher.inText(text);
    best = Math.min(best, performance.now() - started);
  }
  return [
    {
      section,
      what: 'matching, million characters a second',
      ours: (characters / best / 1000).toFixed(2),
      peer: null,
      goal: 'reported',
      met: true,
      note: `${skills.length} skills; taxonomy and automaton ready in ${buildMs.toFixed(0)} ms`,
    },
  ];
};

export const measure: Measure = (options) => {
  const started = performance.now();
  const matcher = new SkillMatcher(skills);
  const buildMs = performance.now() - started;
  const goals: Goal[] = [
    {
      section,
      what: 'skills in the taxonomy',
      ours: skills.length,
      peer: null,
      goal: '≥ 1,500',
      met: skills.length >= 1500,
    },
    ...labelledGoals(options, matcher),
    ...ambiguousGoals(options, matcher),
    ...speedGoals(options, matcher, buildMs),
  ];
  return Promise.resolve(goals);
};
