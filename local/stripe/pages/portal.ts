import type { StripeEmulator } from '../emulator.ts';
import { languageOf } from './frame.ts';
import { go, originOf, type PageAnswer, type PageRequest, refusedAs, show } from './page-request.ts';
import { messagePage, onboardingPage, portalPage } from './portal-page.ts';
import { words } from './words.ts';

/** `/_stripe/portal/<session>`: what a customer is subscribed to. */
export const portal = ({ world, control }: StripeEmulator, request: PageRequest): PageAnswer => {
  const [, id = '', step] = request.at;
  const session = world.get('billing_portal_session', id);
  const language = languageOf(request.query.get('locale') ?? session?.locale, request.acceptLanguage);
  if (session === undefined) return show(404, messagePage(language, words.notFound[language]));
  const page = { language, world, session: { ...session } };
  if (request.method !== 'POST') return show(200, portalPage(page));
  const { form } = request;
  return refusedAs(
    () => {
      if (step === 'card') control.portalChangeCard(id, form.get('card') ?? '');
      else control.portalCancel(id, form.get('subscription') ?? '', form.get('ends') === 'true');
      return go(`/_stripe/portal/${id}`);
    },
    (problem) => show(422, portalPage({ ...page, problem })),
  );
};

/** `/_stripe/onboarding/<account>`: stands in for the pages that ask a connected person who they are. */
export const onboarding = ({ world, control }: StripeEmulator, request: PageRequest): PageAnswer => {
  const [, id = ''] = request.at;
  const language = languageOf(request.query.get('locale'), request.acceptLanguage);
  if (world.get('account', id) === undefined) {
    return show(404, messagePage(language, words.notFound[language]));
  }
  if (request.method === 'POST') {
    control.finishOnboarding(id);
    const wanted = request.form.get('return_url') ?? '';
    return go(originOf(wanted) === undefined ? '/' : wanted);
  }
  const back = request.query.get('return_url');
  const leadsTo = originOf(back);
  return { ...show(200, onboardingPage(language, id, back)), ...(leadsTo !== undefined && { leadsTo }) };
};
