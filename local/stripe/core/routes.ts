import * as z from 'zod';
import type { FormRecord } from './form.ts';
import { readParams } from './params.ts';
import type { World } from './world.ts';

/** The ids in a path: `id` is the last one, `parent` the one before it. */
export interface At {
  id: string;
  parent: string;
}

export interface Endpoint {
  method: string;
  path: string;
  call: (world: World, params: FormRecord, at: At) => object;
}

/** One endpoint; `run` answers the object that becomes the body. */
export const endpoint = <S extends z.ZodType>(
  route: string,
  params: S,
  run: (world: World, params: z.output<S>, at: At) => object,
): Endpoint => {
  const [method = '', path = ''] = route.split(' ');
  return { method, path, call: (world, raw, at) => run(world, readParams(params, raw), at) };
};

/** For endpoints that take no parameters. */
export const none = z.strictObject({});

type Node = { here: Map<string, Endpoint>; below: Map<string, Node> };

const node = (): Node => ({ here: new Map(), below: new Map() });

const isVariable = (part: string): boolean => part.startsWith('{');

const grow = (endpoints: readonly Endpoint[]): Node => {
  const root = node();
  for (const each of endpoints) {
    let place = root;
    for (const part of each.path.split('/').slice(1)) {
      const name = isVariable(part) ? '*' : part;
      const next = place.below.get(name) ?? node();
      place.below.set(name, next);
      place = next;
    }
    place.here.set(each.method, each);
  }
  return root;
};

/** Finds the endpoint for a method and a path; a fixed part of a path wins over a variable one. */
export const router = (endpoints: readonly Endpoint[]) => {
  const root = grow(endpoints);
  return (method: string, path: string): { endpoint: Endpoint; at: At } | undefined => {
    const ids: string[] = [];
    let place: Node | undefined = root;
    for (const part of path.split('/').slice(1)) {
      const fixed: Node | undefined = place.below.get(part);
      if (fixed === undefined) ids.push(decodeURIComponent(part));
      place = fixed ?? place.below.get('*');
      if (place === undefined) return undefined;
    }
    const found = place.here.get(method);
    return found && { endpoint: found, at: { id: ids.at(-1) ?? '', parent: ids.at(-2) ?? '' } };
  };
};
