import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type Column,
  csvDocument,
  moneyColumns,
  timeColumns,
} from '../../../../../../functions/payments/domain/exports/csv.ts';

interface Row {
  note: string;
  at: string;
  currency: string;
  amountMinor: number;
}

const currencyOf = ({ currency }: Row): string => currency;
const columns: Column<Row>[] = [
  { name: 'currency', cell: currencyOf },
  ...moneyColumns<Row>('amount', ({ amountMinor }) => amountMinor, currencyOf),
  ...timeColumns<Row>('at', ({ at }) => at, 'Asia/Shanghai'),
  { name: 'note', cell: ({ note }) => note },
];
const made = (rows: readonly Row[]) => csvDocument({ columns, currencyOf }, rows);

const Records = z.array(z.record(z.string(), z.string()));
const read = (text: string) => Records.parse(parse(text, { bom: true, columns: true }));

const row = fc.record({
  note: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
  at: fc.constant('2026-11-22T16:00:05.000Z'),
  currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
  amountMinor: fc.integer(),
});

describe('a table as CSV', () => {
  it('has its columns in their order, amounts twice, times twice, and a total a currency', () => {
    const at = '2026-11-22T16:00:05.000Z';
    const { text } = made([
      { note: 'a', at, currency: 'KWD', amountMinor: -1234 },
      { note: 'b', at, currency: 'JPY', amountMinor: 500 },
      { note: 'c', at, currency: 'KWD', amountMinor: 34 },
    ]);
    expect(text).toBe(
      [
        '\uFEFFrecord,rows,currency,amount_minor,amount_major,at_utc,at_local,note',
        'row,1,KWD,-1234,-1.234,2026-11-22T16:00:05.000Z,2026-11-23T00:00:05+08:00,a',
        'row,1,JPY,500,500,2026-11-22T16:00:05.000Z,2026-11-23T00:00:05+08:00,b',
        'row,1,KWD,34,0.034,2026-11-22T16:00:05.000Z,2026-11-23T00:00:05+08:00,c',
        'total,1,JPY,500,500,,,',
        'total,2,KWD,-1200,-1.200,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('comes back as it went in, its totals are those of its rows, and its hash is that of its bytes', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { text, sha256, rows: count, totals } = made(rows);
        const records = read(text);
        const told = records.filter(({ record }) => record === 'row');
        expect(told.map(({ amount_minor }) => Number(amount_minor))).toEqual(
          rows.map(({ amountMinor }) => amountMinor),
        );
        expect(count).toBe(rows.length);
        for (const total of records.filter(({ record }) => record === 'total')) {
          const own = told.filter(({ currency }) => currency === total['currency']);
          const sum = own.reduce((all, { amount_minor }) => all + Number(amount_minor), 0);
          expect([Number(total['rows']), Number(total['amount_minor'])]).toEqual([own.length, sum]);
          expect(totals).toContainEqual({
            currency: total['currency'],
            column: 'amount_minor',
            minor: sum,
          });
        }
        expect(sha256).toBe(createHash('sha256').update(Buffer.from(text)).digest('hex'));
      }),
    );
  });

  it.each(['=1+1', '+cmd|x', '@SUM(A1)', '-2+3', '\t=1', '-1e5', '=HYPERLINK("x")'])(
    'does not let %j be run by a spreadsheet',
    (note) => {
      const { text } = made([{ note, at: '2026-11-22T16:00:05.000Z', currency: 'CNY', amountMinor: -5 }]);
      const [record] = read(text);
      expect(record?.['note']).toBe(`'${note}`);
      expect(record?.['amount_minor']).toBe('-5');
      expect(record?.['amount_major']).toBe('-0.05');
    },
  );

  it('leaves amounts of a currency without a rule in minor units', () => {
    const [record] = read(
      made([{ note: '', at: '2026-11-22T16:00:05.000Z', currency: 'XXX', amountMinor: 5 }]).text,
    );
    expect(record).toMatchObject({ amount_minor: '5', amount_major: '' });
  });
});
