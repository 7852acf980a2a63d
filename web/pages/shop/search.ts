import { type OfferKind, offerKinds } from './queries.ts';

/** What is shown of the shop is in the address: it can be linked to, and Back undoes a change. */
export interface ShopSearch {
  readonly kind?: OfferKind;
  readonly words?: string;
}

const text = (value: unknown, longest: number): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== ''
    ? String(value).slice(0, longest)
    : undefined;

export const shopSearch = (search: Record<string, unknown>): ShopSearch => {
  const kind = offerKinds.find((name) => name === search['kind']);
  const words = text(search['words'], 80);
  return { ...(kind === undefined ? {} : { kind }), ...(words === undefined ? {} : { words }) };
};

/** What somebody has chosen of an offer; it outlasts signing in. */
export interface Choice {
  readonly slot?: string;
  readonly people?: number;
  readonly code?: string;
}

export const choiceSearch = (search: Record<string, unknown>): Choice => {
  const people = Number(search['people']);
  const slot = text(search['slot'], 64);
  const code = text(search['code'], 40);
  return {
    ...(slot === undefined ? {} : { slot }),
    ...(Number.isInteger(people) && people > 0 ? { people } : {}),
    ...(code === undefined ? {} : { code }),
  };
};
