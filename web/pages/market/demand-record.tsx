import { useTranslation } from 'react-i18next';
import { DataTable } from '../../charts/data-table.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { DemandOverview } from './demand-queries.ts';

interface Properties {
  readonly series: DemandOverview['series'];
  readonly nameOf: (series: DemandOverview['series'][number]) => string;
}

/** How close the forecasts of every series have been, those that were not worth it first. */
export const DemandRecord = ({ series, nameOf }: Properties) => {
  const { t } = useTranslation('demand');
  const { number, percent } = useFormats();
  const judged = series.flatMap((one) => {
    const { mase, seasonalNaiveMase: naive } = one;
    return mase === null || naive === null ? [] : [{ series: one, mase, naive }];
  });
  const better = judged.filter(({ mase, naive }) => mase < naive).length;
  const worstFirst = judged.toSorted((a, b) => b.mase / b.naive - a.mase / a.naive);
  const error = (value: number) => number(value, 2);
  return (
    <DataTable
      title={t('record.title')}
      text={t('record.text', {
        better,
        of: judged.length,
        share: percent(better / Math.max(1, judged.length)),
      })}
      empty={t('record.empty')}
      note={t('record.note')}
      table={{
        columns: [
          { label: t('record.series') },
          { label: t('page.kind') },
          { label: 'n' },
          { label: t('record.mase'), format: error },
          { label: t('record.naive'), format: error },
          { label: t('record.coverage'), format: (value) => percent(value) },
          { label: t('record.verdict') },
        ],
        rows: worstFirst.map(({ series: one, mase, naive }) => [
          nameOf(one),
          t(`page.kinds.${one.kind}`),
          one.n,
          mase,
          naive,
          one.coverage80,
          t(mase < naive ? 'record.yes' : 'record.no'),
        ]),
      }}
    />
  );
};
