import { expect, it } from 'vitest';
import { toCsv } from '../../../../web/charts/table.ts';

const csv = (rows: (string | number | null)[][]) =>
  toCsv({ columns: [{ label: 'a' }, { label: 'b' }], rows });

it('starts with a byte order mark and ends every line after RFC 4180', () => {
  expect(csv([['城市', 1.5]])).toBe('\uFEFFa,b\r\n城市,1.5\r\n');
});

it('quotes what would break a line or a column', () => {
  expect(csv([['a "b", c', null]])).toContain('"a ""b"", c",\r\n');
  expect(csv([['two\nlines', 0]])).toContain('"two\nlines",0');
});

it('defuses text that a spreadsheet would run, but leaves negative numbers alone', () => {
  expect(csv([['=HYPERLINK("x")', -3]])).toContain(`"'=HYPERLINK(""x"")",-3`);
});
