import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { offerKinds } from '../shop/queries.ts';
import { GrantsFields } from './grants-fields.tsx';
import { createOffer } from './queries.ts';
import { TermsFields } from './terms-fields.tsx';
import { type TypedOffer, blankGrant, blankOffer, draftFrom } from './typed-offer.ts';
import { useChange } from './use-change.ts';

export interface PartProperties {
  readonly typed: TypedOffer;
  readonly onType: (change: Partial<TypedOffer>) => void;
}

const Names = ({ typed, onType }: PartProperties) => {
  const { t } = useTranslation('offers');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(['nameZh', 'nameEn'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          required
          maxLength={120}
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
      {(['descriptionZh', 'descriptionEn'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(field)}
          maxLength={2000}
          autosize
          minRows={2}
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
};

const Sale = ({ typed, onType }: PartProperties) => {
  const { t } = useTranslation('offers');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      <Select
        label={t('tax')}
        allowDeselect={false}
        value={typed.behaviour}
        data={(['inclusive', 'exclusive'] as const).map((value) => ({
          value,
          label: t(`behaviours.${value}`),
        }))}
        onChange={(value) => onType({ behaviour: value === 'exclusive' ? 'exclusive' : 'inclusive' })}
      />
      {(['taxRate', 'capacity'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          inputMode="decimal"
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
      {(['validFrom', 'validUntil'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          type="datetime-local"
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
};

/** Drafts an offer; it is sold once it has a price and is published. */
export const OfferForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation(['offers', 'shop']);
  const [typed, setTyped] = useState(blankOffer);
  const [bad, setBad] = useState(false);
  const onType = (change: Partial<TypedOffer>) => setTyped({ ...typed, ...change });
  const creating = useChange(createOffer, onDone);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const draft = draftFrom(typed, new Date());
    setBad(draft === undefined);
    if (draft !== undefined) creating.mutate(draft);
  };
  return (
    <Paper withBorder radius="lg" p="lg" component="form" onSubmit={submit} aria-label={t('new')}>
      <Stack gap="md">
        <Names typed={typed} onType={onType} />
        <Select
          label={t('kind')}
          allowDeselect={false}
          w={{ base: '100%', xs: '18rem' }}
          value={typed.kind}
          data={offerKinds.map((value) => ({ value, label: t(`shop:kinds.${value}`) }))}
          onChange={(value) => {
            const kind = offerKinds.find((one) => one === value) ?? 'course';
            const grants = kind === 'bundle' ? [...typed.grants, blankGrant] : typed.grants.slice(0, 1);
            onType({ kind, grants });
          }}
        />
        <TermsFields typed={typed} onType={onType} />
        <GrantsFields typed={typed} onType={onType} />
        <Sale typed={typed} onType={onType} />
        {bad && (
          <Text c="red" role="alert">
            {t('badNumber')}
          </Text>
        )}
        {creating.error !== null && <PaymentProblem error={creating.error} texts="offers" />}
        <Group>
          <Button type="submit" loading={creating.isPending}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};
