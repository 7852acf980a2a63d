import { useTranslation } from 'react-i18next';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { PayEstimate } from './figures-queries.ts';
import { Withheld } from './withheld.tsx';

const quantiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Headings that every chart of pay with intervals shares. */
export const useIntervalNames = (label: string) => {
  const { t } = useTranslation('figures');
  return {
    label,
    value: t('pay.middle'),
    low: t('interval.low'),
    high: t('interval.high'),
    n: 'n',
    remark: t('interval.remark'),
  };
};

/** What the work pays: five points of the distribution with their 95 % intervals, in one currency. */
export const PayChart = ({ pay, statedShare }: { pay: PayEstimate; statedShare: number }) => {
  const { t } = useTranslation('figures');
  const { money, number, percent, shortMoney } = useFormats();
  const names = {
    ...useIntervalNames(t('pay.quantile')),
    value: t('pay.annual', { currency: pay.currency ?? '' }),
  };
  const title = t('pay.title', { currency: pay.currency ?? '' });
  if (pay.kind === 'withheld') return <Withheld title={title} n={pay.n} />;
  const { currency, n } = pay;
  const rows = quantiles.map((name) => ({
    label: t(`pay.${name}`),
    ...pay[name],
    n,
    color: name === 'p50' ? 0 : 2,
  }));
  const basis = { n: number(n), share: percent(statedShare), currency };
  return (
    <IntervalChart
      title={title}
      description={t('pay.text', {
        p50: money(pay.p50.value, currency),
        low: money(pay.p50.low, currency),
        high: money(pay.p50.high, currency),
      })}
      names={names}
      rows={rows}
      format={(value) => shortMoney(value, currency)}
      note={
        pay.kind === 'own'
          ? t('pay.note', basis)
          : t('pay.pooledNote', { ...basis, like: t(`pay.like.${pay.like}`), weight: percent(pay.weight) })
      }
    />
  );
};
