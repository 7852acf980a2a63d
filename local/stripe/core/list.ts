import * as z from 'zod';
import type { Form, FormRecord } from './form.ts';
import type { Kind, Kinds } from './kinds.ts';
import { integer, readParams, text } from './params.ts';
import { noSuch, refuse } from './refusal.ts';
import type { Endpoint } from './routes.ts';
import { listOf } from './wire.ts';
import type { World } from './world.ts';

const range = z.union([
  integer.transform((at) => ({ gte: at, lte: at })),
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);
type Range = Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number | undefined>>;

const page = {
  limit: integer.optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
  created: range.optional(),
};

interface Page {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

export const within = (at: number, { gt, gte, lt, lte }: Range): boolean =>
  (gt === undefined || at > gt) &&
  (gte === undefined || at >= gte) &&
  (lt === undefined || at < lt) &&
  (lte === undefined || at <= lte);

const limitOf = ({ limit = 10 }: Page): number => {
  if (limit < 1 || limit > 100) {
    const message = `Invalid limit: ${limit}. The limit must be between 1 and 100.`;
    throw refuse(message, { param: 'limit', code: 'parameter_invalid_integer' });
  }
  return limit;
};

/** Pages through what is held, newest first; `accepts` says what belongs to the list. */
export const pageOf = <K extends Kind>(
  world: World,
  { kind, url, params }: { kind: K; url: string; params: Page },
  accepts: (object: Readonly<Kinds[K]>) => boolean,
) => {
  const shelf = world.shelf(kind);
  const limit = limitOf(params);
  const backwards = params.ending_before !== undefined;
  const cursor = params.ending_before ?? params.starting_after;
  const place = cursor === undefined ? shelf.places : shelf.position(cursor);
  if (place === undefined) {
    throw noSuch(kind, cursor ?? '', backwards ? 'ending_before' : 'starting_after');
  }
  const found: Readonly<Kinds[K]>[] = [];
  const step = backwards ? 1 : -1;
  for (let index = place + step; index >= 0 && index < shelf.places; index += step) {
    const object = shelf.at(index);
    if (object === undefined || !accepts(object)) continue;
    found.push(object);
    if (found.length > limit) break;
  }
  const hasMore = found.length > limit;
  const data = found.slice(0, limit);
  return listOf<Readonly<Kinds[K]>>(url, backwards ? data.reverse() : data, hasMore);
};

interface ListOptions<K extends Kind, F extends z.ZodObject> {
  path: string;
  kind: K;
  /** Filters whose parameter is the name of the field it must equal. */
  equal?: readonly string[];
  /** Filters of other kinds. */
  filter?: { params: F; accepts: (object: Readonly<Kinds[K]>, params: z.output<F>, world: World) => boolean };
  /** What an object looks like in the answer, where that is more than how it is held. */
  present?: (object: Readonly<Kinds[K]>, world: World) => object;
}

const createdOf = (object: object): number => ('created' in object ? Number(object.created) : 0);

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

const equals = (object: object, wanted: Record<string, Form | undefined>): boolean =>
  Object.entries(wanted).every(([field, value]) => {
    if (value === undefined) return true;
    const held: unknown = Reflect.get(object, field);
    return String(idOf(held)) === value;
  });

type Accepts<T> = (object: Readonly<T>, world: World) => boolean;

/** What a list's own filters let through, for one request. */
const acceptor = <K extends Kind, F extends z.ZodObject>(
  filter: ListOptions<K, F>['filter'],
  raw: FormRecord,
): Accepts<Kinds[K]> => {
  if (filter === undefined) return () => true;
  const params = readParams(filter.params, raw);
  return (object, world) => filter.accepts(object, params, world);
};

/** `GET <path>`: newest first, with limit, cursors, `created` and the filters given. */
export const listEndpoint = <K extends Kind, F extends z.ZodObject>(options: ListOptions<K, F>): Endpoint => {
  const { path, kind, equal = [], filter, present } = options;
  const equalShape = Object.fromEntries(equal.map((field) => [field, text.optional()]));
  const known = z.strictObject({ ...page, ...equalShape, ...filter?.params.shape });
  const pages = z.object(page);
  return {
    method: 'GET',
    path,
    call: (world, raw) => {
      readParams(known, raw);
      const params = readParams(pages, raw);
      const accepts = acceptor(filter, raw);
      const wanted = Object.fromEntries(equal.map((field) => [field, raw[field]]));
      const list = pageOf(
        world,
        { kind, url: path, params },
        (object) =>
          (params.created === undefined || within(createdOf(object), params.created)) &&
          equals(object, wanted) &&
          accepts(object, world),
      );
      return present === undefined ? list : { ...list, data: list.data.map((each) => present(each, world)) };
    },
  };
};

/** `GET <path>/{id}`. */
export const retrieveEndpoint = <K extends Kind>(
  path: string,
  kind: K,
  present: (object: Readonly<Kinds[K]>, world: World) => object = (object) => object,
): Endpoint => ({
  method: 'GET',
  path: `${path}/{id}`,
  call: (world, raw, { id }) => {
    readParams(z.strictObject({}), raw);
    return present(world.need(kind, id), world);
  },
});
