import { describe, expect, it } from 'vitest';
import { recordsOf, sampleOf } from '../../../../../web/pages/uploads/sample.ts';

const text = '\ufeffStelle;Firma\r\n"Koch; warm";"Haus ""Sonne"""\nArzt;\n';
const expected = {
  columns: ['Stelle', 'Firma'],
  rows: [
    ['Koch; warm', 'Haus "Sonne"'],
    ['Arzt', ''],
  ],
};

describe('the beginning of a file', () => {
  it('is read plain and gzipped, with a byte order mark, quotes and any delimiter', async () => {
    expect(await sampleOf(new Blob([text]))).toEqual(expected);
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    expect(await sampleOf(await new Response(packed).blob())).toEqual(expected);
  });

  it('is read as GB18030 where it is no UTF-8', async () => {
    const gb = new Uint8Array([0xb8, 0xda, 0xce, 0xbb, 0x2c, 0x61, 0x0a, 0x78, 0x2c, 0x79, 0x0a]);
    expect((await sampleOf(new Blob([gb]))).columns).toEqual(['岗位', 'a']);
  });

  it('stops after as many records as are wanted', () => {
    expect(recordsOf('a,b\nc,d\ne,f\n', ',', 2)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
