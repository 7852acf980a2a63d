// `npm run sources`: lists the adapters in the ingest's folder `sources/` where bundles can find them.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceList } from './source-list.ts';

const ingest = join(import.meta.dirname, '../../functions/market/domain/ingest');
const folder = join(ingest, 'sources');
const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
const files = await Promise.all(
  names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
);
const list = join(ingest, 'known-sources.ts');
const text = sourceList(files);
if ((await readFile(list, 'utf8').catch(() => '')) !== text) await writeFile(list, text);
