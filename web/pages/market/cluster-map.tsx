import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ScatterChart } from '../../charts/scatter-chart.tsx';
import { type Formats } from '../../i18n/formats.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { MappedCluster } from './filtered-clusters.ts';

/** Middle pay of a cluster as people read it; a dash where it is withheld, “≈” where it is an estimate from few. */
export const middlePay = ({ pay, payEstimated }: MappedCluster, { shortMoney }: Formats): string =>
  pay.withheld ? '–' : `${payEstimated ? '≈ ' : ''}${shortMoney(pay.p50, pay.currency)}`;

/** Growth as a signed percentage; a dash where it is withheld. */
export const growthText = ({ growth }: MappedCluster, { change }: Formats): string =>
  growth.withheld ? '–' : change(growth.ratio);

/** Positions in the palette: demand is rising, falling, or too little is known of it. */
const directionColor = ({ growth }: MappedCluster): number => {
  if (growth.withheld) return 7;
  return growth.ratio >= 0 ? 0 : 1;
};

/** A label is its commonest title and more words; a map has room for the title. */
export const shortLabel = (label: string): string => label.split(' · ')[0] ?? label;

const ranks = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((left, right) => left - right);
  const last = Math.max(1, values.length - 1);
  return values.map((value) => (2 * sorted.indexOf(value)) / last - 1);
};

/** Half place, half rank on each axis: neighbours stay neighbours, and crowds move apart enough to be read. */
const spread = (clusters: readonly MappedCluster[]): { x: number; y: number }[] => {
  const [xRanks, yRanks] = [ranks(clusters.map(({ x }) => x)), ranks(clusters.map(({ y }) => y))];
  return clusters.map(({ x, y }, index) => ({
    x: (x + (xRanks[index] ?? x)) / 2,
    y: (y + (yRanks[index] ?? y)) / 2,
  }));
};

/** Clusters by likeness: near is alike, large is many postings. Pressing one opens it; the table below does the same. */
export const ClusterMap = ({ clusters }: { clusters: MappedCluster[] }) => {
  const { t } = useTranslation('market');
  const formats = useFormats();
  const localized = useLocalized();
  const navigate = useNavigate();
  const points = useMemo(() => {
    const places = spread(clusters);
    return clusters.map((found, index) => ({
      label: shortLabel(localized(found.label)),
      ...(places[index] ?? { x: 0, y: 0 }),
      size: found.n,
      color: directionColor(found),
      detail: t('mapDetail', {
        n: formats.number(found.n),
        pay: middlePay(found, formats),
        growth: growthText(found, formats),
      }),
    }));
  }, [clusters, formats, localized, t]);
  const open = (index: number) => {
    const clusterId = clusters[index]?.clusterId;
    if (clusterId !== undefined) void navigate({ to: '/market/clusters/$clusterId', params: { clusterId } });
  };
  return (
    <ScatterChart
      title={t('map')}
      description={t('mapText', {
        names: points
          .slice(0, 5)
          .map(({ label }) => label)
          .join(', '),
      })}
      points={points}
      names={{ label: t('group'), size: t('postings'), detail: t('detail') }}
      formatSize={formats.number}
      onSelect={open}
      note={t('mapNote', { n: formats.number(clusters.reduce((sum, found) => sum + found.n, 0)) })}
    />
  );
};
