import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, delimiterOf } from '../../../../../../functions/market/domain/ingest/csv-reader.ts';
import type { Found } from '../../../../../../functions/market/domain/ingest/csv-reader.ts';
import { FingerprintSet } from '../../../../../../functions/market/domain/ingest/fingerprint-set.ts';
import { JsonLinesReader } from '../../../../../../functions/market/domain/ingest/json-lines-reader.ts';

const cut = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );

const csv = (text: string, chunk = 7, delimiter = ','): Found<readonly string[]>[] => {
  const found: Found<readonly string[]>[] = [];
  const reader = new CsvReader(delimiter, (item) => found.push(item));
  for (const piece of cut(text, chunk)) reader.push(piece);
  reader.end();
  return found;
};
const records = (found: readonly Found<readonly string[]>[]) =>
  found.flatMap((item) => ('record' in item ? [[item.line, ...item.record]] : []));
const faults = (found: readonly Found<unknown>[]) =>
  found.flatMap((item) => ('fault' in item ? [[item.line, item.fault.code, item.excerpt]] : []));

describe('CsvReader', () => {
  it('numbers records as an editor numbers their first lines', () => {
    const text = 'a,b\r\n1,"x\ny"\r\n\r\n2,"say ""hi"""\n3,\n';
    expect(records(csv(text))).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [5, '2', 'say "hi"'],
      [6, '3', ''],
    ]);
  });

  it.each([1, 2, 3, 5, 1000])('reads the same in chunks of %i', (size) => {
    const text = 'a,b\n"1,5",2\r\n"x""y","z\r\nw"\n,\n"end"';
    expect(csv(text, size)).toEqual(csv(text, 100_000));
  });

  it('agrees with csv-parse on any table', () => {
    const field = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[",\n\r a;]{0,5}$/),
      fc.constantFrom('数据,分析', 'a"b', ' '),
    );
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (rows, size, crlf) => {
          const quoted = (value: string) =>
            /^[\w ]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
          const text = rows.map((values) => values.map(quoted).join(',') + (crlf ? '\r\n' : '\n')).join('');
          const theirs: unknown = parse(text, {
            relax_column_count: true,
            skip_empty_lines: true,
            record_delimiter: crlf ? '\r\n' : '\n',
          });
          const ours = csv(text, size);
          expect(faults(ours)).toEqual([]);
          expect(records(ours).map(([, ...fields]) => fields)).toEqual(theirs);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives up the damaged line alone', () => {
    const text = 'a,b\n"1"x,2\n3,4\n"5,6\n7,8\n9,"10"\n';
    const found = csv(text);
    expect(faults(found)).toEqual([
      [2, 'bad-quote', '"1"x,2'],
      [4, 'bad-quote', '"5,6'],
    ]);
    expect(records(found)).toEqual([
      [1, 'a', 'b'],
      [3, '3', '4'],
      [5, '7', '8'],
      [6, '9', '10'],
    ]);
  });

  it('goes on after a quotation mark that is never closed', () => {
    const found = csv('a,b\n"1,2\n3,4\n5,6', 4);
    expect(faults(found)).toEqual([[2, 'unclosed-quote', '"1,2']]);
    expect(records(found)).toEqual([
      [1, 'a', 'b'],
      [3, '3', '4'],
      [4, '5', '6'],
    ]);
  });

  it('skips a line without end instead of keeping it', () => {
    const found = csv(`a,b\n${'x'.repeat(2_500_000)},1\n3,4\n`, 100_000);
    expect(faults(found)).toEqual([[2, 'line-too-long', 'x'.repeat(160)]]);
    expect(records(found)).toEqual([
      [1, 'a', 'b'],
      [3, '3', '4'],
    ]);
  });

  it('accounts for every line of any text and never throws', () => {
    const soup = fc.array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', '数', '""', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 20 }), (pieces, size) => {
        const text = pieces.join('');
        const found = csv(text, size);
        expect(found).toEqual(csv(text, 10_000));
        const lines = found.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(new Set(lines).size).toBe(lines.length);
        for (const line of lines) expect(text.split('\n')[line - 1]).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('recognises the delimiter of a header', () => {
    expect(delimiterOf('title;company;city, country')).toBe(';');
    expect(delimiterOf('title\tcompany')).toBe('\t');
    expect(delimiterOf('title')).toBe(',');
  });
});

const jsonLines = (text: string, chunk = 9) => {
  const found: Found<Readonly<Record<string, string>>>[] = [];
  const reader = new JsonLinesReader((item) => found.push(item));
  for (const piece of cut(text, chunk)) reader.push(piece);
  reader.end();
  return found;
};

describe('JsonLinesReader', () => {
  it('turns values into text', () => {
    const line = {
      title: 'x',
      salary: 12,
      remote: true,
      skills: ['a', 'b'],
      company: { name: 'Acme' },
      none: null,
    };
    expect(jsonLines(`${JSON.stringify(line)}\n`)).toEqual([
      {
        line: 1,
        record: {
          title: 'x',
          salary: '12',
          remote: 'true',
          skills: 'a, b',
          company: 'Acme',
          'company.name': 'Acme',
          none: '',
        },
      },
    ]);
  });

  it('faults the bad line alone, by its number', () => {
    const found = jsonLines('{"title":"a"}\n\nnot json\n[1]\n"x"\n{"title":"b"');
    expect(faults(found)).toEqual([
      [3, 'bad-json', 'not json'],
      [4, 'not-an-object', '[1]'],
      [5, 'not-an-object', '"x"'],
      [6, 'bad-json', '{"title":"b"'],
    ]);
  });

  it('skips a line without end instead of keeping it', () => {
    const found = jsonLines(`{"a":"${'x'.repeat(3_000_000)}"}\n{"title":"b"}\n`, 50_000);
    expect(found.map(({ line }) => line)).toEqual([1, 2]);
    expect(faults(found).map(([, code]) => code)).toEqual(['line-too-long']);
  });
});

it('FingerprintSet answers as a Set of the same fingerprints does', () => {
  const set = new FingerprintSet();
  const reference = new Set<string>();
  const hex = (value: number) => value.toString(16).padStart(16, '0');
  for (let index = 0; index < 40_000; index += 1) {
    const key = hex(((index * 2_654_435_761) % 20_011) + 2);
    expect(set.add(key)).toBe(!reference.has(key));
    reference.add(key);
  }
  expect(set.size).toBe(reference.size);
});
