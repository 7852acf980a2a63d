import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { Cluster } from './queries.ts';
import { Withheld } from './withheld.tsx';

type Name = 'skills' | 'titles' | 'cities' | 'experience' | 'education';
const mostBars = 12;

/** What the postings ask for or where they are, as shares of those that say so. */
export const SliceChart = ({ name, distribution }: { name: Name; distribution: Cluster[Name] }) => {
  const { t, i18n } = useTranslation('market');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  const title = t(`distributions.${name}`);
  if (distribution.withheld) return <Withheld title={title} n={distribution.n} />;
  const nameOf = (slice: string | { zh: string; en: string }): string => {
    if (typeof slice !== 'string') return localized(slice);
    const key = `levels.${slice}`;
    return i18n.exists(key, { ns: 'market' })
      ? String(i18n.getResource(i18n.language, 'market', key))
      : slice;
  };
  const bars = distribution.slices
    .slice(0, mostBars)
    .map((slice) => ({ label: nameOf(slice.name), value: slice.share }));
  return (
    <BarChart
      title={title}
      description={bars
        .slice(0, 3)
        .map(({ label, value }) => `${label} ${percent(value)}`)
        .join(', ')}
      labelName={title}
      valueName={t('share')}
      bars={bars}
      format={(value) => percent(value)}
      note={t('n', { n: number(distribution.n) })}
    />
  );
};
