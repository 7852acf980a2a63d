import { minorFromTyped, typedFromMinor } from '../../i18n/amounts.ts';
import type { RefundParts, RefundQuote } from './queries.ts';

/** What is typed for each item; an item that is not named is left as it is. */
export type Typed = Readonly<Record<string, string>>;

/** All that the quote gives back. */
export const wholeQuote = ({ items, currency }: RefundQuote): Typed =>
  Object.fromEntries(
    items
      .filter(({ refundableMinor }) => refundableMinor > 0)
      .map(({ itemId, refundableMinor }) => [itemId, typedFromMinor(refundableMinor, currency)]),
  );

/** The amount typed for an item; undefined where it is no amount, nothing, or more than is quoted. */
export const chosenMinor = ({ items, currency }: RefundQuote, typed: Typed, itemId: string) => {
  const minor = minorFromTyped(typed[itemId] ?? '', currency);
  const most = items.find((item) => item.itemId === itemId)?.refundableMinor ?? 0;
  return minor === undefined || minor < 1 || minor > most ? undefined : minor;
};

/** What to ask for; undefined where nothing is chosen or some amount is not one. */
export const chosenParts = (quote: RefundQuote, typed: Typed): RefundParts | undefined => {
  const parts = Object.keys(typed).flatMap((itemId) => {
    const amountMinor = chosenMinor(quote, typed, itemId);
    return amountMinor === undefined ? [] : [{ itemId, amountMinor }];
  });
  return parts.length === 0 || parts.length < Object.keys(typed).length ? undefined : parts;
};
