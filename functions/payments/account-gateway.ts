import type { Stripe } from 'stripe';
import type { ConnectedAccount } from './domain/earnings/connected-account.ts';
import type { StripeGateway } from './stripe-gateway.ts';

/** What Stripe says of an account. */
export type SeenAccount = Pick<ConnectedAccount, 'detailsSubmitted' | 'ready' | 'openQuestions'>;

const seenFrom = (account: Stripe.Account): SeenAccount => ({
  detailsSubmitted: account.details_submitted,
  ready: account.payouts_enabled && account.capabilities?.transfers === 'active',
  openQuestions: account.requirements?.currently_due?.length ?? 0,
});

export interface OnboardingLink {
  readonly url: string;
  readonly expiresAt: string;
}

const opening = (gateway: StripeGateway) => ({
  /** Opens an account, once however often it is asked for; answers its id. Throws `stripe-refused`. */
  open: async ({ expertId, country }: Pick<ConnectedAccount, 'expertId' | 'country'>): Promise<string> => {
    const payload = {
      type: 'express',
      country,
      capabilities: { transfers: { requested: true } },
      metadata: { expertId },
    } satisfies Stripe.AccountCreateParams;
    const made = await gateway.post<Stripe.Account>({
      key: `account/${expertId}`,
      object: 'account',
      payload,
      post: (stripe, options) => stripe.accounts.create(payload, options),
      read: (stripe, id) => stripe.accounts.retrieve(id),
      find: async (stripe) => {
        for await (const one of stripe.accounts.list({ limit: 100 }))
          if (one.metadata?.['expertId'] === expertId) return one;
        return undefined;
      },
    });
    return made.id;
  },
});

/** Experts' accounts at Stripe. Who they are and where their bank is, they tell Stripe and not us. */
export const accountGateway = (gateway: StripeGateway, origin: string) => ({
  ...opening(gateway),

  seen: async (accountId: string): Promise<SeenAccount> =>
    seenFrom(
      await gateway.retrieve<Stripe.Account>('account', accountId, (stripe) =>
        stripe.accounts.retrieve(accountId),
      ),
    ),

  /**
   * A link to Stripe's pages for this account; it works once and for a few minutes. Nothing comes of asking twice, so no
   * intent is written down.
   */
  link: async (accountId: string): Promise<OnboardingLink> => {
    const page = `${origin}/earnings`;
    const { url, expires_at } = await gateway.ask<Stripe.AccountLink>('account_link', (stripe) =>
      stripe.accountLinks.create({
        account: accountId,
        type: 'account_onboarding',
        refresh_url: page,
        return_url: page,
      }),
    );
    return { url, expiresAt: new Date(expires_at * 1000).toISOString() };
  },
});
export type AccountGateway = ReturnType<typeof accountGateway>;
