import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownSources } from '../../../../../../functions/market/domain/ingest/known-sources.ts';
import { adapterFor } from '../../../../../../functions/market/domain/ingest/recognise.ts';
import { sourceList } from '../../../../../../infra/scaffold/source-list.ts';

const ingest = join(import.meta.dirname, '../../../../../../functions/market/domain/ingest');
const files = readdirSync(join(ingest, 'sources')).map((name) => ({
  name,
  text: readFileSync(join(ingest, 'sources', name), 'utf8'),
}));

describe('the list of sources', () => {
  it('is what the folder holds; if not, run `npm run sources`', () => {
    expect(readFileSync(join(ingest, 'known-sources.ts'), 'utf8')).toBe(sourceList(files));
  });

  it('takes in a new file without any other change', () => {
    const added = {
      name: 'aardvark.ts',
      text: "import type { SourceAdapter } from '../source-adapter.ts';\nexport const aardvark: SourceAdapter = {\n",
    };
    const list = sourceList([...files, added]);
    expect(list).toContain("import { aardvark } from './sources/aardvark.ts';");
    expect(list).toContain('\n  aardvark,\n');
    expect(() => sourceList([{ name: 'none.ts', text: 'export const x = 1;' }])).toThrow(
      /none\.ts must export one/,
    );
  });

  it('has names that tell sources apart, and asks the general one last', () => {
    const forms = knownSources.filter(({ name }) => name !== '51job').map(({ name }) => name);
    expect(new Set(forms).size).toBe(forms.length);
    expect(adapterFor(new Set(['title', 'company', 'location']))?.general).toBe(true);
    expect(
      adapterFor(new Set(['site', 'job_url', 'title', 'company', 'location', 'date_posted']))?.name,
    ).toBe('jobspy');
    expect(adapterFor(new Set(['title', 'hiringOrganization', 'datePosted']))?.name).toBe('schema-org');
    expect(adapterFor(new Set(['amount']))).toBeNull();
  });
});
