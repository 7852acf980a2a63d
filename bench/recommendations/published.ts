import type { Table } from '../report.ts';

const carousels =
  'Ferrari Dacrema, Felicioni and Cremonesi 2022, Offline Evaluation of Recommender Systems in a User Interface With Multiple Carousels, Frontiers in Big Data 5, table 2';
const steck = 'Steck 2019, Embarrassingly Shallow Autoencoders for Sparse Data, WWW, table 2';
const rendle = 'Rendle, Krichene, Zhang and Koren 2021, Revisiting the Performance of iALS, RecSys 2022';

const row = (model: string, figure: string, source: string) => ({
  model,
  figure,
  on: 'MovieLens 20M',
  source,
});

/**
 * Published figures of the same kinds of models. None is of the samples measured here: they tell which model leads which, and
 * how far apart they lie, not what to reach.
 */
export const published: Table = {
  title: 'Published, on other data and by other protocols: not to be compared digit by digit',
  rows: [
    row('popularity', 'NDCG@10 0.1058', carousels),
    row('item-kNN', 'NDCG@10 0.2216', carousels),
    row('RP3beta', 'NDCG@10 0.2422', carousels),
    row('ALS', 'NDCG@10 0.2702', carousels),
    row('EASE^R', 'NDCG@10 0.2740', carousels),
    row('EASE^R', 'Recall@20 0.391, NDCG@100 0.420, people held out', steck),
    row('ALS, tuned', 'Recall@20 0.395, NDCG@100 0.425, people held out', rendle),
  ],
};
