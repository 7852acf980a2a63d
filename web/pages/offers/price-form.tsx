import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exponentOf, knownCurrencies, minorFromTyped } from '../../i18n/amounts.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { type Offer, currentPrice, setPrice } from './queries.ts';
import { useChange } from './use-change.ts';

/** A new price in a currency; it takes the place of the one before. */
export const PriceForm = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  const { amount } = useFormats();
  const [currency, setCurrency] = useState('CNY');
  const [typed, setTyped] = useState('');
  const setting = useChange(
    (amountMinor: number) => setPrice(offer.offerId, { currency, amountMinor }),
    () => setTyped(''),
  );
  const amountMinor = minorFromTyped(typed, currency);
  const bad = typed.trim() !== '' && (amountMinor === undefined || amountMinor < 0);
  const before = currentPrice(offer, currency);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (amountMinor !== undefined && !bad) setting.mutate(amountMinor);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="flex-start">
          <Select
            label={t('currency')}
            searchable
            allowDeselect={false}
            w="8rem"
            data={[...knownCurrencies]}
            value={currency}
            onChange={(value) => value !== null && setCurrency(value)}
          />
          <TextInput
            label={t('price')}
            inputMode="decimal"
            w="12rem"
            value={typed}
            error={bad ? t('badAmount', { currency, digits: exponentOf(currency) }) : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            mt={25}
            loading={setting.isPending}
            disabled={bad || amountMinor === undefined}
          >
            {t('setPrice')}
          </Button>
        </Group>
        {before !== undefined && (
          <Text size="sm" c="dimmed">
            {t('supersedes', { price: amount(before.amountMinor, currency) })}
          </Text>
        )}
        {setting.error !== null && <PaymentProblem error={setting.error} texts="offers" />}
      </Stack>
    </form>
  );
};
