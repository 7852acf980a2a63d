// What the signs of careless answering find in real people and in simulated ones who answer honestly, in one line or at
// random; and the reliability of real scales, computed twice.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { riasec30, riasec60 } from '../functions/assessments/data/riasec.ts';
import { type Instrument, keyed } from '../functions/assessments/domain/instrument.ts';
import { qualityFlags, raisedFlags } from '../functions/assessments/domain/quality.ts';
import { scoreScales } from '../functions/assessments/domain/scoring.ts';
import { correlationMatrix, cronbachAlpha } from '../shared/science/psychometrics.ts';
import { seededRandom } from '../shared/science/random.ts';
import { answersIn, bigFive } from './assessments/big-five.ts';
import { alphaFromSums, correlationFromSums } from './assessments/exact-sums.ts';
import {
  type Answers,
  honestPeople,
  randomAnswerers,
  straightLiners,
  zigzaggers,
} from './assessments/simulated-people.ts';
import { type Table, report } from './report.ts';

interface Aim {
  readonly text: string;
  readonly met: (flaggedShare: number) => boolean;
}

const all: Aim = { text: '= 100 %', met: (share) => share === 1 };
const mostOf: Aim = { text: '≥ 80 %', met: (share) => share >= 0.8 };
const few: Aim = { text: '≤ 5 %', met: (share) => share <= 0.05 };

interface Group {
  readonly instrument: Instrument;
  readonly people: string;
  readonly aim?: Aim;
  readonly answers: readonly Answers[];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const flagRow = ({ instrument, people, aim, answers }: Group) => {
  const found = answers.map((given) => {
    const timed = new Map([...given].map(([itemId, value]) => [itemId, { value, milliseconds: null }]));
    return new Set(raisedFlags(instrument, timed).map(({ flag }) => flag));
  });
  const share = (has: (flags: Set<string>) => boolean) => found.filter(has).length / found.length;
  const flagged = share((flags) => flags.size > 0);
  return {
    questionnaire: instrument.instrumentId,
    people,
    n: answers.length,
    flagged: percent(flagged),
    aim: aim?.text ?? '',
    met: aim === undefined ? '' : aim.met(flagged) ? 'yes' : 'NO',
    // Without times nobody can be too fast.
    ...Object.fromEntries(
      qualityFlags
        .filter((flag) => flag !== 'too-fast')
        .map((flag) => [flag, percent(share((flags) => flags.has(flag)))]),
    ),
  };
};

const simulated = (instrument: Instrument, count: number): Group[] => {
  const random = seededRandom(20261122);
  const many = (draw: () => Answers): Answers[] => Array.from({ length: count }, draw);
  const group = (people: string, draw: () => Answers, aim?: Aim): Group => ({
    instrument,
    people,
    answers: many(draw),
    ...(aim === undefined ? {} : { aim }),
  });
  return [
    group('simulated honest', honestPeople(instrument, random), few),
    group('simulated straight-liners', straightLiners(instrument, { random }), all),
    group('simulated random', randomAnswerers(instrument, { random }), mostOf),
    group('… one line, 5 % slips', straightLiners(instrument, { random, slips: 0.05 })),
    group('… random, mostly middle', randomAnswerers(instrument, { random, weights: [1, 2, 4, 2, 1] })),
    group('… up and down', zigzaggers(instrument, random)),
  ];
};

const reliability = (people: readonly Answers[]): Table => {
  const complete = people.filter((answers) => answers.size === bigFive.items.length);
  const scores = complete.map((answers) => scoreScales(bigFive, answers));
  const totals = bigFive.scales.map((_, scale) => scores.map((person) => person[scale]?.raw ?? 0));
  const correlations = correlationMatrix(totals);
  const rows = bigFive.scales.map(({ scaleId }, scale) => {
    const items = bigFive.items.filter((item) => item.scaleId === scaleId);
    const columns = items.map((item) =>
      complete.map((answers) => keyed(item, answers.get(item.itemId) ?? 0, bigFive.response)),
    );
    const [alpha, again] = [cronbachAlpha(columns) ?? NaN, alphaFromSums(columns)];
    const differences = totals.map((other, index) =>
      Math.abs((correlations[scale]?.[index] ?? NaN) - correlationFromSums(totals[scale] ?? [], other)),
    );
    return {
      scale: scaleId,
      people: complete.length,
      alpha,
      'second way': again,
      difference: Math.abs(alpha - again).toExponential(1),
      ...Object.fromEntries(
        bigFive.scales.map((other, index) => [
          `r ${other.scaleId}`,
          (correlations[scale]?.[index] ?? NaN).toFixed(3),
        ]),
      ),
      'r difference': Math.max(...differences).toExponential(1),
    };
  });
  return { title: 'Reliability and correlation of scales (Big Five, complete answers)', rows };
};

/** Options: `--answers <file>` (Big Five answers, see `answersIn`), `--people <n>` simulated, `--json <file>`. */
export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      answers: { type: 'string' },
      people: { type: 'string', default: '5000' },
      json: { type: 'string' },
    },
  });
  const file = values.answers ?? '../shared/data/assessments/big5_ipip50.csv.gz';
  const real: Answers[] = [];
  if (existsSync(file)) for await (const answers of answersIn(file)) real.push(answers);
  else if (values.answers !== undefined) throw new Error(`There is no file ${file}`);
  else console.log(`No real answers: ${file} is not there (name another with --answers).`);

  const groups = [bigFive, riasec60, riasec30].flatMap((form) => simulated(form, Number(values.people)));
  const realGroup: Group = {
    instrument: bigFive,
    people: `real (${file.split('/').at(-1) ?? ''})`,
    answers: real,
  };
  const rows = (real.length === 0 ? groups : [realGroup, ...groups]).map(flagRow);
  const flags: Table = { title: 'People suspected of careless answering, and by which sign', rows };
  report(real.length === 0 ? [flags] : [flags, reliability(real)], values.json);
  if (rows.some(({ met }) => met === 'NO')) process.exitCode = 1;
};
