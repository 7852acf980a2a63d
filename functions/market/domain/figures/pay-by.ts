import { educationLevels } from '../../../../shared/education.ts';
import { experienceBands } from '../analysis/distributions.ts';
import type { Listed } from './crosses.ts';
import type { PayBy, PayRow } from './figures-schema.ts';
import { familyPay, type PayFamily } from './pay-estimates.ts';

/** Cities of which pay is told. */
const mostCities = 30;

const rowsOf = (members: Listed, family: PayFamily): PayRow[] => {
  const pays = familyPay(
    members.map(([, { pay }]) => pay.get(family.currency)),
    family,
  );
  return members.map(([name, { n }], index) => ({
    name,
    of: n,
    pay: pays[index] ?? { kind: 'withheld', currency: family.currency, n: 0 },
  }));
};

const inOrder = (members: Listed, order: readonly string[]): Listed =>
  order.flatMap((name) => members.filter((member) => member[0] === name));

/** Pay by city (the largest), experience and education, in the currency of the family. */
export const payBy = (
  { city, experience, education }: Record<keyof PayBy, Listed>,
  family: PayFamily,
): PayBy => ({
  city: rowsOf(city, family).slice(0, mostCities),
  experience: rowsOf(inOrder(experience, experienceBands), family),
  education: rowsOf(inOrder(education, educationLevels), family),
});
