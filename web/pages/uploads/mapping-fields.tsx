import { Autocomplete, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Draft, type Field, fields } from './mapping.ts';

interface Properties {
  readonly draft: Draft;
  /** Columns of the file that was looked into; any other name may be typed. */
  readonly columns: readonly string[];
  readonly onChange: (draft: Draft) => void;
}

const changed = (draft: Draft, field: Field, column: string): Draft => {
  const { [field]: _before, ...others } = draft;
  return column === '' ? others : { ...others, [field]: column };
};

/** One column for each of our fields. */
export const MappingFields = ({ draft, columns, onChange }: Properties) => {
  const { t } = useTranslation('uploads');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      {fields.map((field) => (
        <Autocomplete
          key={field}
          size="xs"
          label={t(`mapping.fields.${field}`)}
          placeholder={t('mapping.column')}
          required={field === 'title'}
          data={[...new Set(columns)]}
          value={draft[field] ?? ''}
          onChange={(column) => onChange(changed(draft, field, column))}
        />
      ))}
    </SimpleGrid>
  );
};
