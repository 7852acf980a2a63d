import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { businessTimeZone } from '../../../shared/business-time-zone.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { recentMonths } from '../earnings/months.ts';

export const thisMonth = (): string => recentMonths(new Date(), businessTimeZone, 1)[0] ?? '';

/** A month of the last two years. */
export const MonthChoice = ({ month, onChoose }: { month: string; onChoose: (month: string) => void }) => {
  const { t } = useTranslation('finance');
  const { month: monthName } = useFormats();
  const months = recentMonths(new Date(), businessTimeZone);
  return (
    <Select
      label={t('month')}
      data={(months.includes(month) ? months : [month, ...months]).map((value) => ({
        value,
        label: monthName(value),
      }))}
      value={month}
      allowDeselect={false}
      onChange={(chosen) => onChoose(chosen ?? month)}
    />
  );
};
