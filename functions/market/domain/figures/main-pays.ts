import type { Cell } from './cell.ts';
import type { Listed } from './crosses.ts';
import type { PayEstimate } from './figures-schema.ts';
import { currenciesOf, familyPay } from './pay-estimates.ts';

/**
 * Pay of each of these parts of a market in the currency most of its postings state, or most of the market's where it
 * states none; small ones drawn towards the others in that currency.
 */
export const mainPays = (parts: Listed, market: Cell): ReadonlyMap<string, PayEstimate> => {
  const [common] = currenciesOf(market);
  if (common === undefined) return new Map();
  const byCurrency = new Map<string, [string, Cell][]>();
  for (const [name, cell] of parts) {
    const currency = currenciesOf(cell)[0] ?? common;
    const known = byCurrency.get(currency);
    if (known) known.push([name, cell]);
    else byCurrency.set(currency, [[name, cell]]);
  }
  return new Map(
    [...byCurrency].flatMap(([currency, members]) => {
      const pays = familyPay(
        members.map(([, { pay }]) => pay.get(currency)),
        { currency, whole: market.pay.get(currency), like: 'market' },
      );
      return members.map(([name], index): [string, PayEstimate] => [
        name,
        pays[index] ?? { kind: 'withheld', currency, n: 0 },
      ]);
    }),
  );
};
