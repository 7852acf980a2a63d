import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, type Metafile, build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

export interface Bundle {
  /** `profiles/api`, or what the reference is called. */
  name: string;
  file: string;
  bytes: number;
  gzipBytes: number;
  /** Minified bytes by package, ours by folder; largest first. */
  contents: readonly (readonly [source: string, bytes: number])[];
}

/** As `infra/constructs/door-function.ts` bundles for the cloud. */
const asDeployed = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  metafile: true,
  logLevel: 'silent',
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions;

/** A handler that can reach a table and does nothing else: what any door of ours costs at the least. */
const reference = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async () => ({ statusCode: 200, body: client.config.apiVersion });
`;
export const referenceName = 'only client-dynamodb';

const sourceOf = (path: string): string => {
  const [, scoped] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return scoped ?? path.split('/').slice(0, 2).join('/');
};

const contentsOf = ({ outputs }: Metafile): Bundle['contents'] => {
  const bytesOf = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  )) {
    const source = sourceOf(path);
    bytesOf.set(source, (bytesOf.get(source) ?? 0) + bytesInOutput);
  }
  return [...bytesOf].sort(([, a], [, b]) => b - a);
};

const bundle = async (
  folder: string,
  name: string,
  input: Pick<BuildOptions, 'stdin' | 'entryPoints'>,
): Promise<Bundle> => {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.mjs`);
  const { metafile } = await build({ ...asDeployed, ...input, outfile: file });
  const code = await readFile(file);
  return {
    name,
    file,
    bytes: code.length,
    gzipBytes: gzipSync(code).length,
    contents: contentsOf(metafile),
  };
};

/** Every door of the system, and the reference first, bundled into `folder`. */
export const bundleDoors = async (folder: string): Promise<Bundle[]> => {
  const doors = globSync('functions/*/{api,on-*,every-*}.ts', { cwd: root }).toSorted();
  const bundles = [
    await bundle(folder, referenceName, { stdin: { contents: reference, resolveDir: root, loader: 'ts' } }),
  ];
  for (const door of doors) {
    const name = door.slice('functions/'.length, -'.ts'.length);
    bundles.push(await bundle(folder, name, { entryPoints: [door] }));
  }
  return bundles;
};
