import { expect, it } from 'vitest';
import { formats } from '../../../../web/i18n/formats.ts';

const zh = formats('zh');
const en = formats('en');

it('groups digits, and limits decimals', () => {
  expect(en.number(1234567.89)).toBe('1,234,567.9');
  expect(zh.number(0.25, 2)).toBe('0.25');
});

it('writes money whole, with the short sign', () => {
  expect(en.money(120_000, 'USD')).toBe('$120,000');
  expect(zh.money(240_000, 'CNY')).toBe('¥240,000');
  expect(zh.shortMoney(240_000, 'CNY')).toBe('¥24万');
  expect(en.shortMoney(120_000, 'USD')).toBe('$120K');
});

it('writes shares and changes', () => {
  expect(en.percent(0.815)).toBe('82%');
  expect(en.change(0.1)).toBe('+10%');
  expect(zh.change(-0.034, 1)).toBe('-3.4%');
  expect(zh.change(0)).toBe('0%');
});

it('does not shift a calendar date by the time zone it is read in', () => {
  expect(en.date('2026-03-01')).toBe('Mar 1, 2026');
  expect(zh.date('2026-03-01')).toBe('2026年3月1日');
  expect(en.month('2021-09')).toBe('Sep 2021');
});

it('joins lists as the language does', () => {
  expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
});
