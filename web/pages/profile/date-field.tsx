import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPartialDate, normalisedDate } from './partial-date.ts';

interface Properties {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error: string | null;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

/** A year, a month or a day. Takes the forms people write and puts them in order when the field is left. */
export const DateField = ({
  label,
  value,
  onChange,
  error,
  disabled = false,
  placeholder = '2021-09',
}: Properties) => {
  const { t } = useTranslation('profile');
  const [left, setLeft] = useState(false);
  const wrong = left && value !== null && !isPartialDate(value);
  return (
    <TextInput
      label={label}
      value={value ?? ''}
      placeholder={placeholder}
      disabled={disabled}
      inputMode="text"
      maxLength={16}
      error={wrong ? t('invalid.date') : error}
      onChange={(event) => {
        setLeft(false);
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
      onBlur={() => {
        setLeft(true);
        if (value !== null) onChange(value.trim() === '' ? null : normalisedDate(value));
      }}
    />
  );
};
