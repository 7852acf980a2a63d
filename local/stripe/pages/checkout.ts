import type { PurchaseOutcome } from '../checkout/buyer.ts';
import type { CheckoutSession } from '../checkout/session.ts';
import type { StripeEmulator } from '../emulator.ts';
import { bankPage, checkoutPage, type CheckoutPage, overPage } from './checkout-page.ts';
import { languageOf } from './frame.ts';
import { go, originOf, type PageAnswer, type PageRequest, refusedAs, show } from './page-request.ts';

/** What the page shows of a session as it stands now. */
const pageOf = ({ world }: StripeEmulator, id: string, language: CheckoutPage['language']): CheckoutPage => {
  const { lines, discount } = world.need('session_plan', id);
  const code = discount?.promotion_code ?? null;
  return {
    ...{ language, lines },
    session: { ...world.need('checkout_session', id) },
    code: code === null ? undefined : world.get('promotion_code', code)?.code,
  };
};

const doneUrl = ({ id, success_url }: CheckoutSession): string =>
  success_url.replaceAll('{CHECKOUT_SESSION_ID}', id);

const after = (result: PurchaseOutcome, again: () => CheckoutPage): PageAnswer => {
  const { session } = result;
  if (result.outcome === 'complete') return go(doneUrl(session));
  if (result.outcome === 'authenticate') return go(`/_stripe/checkout/${session.id}/bank`);
  return show(402, checkoutPage({ ...again(), problem: result.message }));
};

const pay = (
  emulator: StripeEmulator,
  { session, language }: CheckoutPage,
  form: URLSearchParams,
): PageAnswer => {
  const [chosen, number] = [form.get('card') ?? 'other', form.get('number') ?? ''];
  const filled = { email: form.get('email') ?? '', name: form.get('name') ?? '', card: chosen };
  const result = emulator.control.buy(session.id, {
    card: number === '' ? chosen : number,
    ...(filled.email !== '' && { email: filled.email }),
    ...(filled.name !== '' && { name: filled.name }),
  });
  return after(result, () => ({ ...pageOf(emulator, session.id, language), filled }));
};

const act = (emulator: StripeEmulator, page: CheckoutPage, { at, form }: PageRequest): PageAnswer => {
  const { control } = emulator;
  const { id } = page.session;
  if (at[2] === 'promotion') {
    control.usePromotionCode(id, form.get('code') ?? '');
    return go(`/_stripe/checkout/${id}`);
  }
  if (at[2] !== 'bank') return pay(emulator, page, form);
  const result = control.answerBank(id, form.get('answer') === 'agree');
  return after(result, () => pageOf(emulator, id, page.language));
};

/** `/_stripe/checkout/<session>`: the page on which a buyer pays, and the question of the bank below it. */
export const checkout = (emulator: StripeEmulator, request: PageRequest): PageAnswer => {
  emulator.catchUp();
  const [, id = '', step] = request.at;
  const session = emulator.world.get('checkout_session', id);
  const language = languageOf(request.query.get('locale') ?? session?.locale, request.acceptLanguage);
  if (session?.status !== 'open') {
    const status = session === undefined ? 404 : session.status === 'expired' ? 410 : 200;
    return show(status, overPage(language, session && { ...session }));
  }
  const page = pageOf(emulator, id, language);
  const leadsTo = originOf(session.success_url);
  const answer =
    request.method === 'POST'
      ? refusedAs(
          () => act(emulator, page, request),
          (problem) => show(422, checkoutPage({ ...page, problem })),
        )
      : show(200, step === 'bank' ? bankPage(page) : checkoutPage(page));
  return { ...answer, ...(leadsTo !== undefined && { leadsTo }) };
};
