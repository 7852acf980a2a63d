/** `npm run audit:verify`: follows the audit trail of a running system from its first link and proves it, or names the broken one. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { chainVerifier } from '../shared/hash-chain.ts';
import { signIn } from './oidc/token.ts';

const usage = `npm run audit:verify -- [options]

  --url <address>  a local system that is running (default http://localhost:4400)
  --token <jwt>    an access token of somebody of finance, for a deployment: --url https://host
  --expect <hash>  a hash that was noted down earlier: it must still be in the trail`;

const Page = z.object({
  items: z.array(
    z.object({ sequence: z.int(), previousHash: z.string(), hash: z.string(), body: z.unknown() }),
  ),
  head: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
});

const auditor = { email: 'auditor@example.org', name: 'Auditor', groups: ['finance'], create: true };

interface Outcome {
  readonly good: boolean;
  readonly said: string;
}

const verify = async (origin: string, token: string, expected: string | undefined): Promise<Outcome> => {
  const verifier = chainVerifier();
  let met = expected === undefined;
  for (;;) {
    const { sequence: after } = verifier.last();
    const response = await fetch(`${origin}/api/payments/finance/audit?after=${after}&limit=500`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok)
      throw new Error(`the audit trail answered ${response.status}: ${await response.text()}`);
    const { items, head } = Page.parse(await response.json());
    for (const link of items) {
      const broken = verifier.next(link);
      if (broken) return { good: false, said: `link ${broken.sequence}: ${broken.fault}` };
      met ||= link.hash === expected;
    }
    if (items.length > 0) continue;
    const last = verifier.last();
    if ((head?.sequence ?? 0) !== last.sequence || (head !== null && head.hash !== last.hash))
      return {
        good: false,
        said: `the trail ends at link ${last.sequence}, its head says ${head?.sequence ?? 0}`,
      };
    if (!met) return { good: false, said: 'the expected hash is not in the trail: it was written anew' };
    return { good: true, said: `${last.sequence} links hold; the last is ${last.hash}` };
  }
};

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:4400' },
    token: { type: 'string' },
    expect: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) console.log(usage);
else {
  const { origin } = new URL(values.url);
  const token = values.token ?? (await signIn(origin, auditor)).accessToken;
  const { good, said } = await verify(origin, token, values.expect);
  console.log(`${good ? 'The audit trail holds' : 'The audit trail is broken'}: ${said}.`);
  if (!good) process.exitCode = 1;
}
