import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../functions/market/posting-files.ts';
import { ingested } from './domain/ingest/sources/ingested.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const record = { title: 'Data Engineer', company: 'Acme', location: 'Austin, TX', salary: '$90K - $110K' };
const posting = {
  '@type': 'JobPosting',
  title: record.title,
  hiringOrganization: { name: record.company },
  jobLocation: { address: { addressLocality: 'Austin', addressRegion: 'TX', addressCountry: 'US' } },
  baseSalary: { currency: 'USD', value: { minValue: 90_000, maxValue: 110_000, unitText: 'YEAR' } },
};

const forms = {
  CSV: `${Object.keys(record).join(',')}\r\n"${Object.values(record).join('","')}"\r\n`,
  'JSON Lines': `${JSON.stringify(record)}\n`,
  'a list': JSON.stringify([record], null, 2),
  'JSON-LD': JSON.stringify({ '@graph': [posting] }, null, 2),
};
const packings = {
  plain: (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => gzipSync(bytes),
  zstd: (bytes: Buffer) => zstdCompressSync(bytes),
};
const cases = Object.entries(forms).flatMap(([form, text]) =>
  Object.entries(packings).flatMap(([packing, pack]) =>
    ['', '\ufeff'].map((mark) => ({
      form,
      packing,
      mark: mark === '' ? 'without' : 'with',
      bytes: pack(Buffer.from(mark + text)),
    })),
  ),
);

const readAs = async (bytes: Uint8Array) => {
  const pieces: string[] = [];
  for await (const piece of textOf(inChunks(bytes, 40))) pieces.push(piece);
  return ingested(...pieces);
};

describe('a file of postings', () => {
  it.each(cases)('is read as $form, $packing, $mark a byte order mark', async ({ bytes }) => {
    const { postings, rejects } = await readAs(bytes);
    expect(rejects).toEqual([]);
    expect(postings).toMatchObject([
      {
        title: 'Data Engineer',
        company: 'Acme',
        city: 'Austin, TX',
        country: 'US',
        salary: { minAnnualMajor: 90_000, maxAnnualMajor: 110_000, currency: 'USD', period: 'year' },
      },
    ]);
  });

  it('is read in GB18030, packed too', async () => {
    const header = Buffer.from([0xb8, 0xda, 0xce, 0xbb, 0x2c, 0xb9, 0xab, 0xcb, 0xbe, 0x0a]);
    const row = Buffer.from([
      0xca, 0xfd, 0xbe, 0xdd, 0xb7, 0xd6, 0xce, 0xf6, 0xca, 0xa6, 0x2c, 0xbc, 0xd7, 0x0a,
    ]);
    for (const pack of Object.values(packings)) {
      const { postings } = await readAs(pack(Buffer.concat([header, row])));
      expect(postings).toMatchObject([{ title: '数据分析师', company: '甲', market: 'zh' }]);
    }
  });
});
