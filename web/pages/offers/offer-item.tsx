import { Badge, Button, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import classes from '../shop/shop.module.css';
import { PriceForm } from './price-form.tsx';
import { PriceHistory } from './price-history.tsx';
import { type Offer, publishOffer, retireOffer } from './queries.ts';
import { SlotsForm } from './slots-form.tsx';
import { useChange } from './use-change.ts';

const colours = { draft: 'gray', published: 'spruce', retired: 'gray' } as const;

/** Asks once more: a retired offer stays retired. */
const Retire = ({ offerId, name }: { offerId: string; name: string }) => {
  const { t } = useTranslation('offers');
  const [asked, setAsked] = useState(false);
  const retiring = useChange(() => retireOffer(offerId));
  if (!asked)
    return (
      <Button size="xs" variant="default" aria-label={t('retireOf', { name })} onClick={() => setAsked(true)}>
        {t('retire')}
      </Button>
    );
  return (
    <Stack gap="xs" role="alert">
      <Text size="sm">{t('retireSure')}</Text>
      <Group gap="xs">
        <Button size="xs" loading={retiring.isPending} onClick={() => retiring.mutate(undefined)}>
          {t('retireYes')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>
          {t('keep')}
        </Button>
      </Group>
      {retiring.error !== null && <PaymentProblem error={retiring.error} texts="offers" />}
    </Stack>
  );
};

const Head = ({ offer, name }: { offer: Offer; name: string }) => {
  const { t } = useTranslation(['offers', 'shop']);
  const { amount } = useFormats();
  const current = offer.prices.filter(({ until }) => until === null);
  const prices = current.map(({ amountMinor, currency }) => amount(amountMinor, currency));
  return (
    <Stack gap={4} miw={0} flex={1}>
      <Group gap="xs">
        <Badge variant="light" color={colours[offer.status]}>
          {t(`status.${offer.status}`)}
        </Badge>
        <Badge variant="light" color="gray">
          {t(`shop:kinds.${offer.terms.kind}`)}
        </Badge>
        {offer.capacity !== null && (
          <Text size="sm" c="dimmed">
            {t('sold', { count: offer.capacity })}
          </Text>
        )}
      </Group>
      <Title order={2} size="h3">
        {name}
      </Title>
      <Text size="sm">{prices.length === 0 ? t('noPrice') : prices.join(' · ')}</Text>
    </Stack>
  );
};

/** An offer as operations see it: how it stands, its prices then and now, and what can be done about it. */
export const OfferItem = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  const name = useLocalized()(offer.name);
  const [open, setOpen] = useState(false);
  const id = useId();
  const publishing = useChange(() => publishOffer(offer.offerId));
  const { terms, status, offerId } = offer;
  return (
    <li className={classes['card']}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Head offer={offer} name={name} />
          <Group gap="xs" align="flex-start">
            <Button
              size="xs"
              variant="default"
              aria-expanded={open}
              aria-controls={id}
              aria-label={t('pricesOf', { name })}
              onClick={() => setOpen(!open)}
            >
              {t('prices')}
            </Button>
            {status === 'draft' && (
              <Button
                size="xs"
                aria-label={t('publishOf', { name })}
                loading={publishing.isPending}
                onClick={() => publishing.mutate(undefined)}
              >
                {t('publish')}
              </Button>
            )}
            {status !== 'retired' && <Retire offerId={offerId} name={name} />}
          </Group>
        </Group>
        {publishing.error !== null && <PaymentProblem error={publishing.error} texts="offers" />}
        <Collapse expanded={open} id={id}>
          {open && (
            <Stack gap="md">
              <PriceHistory offer={offer} label={t('pricesOf', { name })} />
              {status !== 'retired' && <PriceForm offer={offer} />}
              {terms.kind === 'session' && status !== 'retired' && (
                <SlotsForm offerId={offerId} slots={terms.slots} />
              )}
            </Stack>
          )}
        </Collapse>
      </Stack>
    </li>
  );
};
