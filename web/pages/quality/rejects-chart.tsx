import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Source } from './queries.ts';

/** Why lines were rejected, over all sources. */
export const RejectsChart = ({ sources }: { sources: readonly Source[] }) => {
  const { t, i18n } = useTranslation('quality');
  const { number } = useFormats();
  const sums = new Map<string, number>();
  for (const { code, lines } of sources.flatMap(({ rejects }) => rejects)) {
    sums.set(code, (sums.get(code) ?? 0) + lines);
  }
  const nameOf = (code: string): string => {
    const key = `rejects.codes.${code}`;
    return i18n.exists(key, { ns: 'quality' })
      ? String(i18n.getResource(i18n.language, 'quality', key))
      : code;
  };
  const bars = [...sums]
    .map(([code, value]) => ({ label: nameOf(code), value }))
    .toSorted((a, b) => b.value - a.value);
  if (bars.length === 0) return null;
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  return (
    <BarChart
      title={t('rejects.title')}
      description={bars.map(({ label, value }) => `${label} ${number(value)}`).join(', ')}
      labelName={t('rejects.reason')}
      valueName={t('rejects.lines')}
      bars={bars}
      format={number}
      note={t('rejects.note', { n: number(total) })}
    />
  );
};
