/** A file of `functions/market/domain/ingest/sources/`. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

const adapterName = ({ name, text }: SourceFile): string => {
  const names = [...text.matchAll(/^export const (\w+): SourceAdapter\b/gm)].map(([, found = '']) => found);
  const [adapter] = names;
  if (adapter === undefined || names.length > 1) {
    throw new Error(
      `${name} must export one adapter (export const …: SourceAdapter); it exports ${names.length}`,
    );
  }
  return adapter;
};

/** Text of `known-sources.ts`: every adapter, by the names of their files. Throws where a file holds none, or several. */
export const sourceList = (files: readonly SourceFile[]): string => {
  const found = files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({ file: file.name, adapter: adapterName(file) }));
  return [
    '// Written by `npm run sources` from the files in sources/: do not edit. A bundle cannot read a folder, so it is a list.',
    "import type { SourceAdapter } from './source-adapter.ts';",
    ...found.map(({ file, adapter }) => `import { ${adapter} } from './sources/${file}';`),
    '',
    'export const knownSources: readonly SourceAdapter[] = [',
    ...found.map(({ adapter }) => `  ${adapter},`),
    '];',
    '',
  ].join('\n');
};
