import { invalid } from '../../shared/errors.ts';
import type { PeopleStore, Person } from './people-store.ts';

const longestName = 100;

/**
 * Who is who at the finance desk. What somebody did stands in the books and the audit trail under their id, for ever; how
 * they are called stands here alone, where it can be changed and forgotten.
 */
export const peopleOfFinance = ({ store }: { readonly store: PeopleStore }) => ({
  /** Makes somebody known by the name in their token, and answers all who are known. Throws `no-name`. */
  introduce: async ({ id, name }: { readonly id: string; readonly name?: string }): Promise<Person[]> => {
    if (name === undefined)
      throw invalid('no-name', 'This token has no name: an ID token has one, an access token has not.');
    const known = await store.list();
    const me = { personId: id, name: name.slice(0, longestName) };
    if (known.some((one) => one.personId === id && one.name === me.name)) return known;
    await store.put(me);
    return [...known.filter(({ personId }) => personId !== id), me];
  },
});
