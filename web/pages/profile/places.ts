import type { Language } from '../../../shared/localized.ts';
import { tagOf } from '../../i18n/i18n.ts';

/** ISO 3166-1 alpha-2. */
const countryCodes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );

/** What most people of the site speak comes first; any other tag that a profile has is added where it is shown. */
const languageTags = 'zh-CN en zh-HK ja ko fr de es ru pt it ar hi vi th id ms nl pl tr uk sv'.split(' ');

export const currencies = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'HKD',
  'TWD',
  'SGD',
  'KRW',
  'INR',
  'AUD',
  'CAD',
  'CHF',
];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const named = (
  codes: readonly string[],
  type: 'region' | 'language' | 'currency',
  language: Language,
): Choice[] => {
  const names = new Intl.DisplayNames(tagOf(language), { type });
  return codes.map((value) => ({ value, label: names.of(value) ?? value }));
};

export const countries = (language: Language): Choice[] =>
  named(countryCodes, 'region', language).toSorted((a, b) => a.label.localeCompare(b.label, tagOf(language)));

/** Languages to choose from, with `also` where it is not among them. */
export const spokenLanguages = (language: Language, also: string): Choice[] =>
  named(
    also === '' || languageTags.includes(also) ? languageTags : [...languageTags, also],
    'language',
    language,
  );

export const languageName = (tag: string, language: Language): string =>
  named([tag], 'language', language)[0]?.label ?? tag;
