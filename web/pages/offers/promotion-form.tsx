import { Button, Group, MultiSelect, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownCurrencies } from '../../i18n/amounts.ts';
import { useLocalized } from '../../i18n/use-language.ts';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { allOffers, createPromotion } from './queries.ts';
import { type TypedPromotion, blankPromotion, promotionFrom } from './typed-promotion.ts';
import { useChange } from './use-change.ts';

interface PartProperties {
  readonly typed: TypedPromotion;
  readonly onType: (change: Partial<TypedPromotion>) => void;
}

const Off = ({ typed, onType }: PartProperties) => {
  const { t } = useTranslation('offers');
  return (
    <>
      <Select
        label={t('discountKind')}
        allowDeselect={false}
        value={typed.kind}
        data={(['percent', 'amount'] as const).map((value) => ({
          value,
          label: t(`discountKinds.${value}`),
        }))}
        onChange={(value) => onType({ kind: value === 'amount' ? 'amount' : 'percent' })}
      />
      {typed.kind === 'amount' && (
        <Select
          label={t('currency')}
          searchable
          allowDeselect={false}
          value={typed.currency}
          data={[...knownCurrencies]}
          onChange={(value) => value !== null && onType({ currency: value })}
        />
      )}
      <TextInput
        label={t(typed.kind)}
        required
        inputMode="decimal"
        value={typed[typed.kind]}
        onChange={(event) => onType({ [typed.kind]: event.currentTarget.value })}
      />
    </>
  );
};

const Limits = ({ typed, onType }: PartProperties) => {
  const { t } = useTranslation('offers');
  return (
    <>
      {(['limit', 'limitPerMember'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          inputMode="numeric"
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
      {(['validFrom', 'validUntil'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(field === 'validFrom' ? 'codeFrom' : 'codeUntil')}
          type="datetime-local"
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
    </>
  );
};

const Covered = ({ typed, onType }: PartProperties) => {
  const { t } = useTranslation('offers');
  const localized = useLocalized();
  const offers = useQuery(allOffers).data?.items ?? [];
  return (
    <MultiSelect
      label={t('covers')}
      description={t('coversHint')}
      searchable
      maxValues={50}
      value={[...typed.offerIds]}
      data={offers
        .filter(({ terms, status }) => terms.kind !== 'subscription' && status !== 'retired')
        .map(({ offerId, name }) => ({ value: offerId, label: localized(name) }))}
      onChange={(offerIds) => onType({ offerIds })}
    />
  );
};

/** Makes a code. */
export const PromotionForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation('offers');
  const [typed, setTyped] = useState(blankPromotion);
  const [bad, setBad] = useState(false);
  const creating = useChange(createPromotion, onDone);
  const onType = (change: Partial<TypedPromotion>) => setTyped({ ...typed, ...change });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const draft = promotionFrom(typed, new Date());
    setBad(draft === undefined);
    if (draft !== undefined) creating.mutate(draft);
  };
  return (
    <Paper withBorder radius="lg" p="lg" component="form" onSubmit={submit} aria-label={t('newCode')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            required
            maxLength={40}
            value={typed.code}
            onChange={(event) => onType({ code: event.currentTarget.value.toUpperCase() })}
          />
          <Off typed={typed} onType={onType} />
          <Limits typed={typed} onType={onType} />
        </SimpleGrid>
        <Covered typed={typed} onType={onType} />
        {bad && (
          <Text c="red" role="alert">
            {t('badNumber')}
          </Text>
        )}
        {creating.error !== null && <PaymentProblem error={creating.error} texts="offers" />}
        <Group>
          <Button type="submit" loading={creating.isPending}>
            {t('createCode')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};
