// Titles to occupations: accuracy on O*NET's alternate titles held out from the index, beside scikit-learn on the same
// fold; accuracy, coverage and calibration on real titles that were read by hand; speed.
import { cleanTitle } from '../../functions/market/domain/ingest/title.ts';
import type { Market } from '../../functions/market/domain/posting.ts';
import { houseOccupations, titlesElsewhere } from '../../functions/market/domain/titles/house-occupations.ts';
import { fitted, signsOf } from '../../functions/market/domain/titles/title-confidence.ts';
import { titleIndex } from '../../functions/market/domain/titles/title-index.ts';
import { titleNormaliser } from '../../functions/market/domain/titles/title-normaliser.ts';
import { TitleScorer } from '../../functions/market/domain/titles/title-scores.ts';
import { titleWeights } from '../../functions/market/domain/titles/title-weights.ts';
import type { Goal, Measure, MeasureOptions } from './goal.ts';
import { fitConfidence } from './titles/fit-confidence.ts';
import { accuracyOf, calibrationZ, reliability, type Judged } from './titles/judged-titles.ts';
import { judgeFold, type Fold } from './titles/onet-folds.ts';
import { folds, readOnetTitles } from './titles/onet-titles.ts';
import { askPeer, type PeerAnswer } from './titles/peer.ts';
import { readTitles, realTitles, type Use } from './titles/read-titles.ts';

const section = 'titles';
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const howToInstall = 'apt-get install python3-sklearn';

const onetGoals = (own: readonly Fold[], peer: PeerAnswer | null): Goal[] => {
  const all = accuracyOf(
    'en',
    own.flatMap(({ judged }) => judged),
  );
  const same = accuracyOf('en', own[0]?.judged ?? []);
  const beside = (what: 'top1' | 'top5'): Goal => {
    const theirs = peer === null ? null : Math.max(peer.neighbour[what], peer.svc?.[what] ?? 0);
    const note = `all folds ${percent(all[what])}; nearest neighbour ${percent(peer?.neighbour[what] ?? 0)}, LinearSVC ${percent(peer?.svc?.[what] ?? 0)} after ${(peer?.svc?.seconds ?? 0).toFixed(0)} s of fitting, ours ${(own[0]?.buildSeconds ?? 0).toFixed(1)} s`;
    return {
      section,
      what: `O*NET alternate titles held out (1,016 occupations), ${what === 'top1' ? 'first' : 'among five'}`,
      ours: percent(same[what]),
      peer: theirs === null ? null : percent(theirs),
      goal: '≥ the better peer',
      met: theirs === null ? 'not measured' : same[what] >= theirs,
      note: theirs === null ? `${howToInstall}; all folds ${percent(all[what])}` : note,
    };
  };
  return [beside('top1'), beside('top5')];
};

const judgeRead = (market: Market, titles: readonly string[], uses: readonly Use[]): Judged[] => {
  const occupations = houseOccupations(market, () => undefined);
  const scorer = new TitleScorer(titleIndex(titleWeights[market], occupations, titlesElsewhere(market)));
  return readTitles(market, titles)
    .filter(({ use }) => uses.includes(use))
    .map(({ title, right }): Judged => {
      const scored = scorer.score(cleanTitle(title, market), [], 5);
      const hits = scored.best.map(({ occupation }) => right.includes(occupations[occupation]?.id ?? ''));
      return {
        has: right.length > 0,
        first: hits[0] ?? false,
        amongFive: hits.includes(true),
        signs: signsOf(scored),
      };
    });
};

const readGoals = (market: Market, judged: readonly Judged[]): Goal[] => {
  const { n, none, top1, top5, coverage, precision } = accuracyOf(market, judged);
  const goal = (what: string, ours: number, least: number): Goal => ({
    section,
    what: `${market}: real titles read after everything was settled, ${what}`,
    ours: percent(ours),
    peer: null,
    goal: `≥ ${percent(least)}`,
    met: ours >= least,
    note: `${n} titles, ${none} of no occupation of ours; title alone, without skills`,
  });
  return [
    goal('first', top1, 0.8),
    goal('among five', top5, 0.95),
    goal(`right where named (named: ${percent(coverage)})`, precision, 0.85),
    {
      section,
      what: `${market}: confidence against what came true (Spiegelhalter’s z)`,
      ours: calibrationZ(market, judged).toFixed(2),
      peer: null,
      goal: 'within ±1.96',
      met: Math.abs(calibrationZ(market, judged)) <= 1.96,
    },
  ];
};

const speed = (market: Market, titles: readonly string[]): Goal => {
  const normaliser = titleNormaliser(
    market,
    houseOccupations(market, () => undefined),
    titlesElsewhere(market),
  );
  const distinct = [...new Set(titles.map((title) => cleanTitle(title, market)))];
  for (const title of distinct.slice(0, 1000)) normaliser.rank(title, [], 2);
  const began = process.cpuUsage();
  for (const title of distinct) normaliser.rank(title, [], 2);
  const perSecond = (1_000_000 * distinct.length) / process.cpuUsage(began).user;
  return {
    section,
    what: `${market}: distinct titles a second of processor time, nothing remembered`,
    ours: Math.round(perSecond),
    peer: null,
    goal: '≥ 20,000',
    met: perSecond >= 20_000,
  };
};

const weightsOf = ({ constant, similarity, lead, known }: (typeof fitted)[Market]): number[] => [
  constant,
  similarity,
  lead,
  known,
];

const show = (weights: readonly number[]): string => weights.map((weight) => weight.toFixed(2)).join(' ');

const marketGoals = (market: Market, titles: readonly string[], { table }: MeasureOptions): Goal[] => {
  for (const use of ['tune', 'held', 'later'] as const) {
    const { n, none, top1, top5, coverage, precision } = accuracyOf(market, judgeRead(market, titles, [use]));
    table({
      title: `Titles, ${market}: ${use}`,
      rows: [
        {
          titles: n,
          'of none': none,
          first: percent(top1),
          'among five': percent(top5),
          named: percent(coverage),
          'right of those': percent(precision),
        },
      ],
    });
  }
  const unseen = judgeRead(market, titles, ['later']);
  table(reliability(`Confidence of real titles read later, ${market}`, market, unseen));
  return [...readGoals(market, judgeRead(market, titles, ['later'])), speed(market, titles)];
};

/** The weights of the confidence fitted anew to what they were fitted to, beside those in use. */
const refit = (titles: Record<Market, readonly string[]>) => {
  const tune = (market: Market) => ({
    judged: judgeRead(market, titles[market], ['tune', 'held']),
    weight: 200,
  });
  const anew = {
    zh: fitConfidence([tune('zh'), tune('en')]),
    en: fitConfidence([tune('en')]),
  };
  return (['zh', 'en'] as const).map((market) => ({
    market,
    'in use (constant, similarity, lead, known)': show(weightsOf(fitted[market])),
    'fitted anew': show(anew[market]),
  }));
};

export const measure: Measure = async (options) => {
  const onet = readOnetTitles(options.data);
  const [zh, en] = [realTitles(options.data, 'zh'), realTitles(options.data, 'en')];
  if (onet === null || zh === null || en === null) {
    return [
      {
        section,
        what: 'titles',
        ours: '–',
        peer: null,
        goal: '–',
        met: 'not measured',
        note: `no data in ${options.data}`,
      },
    ];
  }
  const own = Array.from({ length: options.quick ? 1 : folds }, (_, fold) => judgeFold(onet, fold));
  const peer = askPeer(onet, { fold: 0, svc: !options.quick });
  options.table({ title: 'Weights of the confidence', rows: refit({ zh, en }) });
  return Promise.resolve([
    ...onetGoals(own, peer),
    ...marketGoals('zh', zh, options),
    ...marketGoals('en', en, options),
  ]);
};
