import { Button, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { SignInButton } from '../../auth/members-only.tsx';
import { useMember } from '../../auth/session-context.ts';
import { useFormats, useLanguage } from '../../i18n/use-language.ts';
import { PaymentProblem } from './payment-problem.tsx';
import { priceIn } from './price.tsx';
import { type Call, type Offer, paymentsApi } from './queries.ts';
import type { Choice } from './search.ts';
import { SlotChoice } from './slot-choice.tsx';

type Wanted = Call<'POST /payments/orders'>['body'];

/** Orders, and leaves for the checkout. The same wish sent again is the same order: whoever clicks twice pays once. */
const useBuying = () => {
  const navigate = useNavigate();
  const sent = useRef({ wish: '', key: '' });
  const buying = useMutation({
    mutationFn: (wanted: Wanted) => {
      const wish = JSON.stringify(wanted);
      if (sent.current.wish !== wish) sent.current = { wish, key: idempotencyKey() };
      return paymentsApi('POST /payments/orders', { body: wanted, idempotencyKey: sent.current.key });
    },
    onSuccess: async ({ orderId, checkoutUrl }) => {
      if (checkoutUrl !== null) window.location.assign(checkoutUrl);
      else await navigate({ to: '/orders/$orderId', params: { orderId }, search: { back: 'done' } });
    },
    // A refusal is over; after a lost answer the same order is asked for again.
    onError: (error) => {
      if (error instanceof ApiProblem && error.status >= 400 && error.status < 500)
        sent.current = { wish: '', key: '' };
    },
  });
  const { reset } = buying;
  // Back from the checkout, the browser may show this page as it was left: waiting.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) reset();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, [reset]);
  return buying;
};

const useChoice = (offer: Offer) => {
  const from = useSearch({ from: '/shop/$offerId' });
  const [choice, setChoice] = useState<Choice>(from);
  const least = offer.seats?.least ?? 1;
  const people = choice.people ?? least;
  return { choice, people, change: (next: Choice) => setChoice({ ...choice, ...next }) };
};

const returnPath = (offerId: string, choice: Choice): string => {
  const search = Object.entries(choice).map(([name, value]) => [name, String(value)]);
  return `/shop/${offerId}${search.length === 0 ? '' : `?${new URLSearchParams(search).toString()}`}`;
};

type Chosen = ReturnType<typeof useChoice> & { offer: Offer; currency: string };

const People = ({ offer: { seats, prices }, currency, people, change }: Chosen) => {
  const { t } = useTranslation('shop');
  const { amount, number } = useFormats();
  if (seats === null) return null;
  const { least, most } = seats;
  const price = priceIn({ prices }, currency);
  return (
    <Stack gap={4}>
      <NumberInput
        label={t('quantity')}
        description={t('quantityRange', { least: number(least), most: number(most) })}
        min={least}
        max={most}
        allowDecimal={false}
        clampBehavior="blur"
        value={people}
        onChange={(value) => typeof value === 'number' && change({ people: value })}
      />
      {price !== undefined && (
        <Text size="sm" role="status">
          {t('subtotal', { price: amount(price.amountMinor * people, price.currency) })}
        </Text>
      )}
    </Stack>
  );
};

const Fields = (chosen: Chosen) => {
  const { t } = useTranslation('shop');
  const { offer, choice, change } = chosen;
  return (
    <>
      {offer.session !== null && (
        <SlotChoice slots={offer.session.slots} chosen={choice.slot} onChoose={(slot) => change({ slot })} />
      )}
      <People {...chosen} />
      {offer.kind !== 'subscription' && (
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          autoComplete="off"
          maxLength={40}
          value={choice.code ?? ''}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      )}
    </>
  );
};

const wantedOf = (chosen: Chosen, language: 'zh' | 'en'): Wanted => {
  const { offer, choice, people, currency } = chosen;
  const code = (choice.code ?? '').trim();
  return {
    items: [{ offerId: offer.offerId, quantity: people, slotId: choice.slot ?? null }],
    currency: priceIn(offer, currency)?.currency ?? currency,
    promotionCode: code === '' ? null : code,
    language,
  };
};

/** What there is to choose of an offer, and the way to the checkout; strangers are asked to sign in and come back. */
export const BuyForm = ({ offer, currency }: { offer: Offer; currency: string }) => {
  const { t } = useTranslation('shop');
  const member = useMember();
  const language = useLanguage();
  const chosen = { ...useChoice(offer), offer, currency };
  const buying = useBuying();
  const { choice, people } = chosen;
  const missing = offer.session !== null && choice.slot === undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!missing) buying.mutate(wantedOf(chosen, language));
  };
  if (offer.left === 0) return <Text>{t('soldOut')}</Text>;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Fields {...chosen} />
        {member === undefined ? (
          <>
            <SignInButton
              label={t('signInToBuy')}
              returnTo={returnPath(offer.offerId, offer.seats === null ? choice : { ...choice, people })}
            />
            <Text size="xs" c="dimmed">
              {t('signInHint')}
            </Text>
          </>
        ) : (
          <>
            <Button
              type="submit"
              size="md"
              disabled={missing || offer.prices.length === 0}
              loading={buying.isPending || (buying.data?.checkoutUrl ?? null) !== null}
            >
              {t(offer.kind === 'subscription' ? 'subscribe' : 'toCheckout')}
            </Button>
            <Text size="xs" c="dimmed">
              {missing ? t('slotNeeded') : t('checkoutHint')}
            </Text>
          </>
        )}
        {buying.error !== null && <PaymentProblem error={buying.error} texts="shop" />}
      </Stack>
    </form>
  );
};
