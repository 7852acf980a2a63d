import fc from 'fast-check';
import { type Route, pathParameters } from '../../../shared/contract.ts';
import { garbage, inputsFor } from './values.ts';

export interface FuzzedRequest {
  request: string;
  text?: string;
  headers: Record<string, string>;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Percent-encoded, lone surrogates made whole; or raw, with escapes that decode to nothing. */
const inPath = (values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: values.map((value) => encodeURIComponent(asText(value).toWellFormed()).slice(0, 3000)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%ff', '%00', '%e0%a4', '..%2f..', '%2f', '+', '&', ';', '*'),
    },
  );

const valueAt = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (new Map(Object.entries(value)).get(name) ?? '') : value;

const segments = (route: Route, known: readonly string[]): fc.Arbitrary<string> => {
  const one = (name: string) => {
    const values =
      route.path === undefined ? [] : [inputsFor(route.path).map((value) => valueAt(value, name))];
    return inPath(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, ...values, garbage));
  };
  return fc
    .tuple(...pathParameters(route.template).map(one))
    .map((values) => values.reduce((path, value) => path.replace(/\{\w+\}/, () => value), route.template));
};

const queries = (route: Route): fc.Arbitrary<string> => {
  const wanted = route.query === undefined ? fc.constant({}) : inputsFor(route.query);
  const noise = fc.dictionary(fc.string({ maxLength: 8 }), garbage, { maxKeys: 2 });
  return fc.tuple(wanted, fc.option(noise, { freq: 4 }), fc.boolean()).map(([values, extra, twice]) => {
    const named = Object.entries({ ...(typeof values === 'object' ? values : { q: values }), ...extra });
    const text = named
      .map(([name, value]) =>
        [name, asText(value)].map((part) => encodeURIComponent(part.toWellFormed())).join('='),
      )
      .join('&')
      .slice(0, 6000);
    return text === '' ? '' : `?${twice ? `${text}&${text}` : text}`;
  });
};

const bodies = (route: Route): fc.Arbitrary<string | undefined> => {
  if (route.method === 'GET') return fc.constant(undefined);
  const json = (route.body === undefined ? garbage : inputsFor(route.body)).map((value) =>
    JSON.stringify(value),
  );
  return fc.oneof(
    { weight: 8, arbitrary: json },
    { weight: 1, arbitrary: json.map((text) => text.slice(0, Math.floor(text.length / 2))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        undefined,
        '',
        '\ufeff{}',
        'null',
        '{"__proto__":{"polluted":true}}',
        `${'['.repeat(9000)}${']'.repeat(9000)}`,
        `{"occupations":[${'{"a":['.repeat(3000)}${']}'.repeat(3000)}]}`,
        `{"answers":${'9'.repeat(400)}}`,
        'x'.repeat(300_000),
      ),
    },
  );
};

/** Header values that HTTP itself allows. */
const headerText = fc
  .oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom('*', '"1', 'W/"1"', '"999999999999999999"', '-1', 'NaN'),
  )
  .map((text) => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '~').trim());

const headers: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'if-match': fc.oneof(fc.constantFrom('"0"', '"1"', '"2"'), headerText),
    'idempotency-key': fc.oneof(fc.constantFrom('fuzzed-key-0001', 'fuzzed-key-0002'), headerText),
    'x-correlation-id': headerText,
    'content-type': fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('text/plain', 'multipart/form-data', '', 'application/json; charset=gbk'),
      },
    ),
    accept: headerText,
    'accept-language': headerText,
    origin: headerText,
    cookie: headerText,
  },
  { requiredKeys: [] },
);

/** Requests to this route; `known` are ids of things that exist, so that some get past “no such thing”. */
export const requestsTo = (route: Route, known: readonly string[]): fc.Arbitrary<FuzzedRequest> =>
  fc
    .tuple(segments(route, known), queries(route), bodies(route), headers)
    .map(([path, query, text, sent]) => ({
      request: `${route.method} ${path}${query}`,
      headers: sent,
      ...(text === undefined ? {} : { text }),
    }));
