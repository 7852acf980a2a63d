import type { Language } from '../../shared/localized.ts';
import { amountText } from './amounts.ts';

export interface Formats {
  /** `12,345.7`; at most `digits` decimals (1 unless told). */
  readonly number: (value: number, digits?: number) => string;
  /** A share from 0 to 1 as a percentage. */
  readonly percent: (share: number, digits?: number) => string;
  /** As `percent`, with a sign: `+4 %`. */
  readonly change: (ratio: number, digits?: number) => string;
  /** Whole major units of an ISO 4217 currency: `¥240,000`. */
  readonly money: (major: number, currency: string) => string;
  /** As `money`, shortened: `$120K`, `¥24万`. */
  readonly shortMoney: (major: number, currency: string) => string;
  /** An amount as it is charged, with all decimals of its currency: `CN¥68.33`, `KWD 1.230`, `¥500`. Never rounded. */
  readonly amount: (minor: number, currency: string) => string;
  /** As `amount`, of decimal text in major units. */
  readonly amountOf: (major: string, currency: string) => string;
  /** A calendar date, `2026-11-22` or an instant. */
  readonly date: (iso: string) => string;
  /** Month and year of `2026-11` or of a date. */
  readonly month: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  /** Bytes in KB or MB. */
  readonly bytes: (bytes: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const calendarDate = /^\d{4}-\d{2}(-\d{2})?$/;

/** A calendar date has no time zone: it must not slip to the day before west of Greenwich. */
const dayOptions = (iso: string): Intl.DateTimeFormatOptions =>
  calendarDate.test(iso) ? { timeZone: 'UTC' } : {};

/** The forms of one language: pure, so that the same value always reads the same. */
export const formats = (language: Language): Formats => {
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options);
  const date = (options: Intl.DateTimeFormatOptions) => (iso: string) =>
    new Intl.DateTimeFormat(tag, { ...options, ...dayOptions(iso) }).format(new Date(iso));
  return {
    number: (value, digits = 1) => number({ maximumFractionDigits: digits }).format(value),
    percent: (share, digits = 0) => number({ style: 'percent', maximumFractionDigits: digits }).format(share),
    change: (ratio, digits = 0) =>
      number({ style: 'percent', maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(ratio),
    money: (major, currency) =>
      number({
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      }).format(major),
    shortMoney: (major, currency) =>
      number({
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(major),
    amount: (minor, currency) => amountText(tag, currency, { minor }),
    amountOf: (major, currency) => amountText(tag, currency, { major }),
    date: date({ dateStyle: 'medium' }),
    month: date({ year: 'numeric', month: 'short' }),
    dateTime: date({ dateStyle: 'medium', timeStyle: 'short' }),
    bytes: (bytes) =>
      bytes < 1_000_000
        ? number({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(bytes / 1000)
        : number({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000),
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
};
