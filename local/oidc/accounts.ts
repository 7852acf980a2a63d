import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Account = z.object({
  /** The pool's subject: what the API knows the person by. */
  id: z.string(),
  email: z.string(),
  name: z.string(),
  groups: z.array(z.string()),
});
export type Account = z.infer<typeof Account>;

export interface Accounts {
  list: () => Account[];
  find: (id: string) => Account | undefined;
  /** The account with this address, made where there is none; groups it lacks are added. */
  take: (wanted: { email: string; name?: string; groups: string[] }) => Account;
}

/** People who can sign in, in `<stateDir>/accounts.json`. Passwords are not asked for on one machine. */
export const openAccounts = (stateDir: string): Accounts => {
  const path = join(stateDir, 'accounts.json');
  const accounts = new Map(
    (readJsonFile(path, z.array(Account)) ?? []).map((account) => [account.id, account]),
  );
  const keep = (account: Account): Account => {
    accounts.set(account.id, account);
    writeJsonFile(path, [...accounts.values()]);
    return account;
  };
  return {
    list: () => [...accounts.values()],
    find: (id) => accounts.get(id),
    take: ({ email, name, groups }) => {
      const address = email.trim().toLowerCase();
      const known = accounts.values().find((account) => account.email === address);
      if (known === undefined) {
        const called = name?.trim() ?? '';
        return keep({
          id: randomUUID(),
          email: address,
          name: called === '' ? (address.split('@')[0] ?? address) : called,
          groups: [...new Set(groups)].sort(),
        });
      }
      const missing = groups.filter((group) => !known.groups.includes(group));
      if (missing.length === 0) return known;
      return keep({ ...known, groups: [...new Set([...known.groups, ...missing])].sort() });
    },
  };
};
