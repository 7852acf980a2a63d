import { signsOf } from '../../../functions/market/domain/titles/title-confidence.ts';
import { titleIndex } from '../../../functions/market/domain/titles/title-index.ts';
import { TitleScorer } from '../../../functions/market/domain/titles/title-scores.ts';
import type { Judged } from './judged-titles.ts';
import type { OnetTitles } from './onet-titles.ts';
import { onetWeights } from './onet-weights.ts';

export interface Fold {
  readonly judged: readonly Judged[];
  readonly buildSeconds: number;
  readonly titlesPerSecond: number;
}

/** Titles of one fold against an index of all the others. */
export const judgeFold = ({ occupations, titles }: OnetTitles, fold: number): Fold => {
  const byId = new Map(occupations.map(({ id, title }) => [id, [title]]));
  for (const { title, ids, fold: of } of titles)
    if (of !== fold) for (const id of ids) byId.get(id)?.push(title);
  const began = performance.now();
  const known = [...byId].map(([id, own]) => ({ id, titles: own, skills: [] }));
  const scorer = new TitleScorer(titleIndex(onetWeights, known));
  const built = performance.now();
  const asked = titles.filter((each) => each.fold === fold);
  const scored = asked.map(({ title }) => scorer.score(title, [], 5));
  const seconds = (performance.now() - built) / 1000;
  const judged = scored.map((each, at): Judged => {
    const right = each.best.map(
      ({ occupation }) => asked[at]?.ids.includes(known[occupation]?.id ?? '') ?? false,
    );
    return { has: true, first: right[0] ?? false, amongFive: right.includes(true), signs: signsOf(each) };
  });
  return { judged, buildSeconds: (built - began) / 1000, titlesPerSecond: asked.length / seconds };
};
