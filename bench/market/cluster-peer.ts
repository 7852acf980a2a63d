import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { debianPython, startPeer } from '../peers/line-peer.ts';
import { settings } from './cluster-work.ts';

const Seconds = z.object({ seconds: z.number() });
const Loaded = z.object({ documents: z.number(), version: z.string(), stopWords: z.array(z.string()) });
const Vectors = Seconds.extend({ terms: z.array(z.string()), entries: z.number(), sum: z.number() });
const KMeans = Seconds.extend({ inertia: z.number(), dispersion: z.number(), labels: z.array(z.number()) });
export type PeerKMeans = z.infer<typeof KMeans>;
const Sweep = Seconds.extend({ silhouettes: z.array(z.number()) });
const Labels = Seconds.extend({ labels: z.array(z.number()) });
const Peak = z.object({ peakMb: z.number() });

/** How scikit-learn may run; the better of all counts. */
export interface PeerMode {
  readonly algorithm: 'lloyd' | 'elkan';
  readonly threads: 1 | 2;
}

/** scikit-learn over the given texts, alive until `end`. */
export const clusterPeer = async (texts: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'pathlight-bench-'));
  const file = join(folder, 'texts.jsonl');
  writeFileSync(file, texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
  const peer = await startPeer(debianPython, [join(import.meta.dirname, '../peers/clusters.py')]);
  const { minDocuments, maxShare, starts, minPoints, silhouetteSample } = settings;
  return {
    /** Where the texts are, one JSON string to a line. */
    file,
    load: async (size: number) => Loaded.parse(await peer.ask({ command: 'load', file, size })),
    vectorise: async () => Vectors.parse(await peer.ask({ command: 'vectorise', minDocuments, maxShare })),
    kmeans: async (k: number, seed: number, mode: PeerMode) =>
      KMeans.parse(await peer.ask({ command: 'kmeans', k, starts, seed, ...mode })),
    sweep: async (mode: PeerMode) =>
      Sweep.parse(
        await peer.ask({ command: 'sweep', range: settings.sweep, sample: silhouetteSample, ...mode }),
      ),
    dbscan: async (eps: number, threads: number) =>
      Labels.parse(await peer.ask({ command: 'dbscan', eps, minPoints, threads })),
    peak: async () => Peak.parse(await peer.ask({ command: 'peak' })),
    end: async () => {
      await peer.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type ClusterPeer = Awaited<ReturnType<typeof clusterPeer>>;
