import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ScatterChart } from '../../charts/scatter-chart.tsx';
import { type Formats } from '../../i18n/formats.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { ClusterSummary } from './queries.ts';

/** Middle pay of a cluster as people read it; a dash where it is withheld. */
export const middlePay = ({ pay }: ClusterSummary, { shortMoney }: Formats): string =>
  pay.withheld ? '–' : shortMoney(pay.p50, pay.currency);

/** Growth as a signed percentage; a dash where it is withheld. */
export const growthText = ({ growth }: ClusterSummary, { change }: Formats): string =>
  growth.withheld ? '–' : change(growth.ratio);

/** Clusters by likeness: near is alike, large is many postings. Pressing one opens it; the table below does the same. */
export const ClusterMap = ({ clusters }: { clusters: ClusterSummary[] }) => {
  const { t } = useTranslation('market');
  const formats = useFormats();
  const localized = useLocalized();
  const navigate = useNavigate();
  const points = useMemo(
    () =>
      clusters.map((found) => ({
        label: localized(found.label),
        x: found.x,
        y: found.y,
        size: found.n,
        detail: t('mapDetail', {
          n: formats.number(found.n),
          pay: middlePay(found, formats),
          growth: growthText(found, formats),
        }),
      })),
    [clusters, formats, localized, t],
  );
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
      note={t('mapNote')}
    />
  );
};
