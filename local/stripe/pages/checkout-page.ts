import type { Language } from '../../../shared/localized.ts';
import { type Html, html, raw } from '../../http/html.ts';
import type { CheckoutSession, LineItem } from '../checkout/session.ts';
import { frame, money } from './frame.ts';
import { choices, delayedChoices, refusals, words } from './words.ts';

export interface CheckoutPage {
  language: Language;
  session: CheckoutSession;
  lines: readonly LineItem[];
  /** The promotion code in use. */
  code?: string | undefined;
  problem?: string | undefined;
  /** What the buyer had filled in. */
  filled?: { email?: string; name?: string; card?: string };
}

const intervals: Readonly<Record<string, keyof typeof words>> = {
  month: 'monthly',
  year: 'yearly',
  week: 'weekly',
  day: 'daily',
};

const line = (
  language: Language,
  { description, quantity, amount_subtotal, currency, price }: LineItem,
): Html => {
  const every = intervals[price.recurring?.interval ?? ''];
  const unit = money(
    language,
    price.currency === currency ? price.unit_amount : amount_subtotal / quantity,
    currency,
  );
  const times = `${words.quantity[language]} ${quantity}, ${unit} ${words.each[language]}`;
  return html`<li>
    <span
      >${description}<small
        >${quantity > 1 || every !== undefined ? `${times}${every === undefined ? '' : ` ${words[every][language]}`}` : ''}</small
      ></span
    >
    <span class="n">${money(language, amount_subtotal, currency)}</span>
  </li>`;
};

const row = (label: string, amount: string, last = false): Html =>
  html`<div ${last ? raw('class="last"') : ''}>
    <dt>${label}</dt>
    <dd class="n">${amount}</dd>
  </div>`;

const promotion = ({ language, session, code }: CheckoutPage): Html => {
  if (session.allow_promotion_codes !== true) return raw('');
  const action = `/_stripe/checkout/${session.id}/promotion`;
  if (code !== undefined) {
    return html`<form method="post" action="${action}" class="inline">
      <p style="flex:1;margin:0">${words.promotion[language]}: <strong>${code}</strong></p>
      <button class="plain" name="code" value="">${words.remove[language]}</button>
    </form>`;
  }
  return html`<form method="post" action="${action}" class="inline">
    <label class="field"
      ><span>${words.promotion[language]}</span
      ><input type="text" name="code" required maxlength="60" autocomplete="off"
    /></label>
    <button class="plain">${words.apply[language]}</button>
  </form>`;
};

const summary = (page: CheckoutPage): Html => {
  const { language, session, lines } = page;
  const { amount_subtotal, amount_total, currency, total_details } = session;
  const off = total_details.amount_discount;
  return html`<section aria-labelledby="order">
    <h1 id="order">${words.summary[language]}</h1>
    <p class="sum">${money(language, amount_total, currency)}</p>
    <ul class="lines">
      ${lines.map((each) => line(language, each))}
    </ul>
    <dl class="totals">
      ${
        off > 0
          ? [
              row(words.subtotal[language], money(language, amount_subtotal, currency)),
              row(words.discount[language], money(language, -off, currency)),
            ]
          : ''
      }
      ${row(words.total[language], money(language, amount_total, currency), true)}
    </dl>
    ${promotion(page)}
  </section>`;
};

const spaced = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

const choice = (value: string, label: Html, checked: boolean): Html =>
  html`<label class="choice"
    ><input type="radio" name="card" value="${value}" ${checked ? raw('checked') : ''} />${label}</label
  >`;

const methods = ({ language, session, filled }: CheckoutPage): Html => {
  const chosen = filled?.card ?? choices[0].card;
  const cards = choices.map(({ card, says }) =>
    choice(card, html`<code>${spaced(card)}</code> <span>${says[language]}</span>`, card === chosen),
  );
  const delayed = delayedChoices.map(({ card, says }) =>
    choice(card, html`<span>${says[language]}</span>`, card === chosen),
  );
  return html`<fieldset>
    <legend>${words.method[language]}</legend>
    ${cards} ${session.mode === 'payment' ? delayed : ''}
    ${choice('other', html`<span>${words.otherCard[language]}</span>`, chosen === 'other')}
    <label class="field"
      ><span>${words.cardNumber[language]}</span
      ><input
        type="text"
        name="number"
        inputmode="numeric"
        autocomplete="cc-number"
        maxlength="23"
        aria-describedby="hint"
    /></label>
    <p class="soft" id="hint">${words.cardHint[language]}</p>
  </fieldset>`;
};

const buttonText = ({ language, session }: CheckoutPage): string => {
  if (session.mode === 'payment')
    return `${words.pay[language]} ${money(language, session.amount_total, session.currency)}`;
  return (session.amount_total === 0 ? words.startTrial : words.subscribe)[language];
};

/** What a refusal is called in the page's language. */
export const explained = (language: Language, problem: string): string =>
  language === 'zh' ? (refusals[problem] ?? problem) : problem;

/** The page on which a buyer pays. */
export const checkoutPage = (page: CheckoutPage): string => {
  const { language, session, problem, filled } = page;
  return frame({ language, title: words.pay[language], wide: true }, [
    summary(page),
    html`<section aria-label="${words.pay[language]}">
      ${problem === undefined ? '' : html`<p class="error" role="alert">${explained(language, problem)}</p>`}
      <form method="post" action="/_stripe/checkout/${session.id}">
        <label class="field"
          ><span>${words.email[language]}</span
          ><input
            type="email"
            name="email"
            required
            maxlength="200"
            autocomplete="email"
            value="${filled?.email ?? session.customer_email ?? ''}"
        /></label>
        <label class="field"
          ><span>${words.name[language]}</span
          ><input type="text" name="name" maxlength="100" autocomplete="name" value="${filled?.name ?? ''}"
        /></label>
        ${methods(page)}
        <button class="do">${buttonText(page)}</button>
      </form>
      ${
        session.cancel_url === null
          ? ''
          : html`<p style="margin:16px 0 0"><a href="${session.cancel_url}">${words.back[language]}</a></p>`
      }
    </section>`,
  ]);
};

/** The question of the buyer's bank. */
export const bankPage = ({ language, session }: Pick<CheckoutPage, 'language' | 'session'>): string =>
  frame(
    { language, title: words.bankTitle[language] },
    html`<section>
      <h1>${words.bankTitle[language]}</h1>
      <p>${words.bankText[language]}</p>
      <p class="sum">${money(language, session.amount_total, session.currency)}</p>
      <form method="post" action="/_stripe/checkout/${session.id}/bank" class="stack">
        <button class="do" name="answer" value="agree">${words.agree[language]}</button>
        <button class="plain" name="answer" value="refuse">${words.refuse[language]}</button>
      </form>
    </section>`,
  );

/** A page whose session is over, or that never was. */
export const overPage = (language: Language, session: CheckoutSession | undefined): string => {
  const text =
    session === undefined ? words.notFound : session.status === 'expired' ? words.expired : words.paidAlready;
  const back = session?.status === 'complete' ? session.success_url : session?.cancel_url;
  return frame(
    { language, title: words.over[language] },
    html`<section>
      <h1>${words.over[language]}</h1>
      <p>${text[language]}</p>
      ${
        back === null || back === undefined
          ? ''
          : html`<p>
              <a href="${back.replaceAll('{CHECKOUT_SESSION_ID}', session?.id ?? '')}"
                >${words.back[language]}</a
              >
            </p>`
      }
    </section>`,
  );
};
