import { expect, test } from 'vitest';
import {
  identify,
  marketOfCluster,
  signatureCosine,
  type Signature,
} from '../../../../../../functions/market/domain/analysis/cluster-identity.ts';

const spark: Signature = [
  ['spark', 0.8],
  ['kafka', 0.6],
];
const sales: Signature = [
  ['sales', 0.9],
  ['crm', 0.4],
];
const run = { market: 'en', analysisId: 'ana_1' } as const;

test('a signature is fully like itself and not like one that shares no term', () => {
  expect(signatureCosine(spark, spark)).toBeCloseTo(1);
  expect(signatureCosine(spark, sales)).toBe(0);
  expect(signatureCosine([], spark)).toBe(0);
});

test('clusters keep their ids from run to run, in whatever order they come', () => {
  const previous = [
    { clusterId: 'cl-en-0000000001', signature: sales },
    { clusterId: 'cl-en-0000000002', signature: spark },
  ];
  const drifted: Signature = [...spark, ['flink', 0.3]];
  expect(identify([drifted, sales], previous, run)).toEqual(['cl-en-0000000002', 'cl-en-0000000001']);
});

test('a new kind of cluster gets a new id, the same in a repetition, another in another run', () => {
  const ids = identify([spark, sales], [{ clusterId: 'cl-en-0000000001', signature: sales }], run);
  expect(ids[1]).toBe('cl-en-0000000001');
  expect(ids).toEqual(identify([spark, sales], [{ clusterId: 'cl-en-0000000001', signature: sales }], run));
  expect(identify([spark], [], { ...run, analysisId: 'ana_2' })).not.toEqual(identify([spark], [], run));
});

test('an id names its market', () => {
  const [id = ''] = identify([spark], [], { market: 'zh', analysisId: 'ana_1' });
  expect(marketOfCluster(id)).toBe('zh');
  for (const strange of ['', 'cl-fr-0123456789', 'cl-zh-123', '../zh', 'cl-zh-0123456789/..']) {
    expect(marketOfCluster(strange)).toBeUndefined();
  }
});
