import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

type Chunks = Readonly<Record<string, Pick<Rollup.OutputChunk, 'code' | 'imports' | 'isEntry'>>>;

/** Names of the chunks a first visit loads before anything shows: the entries and all they import statically. */
export const initialChunks = (chunks: Chunks): string[] => {
  const names = new Set(Object.keys(chunks).filter((name) => chunks[name]?.isEntry));
  for (const name of names) chunks[name]?.imports.forEach((imported) => names.add(imported));
  return [...names];
};

/** Bytes of initial script as they travel: gzip, level 9. */
export const initialScriptBytes = (chunks: Chunks): number =>
  initialChunks(chunks).reduce(
    (sum, name) => sum + gzipSync(chunks[name]?.code ?? '', { level: 9 }).length,
    0,
  );

/** Fails the build when a first visit would load more script than `limitBytes` (gzip). */
export const scriptBudget = (limitBytes: number): Plugin => ({
  name: 'pathlight-script-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.fromEntries(
      Object.entries(bundle).flatMap(([name, output]) => (output.type === 'chunk' ? [[name, output]] : [])),
    );
    const bytes = initialScriptBytes(chunks);
    const told = `initial script: ${(bytes / 1000).toFixed(1)} KB gzip of ${(limitBytes / 1000).toFixed(0)} KB`;
    if (bytes > limitBytes) this.error(`${told}: over budget; load something lazily`);
    this.info(told);
  },
});
