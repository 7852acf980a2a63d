import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Cluster } from './queries.ts';
import { Withheld } from './withheld.tsx';

const quantiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** What the work pays: five points of the distribution, in one currency. */
export const PayChart = ({ pay, statedShare }: { pay: Cluster['pay']; statedShare: number }) => {
  const { t } = useTranslation('market');
  const { money, number, percent, shortMoney } = useFormats();
  if (pay.withheld) return <Withheld title={t('pay.title')} n={pay.n} />;
  const { currency } = pay;
  const bars = quantiles.map((name) => ({
    label: t(`pay.${name}`),
    value: pay[name],
    color: name === 'p50' ? 0 : 7,
  }));
  return (
    <BarChart
      title={t('pay.title')}
      description={t('pay.text', {
        p50: money(pay.p50, currency),
        p10: money(pay.p10, currency),
        p90: money(pay.p90, currency),
      })}
      labelName={t('pay.quantile')}
      valueName={t('pay.annual', { currency })}
      bars={bars}
      format={(value) => shortMoney(value, currency)}
      note={t('pay.note', { n: number(pay.n), share: percent(statedShare), currency })}
    />
  );
};
