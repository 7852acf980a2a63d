import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartProperties } from './offer-form.tsx';

const fieldsOf = {
  session: ['expertId', 'minutes', 'platformFee'],
  subscription: ['trialDays'],
  seats: ['leastSeats', 'mostSeats'],
  course: [],
  report: [],
  bundle: [],
} as const;

/** What only this kind of offer has. */
export const TermsFields = ({ typed, onType }: PartProperties) => {
  const { t } = useTranslation('offers');
  const fields = fieldsOf[typed.kind];
  if (fields.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      {typed.kind === 'subscription' && (
        <Select
          label={t('interval')}
          allowDeselect={false}
          value={typed.interval}
          data={(['month', 'year'] as const).map((value) => ({ value, label: t(`intervals.${value}`) }))}
          onChange={(value) => onType({ interval: value === 'year' ? 'year' : 'month' })}
        />
      )}
      {fields.map((field) => (
        <TextInput
          key={field}
          label={t(field)}
          required
          inputMode={field === 'expertId' ? 'text' : 'decimal'}
          value={typed[field]}
          onChange={(event) => onType({ [field]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
};
