import { citiesByProvince } from '../../data/cities-zh.ts';
import { canadianProvinces, countries, knownCities, usStates } from '../../data/places-en.ts';
import { oneLine } from './plain-text.ts';

/** A place a posting names; `country` is ISO 3166 alpha-2, null where it cannot be told. */
export interface Place {
  readonly city: string;
  readonly country: string | null;
}

const nowhere: Place = { city: '', country: null };
const provinces = Object.keys(citiesByProvince);
const chineseCities = new Set(Object.values(citiesByProvince).flatMap((line) => line.split(' ')));
const longestCity = Math.max(...[...chineseCities].map((city) => city.length));
const provinceSuffix = /^(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)/;

/** A municipality ("上海-徐汇区") is its own city; 吉林 is a province unless it is called 市. */
const withoutProvince = (text: string): string => {
  const province = provinces.find((name) => text.startsWith(name));
  if (province === undefined) return text;
  const ownCity = citiesByProvince[province] === province || text.startsWith(`${province}市`);
  if (ownCity) return province;
  return text
    .slice(province.length)
    .replace(provinceSuffix, '')
    .replace(/^[-·\s,]+/, '');
};

/**
 * The city of a Chinese place text, in short form: `江苏省苏州昆山市` is 苏州, `上海-徐汇区` is 上海, `异地招聘` is none.
 */
export const placeZh = (text: string): Place => {
  const rest = withoutProvince(oneLine(text).replace(/^中国[-·\s]*/, ''));
  for (let from = 0; from < Math.min(rest.length, 12); from += 1) {
    for (let length = longestCity; length >= 2; length -= 1) {
      const name = rest.slice(from, from + length);
      if (name.length === length && chineseCities.has(name)) return { city: name, country: 'CN' };
    }
  }
  return provinces.some((name) => text.includes(name)) ? { city: '', country: 'CN' } : nowhere;
};

const stateCodes = new Set(Object.values(usStates));
const provinceCodes = new Set(Object.values(canadianProvinces));
const remote = /\b(?:remote|anywhere|work from home|worldwide|distributed)\b/i;

const known = (name: string): Place | null => {
  const entry = knownCities[name];
  if (entry === undefined) return null;
  const [city = '', country = ''] = entry.split('|');
  return { city, country };
};

/** `Austin, TX`, `Austin, Texas`, `Toronto, ON, Canada`: the state stays, as one name means many cities there. */
const northAmerican = (city: string, region: string): Place | null => {
  const lower = region
    .toLowerCase()
    .replace(/\s+\d{5}.*$/, '')
    .replace(/[^a-z ]/g, '')
    .trim();
  const code = usStates[lower] ?? canadianProvinces[lower] ?? lower.toUpperCase();
  if (stateCodes.has(code)) return { city: `${city}, ${code}`, country: 'US' };
  return provinceCodes.has(code) ? { city: `${city}, ${code}`, country: 'CA' } : null;
};

const countryNamed = (part: string): string | null => countries[part.toLowerCase()] ?? null;

const cityLike = /^[\p{L}][\p{L}\p{M}.'’ -]{1,40}$/u;

/**
 * City and country of an English place text: `New York, NY` as it is, `NYC` and `Manhattan` the same, `London, UK` is
 * London, `Anywhere` is Remote, a bare country or state has no city.
 */
export const placeEn = (text: string): Place => {
  const plain = oneLine(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^(?:in|based in|location:)\s+/i, '')
    .trim();
  if (plain === '') return nowhere;
  const parts = plain.split(/\s*,\s*/).filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const country = countryNamed(parts.at(-1) ?? '');
  const whole = known(plain.toLowerCase());
  if (whole !== null) return whole;
  const american = second === '' ? null : northAmerican(first, second);
  // "Perth, WA, Australia" is not in Washington.
  if (american !== null && cityLike.test(first) && (country === null || country === american.country))
    return american;
  const bare = known(first.toLowerCase());
  if (bare !== null && (country === null || country === bare.country)) return bare;
  if (remote.test(plain)) return { city: 'Remote', country };
  if (usStates[plain.toLowerCase()] !== undefined) return { city: '', country: 'US' };
  if (parts.length < 2) return { city: country === null && cityLike.test(first) ? first : '', country };
  if (usStates[first.toLowerCase()] !== undefined && country === 'US') return { city: '', country };
  return { city: cityLike.test(first) ? first : '', country };
};

const cityAndState = /\b([A-Z][\p{L}.'’]+(?: [A-Z][\p{L}.'’]+){0,3}), ?([A-Z]{2})\b/u;

/** The first city a free line names; null where it names none. For sources without a place field. */
export const placeInLine = (line: string): Place | null => {
  const pair = cityAndState.exec(line);
  const american = pair === null ? null : northAmerican(pair[1] ?? '', pair[2] ?? '');
  if (american !== null) return american;
  for (const part of line.split(/\s*[|,/;()]\s*|\s+(?:-+|–|—|or|and|&|in|near)\s+/)) {
    const place = known(part.trim().toLowerCase());
    if (place !== null) return place;
  }
  return remote.test(line) ? { city: 'Remote', country: null } : null;
};
