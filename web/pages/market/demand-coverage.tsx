import { useTranslation } from 'react-i18next';
import { DataTable } from '../../charts/data-table.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { DemandOverview } from './demand-queries.ts';

/** Weeks that each source was observed in. */
export const DemandCoverage = ({ observed, sources }: Pick<DemandOverview, 'observed' | 'sources'>) => {
  const { t } = useTranslation('demand');
  const { date } = useFormats();
  if (observed === null) return null;
  return (
    <DataTable
      title={t('coverage.title')}
      text={t('coverage.text', {
        from: date(observed.from),
        to: date(observed.to),
        missing: observed.missingWeeks.length,
      })}
      empty=""
      note={t('coverage.note')}
      table={{
        columns: [
          { label: t('coverage.source') },
          { label: t('coverage.weeks') },
          { label: t('coverage.of') },
          { label: t('coverage.from') },
          { label: t('coverage.to') },
        ],
        rows: sources.map(({ source, weeks, of, from, to }) => [source, weeks, of, date(from), date(to)]),
      }}
    />
  );
};
