import type { Language } from '../../../shared/localized.ts';
import { type Html, html, raw } from '../../http/html.ts';
import { subscriptionsOf } from '../billing/portal.ts';
import type { BillingPortalSession } from '../billing/portal-session.ts';
import { methodOf } from '../billing/standing.ts';
import { periodOf, type Subscription } from '../billing/subscription.ts';
import type { World } from '../core/world.ts';
import { explained } from './checkout-page.ts';
import { dateOf, frame, money } from './frame.ts';
import { choices, statuses, words } from './words.ts';

interface Portal {
  language: Language;
  world: World;
  session: BillingPortalSession;
  problem?: string | undefined;
}

const statusOf = (language: Language, status: string): string => statuses[status]?.[language] ?? status;

const dates = (language: Language, subscription: Subscription): string => {
  if (subscription.ended_at !== null)
    return `${words.ended[language]} ${dateOf(language, subscription.ended_at)}`;
  const label = subscription.cancel_at_period_end ? words.ends : words.renews;
  return `${label[language]} ${dateOf(language, periodOf(subscription).end)}`;
};

const subscriptionCard = ({ language, world, session }: Portal, subscription: Subscription): Html => {
  const { items, currency, id, cancel_at_period_end: ends } = subscription;
  const amount = items.data.reduce((sum, { price, quantity }) => sum + price.unit_amount * quantity, 0);
  const names = items.data.map(({ price }) => world.get('product', price.product)?.name ?? price.id);
  const card = methodOf(world, subscription)?.card;
  return html`<section>
    <h2 style="margin-top:0">${names.join(', ')}</h2>
    <p>${money(language, amount, currency)} · ${statusOf(language, subscription.status)}</p>
    <p class="soft">${dates(language, subscription)}</p>
    <p class="soft">
      ${words.card[language]}: ${card === undefined ? words.noCard[language] : `•••• ${card.last4}`}
    </p>
    ${
      subscription.ended_at !== null
        ? ''
        : html`<form method="post" action="/_stripe/portal/${session.id}/subscription">
            <input type="hidden" name="subscription" value="${id}" />
            <button class="plain" name="ends" value="${ends ? 'false' : 'true'}">
              ${ends ? words.keep[language] : words.cancel[language]}
            </button>
          </form>`
    }
  </section>`;
};

const invoiceTable = ({ language, world, session }: Portal): Html => {
  const own = [...world.newestFirst('invoice')].filter(({ customer }) => customer === session.customer);
  if (own.length === 0) return raw('');
  return html`<section>
    <h2 style="margin-top:0">${words.invoices[language]}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${[words.date, words.number, words.amount, words.status].map((word) => html`<th scope="col">${word[language]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${own.map(
            ({ created, number, total, currency, status }) =>
              html`<tr>
                <td>${dateOf(language, created)}</td>
                <td>${number ?? ''}</td>
                <td class="n">${money(language, total, currency)}</td>
                <td>${statusOf(language, status)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
};

const cardForm = ({ language, session, problem }: Portal): Html =>
  html`<section>
    <h2 style="margin-top:0">${words.changeCard[language]}</h2>
    ${problem === undefined ? '' : html`<p class="error" role="alert">${explained(language, problem)}</p>`}
    <form method="post" action="/_stripe/portal/${session.id}/card" class="inline">
      <label class="field"
        ><span>${words.cardNumber[language]}</span
        ><input
          type="text"
          name="card"
          required
          inputmode="numeric"
          autocomplete="cc-number"
          maxlength="23"
          value="${choices[0].card}"
      /></label>
      <button class="plain">${words.changeCard[language]}</button>
    </form>
  </section>`;

/** The page on which customers see what they are subscribed to, end it, or change their card. */
export const portalPage = (portal: Portal): string => {
  const { language, world, session } = portal;
  const subscriptions = subscriptionsOf(world, session.customer);
  return frame({ language, title: words.portal[language] }, [
    html`<div>
      <h1>${words.portal[language]}</h1>
      ${session.return_url === null ? '' : html`<a href="${session.return_url}">${words.back[language]}</a>`}
    </div>`,
    ...(subscriptions.length === 0
      ? [html`<section><p>${words.noSubscriptions[language]}</p></section>`]
      : subscriptions.map((each) => subscriptionCard(portal, each))),
    cardForm(portal),
    invoiceTable(portal),
  ]);
};

/** What stands in for the onboarding of a connected person. */
export const onboardingPage = (language: Language, account: string, returnUrl: string | null): string =>
  frame(
    { language, title: words.onboarding[language] },
    html`<section>
      <h1>${words.onboarding[language]}</h1>
      <p>${words.onboardingText[language]}</p>
      <form method="post" action="/_stripe/onboarding/${account}">
        <input type="hidden" name="return_url" value="${returnUrl ?? ''}" />
        <button class="do">${words.finish[language]}</button>
      </form>
    </section>`,
  );

/** A page that says one thing. */
export const messagePage = (language: Language, text: string): string =>
  frame(
    { language, title: words.problem[language] },
    html`<section>
      <h1>${words.problem[language]}</h1>
      <p>${text}</p>
    </section>`,
  );
