import * as z from 'zod';
import { Localized } from '../shared/localized.ts';
import { fact } from './fact.ts';

/**
 * Clusters of a market came or went with a new snapshot. `parts` are the evidence, by the postings that both the
 * clusters before and the new ones place: where the postings of a `new` or `split` cluster lay before, where those of a
 * `merged` or `vanished` one lie now, as shares of its `documents`.
 */
export const ClusterLineageChanged = z.object({
  market: z.enum(['zh', 'en']),
  snapshotId: z.string(),
  sequence: z.int().positive(),
  changes: z
    .array(
      z.object({
        kind: z.enum(['new', 'split', 'merged', 'vanished']),
        clusterId: z.string(),
        label: Localized,
        documents: z.int().nonnegative(),
        parts: z.array(
          z.object({ clusterId: z.string(), label: Localized, share: z.number().min(0).max(1) }),
        ),
      }),
    )
    .min(1),
});
export type ClusterLineageChanged = z.infer<typeof ClusterLineageChanged>;

export const clusterLineageChanged = fact({
  name: 'cluster-lineage-changed',
  context: 'market',
  schema: ClusterLineageChanged,
  example: {
    market: 'en',
    snapshotId: 'snp_4M7Q2W9ZK3T8VXB1C5D6E0FGHJ',
    sequence: 5,
    changes: [
      {
        kind: 'split',
        clusterId: 'cl-en-3e9a41d27b',
        label: { zh: '机器学习工程师', en: 'Machine Learning Engineer' },
        documents: 412,
        parts: [
          { clusterId: 'cl-en-0b1c2d3e4f', label: { zh: '数据科学家', en: 'Data Scientist' }, share: 0.93 },
        ],
      },
    ],
  },
});
