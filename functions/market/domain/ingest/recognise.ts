import { knownSources } from './known-sources.ts';
import type { SourceAdapter } from './source-adapter.ts';

const [particular, general] = [
  knownSources.filter((source) => source.general !== true),
  knownSources.filter((source) => source.general === true),
];

/** The adapter for a file with these columns (or JSON paths), the particular before the general; null where none knows them. */
export const adapterFor = (columns: ReadonlySet<string>): SourceAdapter | null =>
  [...particular, ...general].find((adapter) => adapter.recognises(columns)) ?? null;
