import { expect, it } from 'vitest';
import { isPartialDate, normalisedDate } from '../../../../../web/pages/profile/partial-date.ts';

it.each([
  ['2021', '2021'],
  ['2021-9', '2021-09'],
  ['2021/09', '2021-09'],
  ['2021.9.1', '2021-09-01'],
  ['2021年9月', '2021-09'],
  ['2021年', '2021'],
  ['2021年9月1日', '2021-09-01'],
  ['  2021 - 12 ', '2021-12'],
])('puts %j in order as %s', (written, expected) => {
  expect(normalisedDate(written)).toBe(expected);
  expect(isPartialDate(expected)).toBe(true);
});

it.each(['', 'soon', '2021-13', '2021-00', '2021-09-32', '21-09', '2021-09-01T00:00'])(
  'leaves %j as it is, and does not take it for a date',
  (written) => {
    expect(normalisedDate(written)).toBe(written);
    expect(isPartialDate(written)).toBe(false);
  },
);
