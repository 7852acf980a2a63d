import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { OfferFacts } from './offer-facts.tsx';
import { Price } from './price.tsx';
import type { Offer } from './queries.ts';
import classes from './shop.module.css';

/** An offer in the list: what it is, what is in it, what it costs. */
export const OfferCard = ({ offer, currency }: { offer: Offer; currency: string }) => {
  const { t } = useTranslation('shop');
  const localized = useLocalized();
  const { offerId, kind, name, description } = offer;
  return (
    <li className={classes['card']}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between" gap="xs">
          <Badge variant="light">{t(`kinds.${kind}`)}</Badge>
          {offer.left === 0 && (
            <Badge variant="light" color="gray">
              {t('soldOut')}
            </Badge>
          )}
        </Group>
        <Title order={2} className={classes['name'] ?? ''}>
          <Link to="/shop/$offerId" params={{ offerId }} search={{}}>
            {localized(name)}
          </Link>
        </Title>
        <Text size="sm" c="dimmed" lineClamp={3}>
          {localized(description)}
        </Text>
        <OfferFacts offer={offer} />
        <div className={classes['foot']}>
          <Price offer={offer} currency={currency} />
        </div>
      </Stack>
    </li>
  );
};
