import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { Match } from './queries.ts';

type EvidenceOf<N extends keyof Match['parts']> = Extract<Match['parts'][N], { counted: true }>['evidence'];

const FromCluster = ({ cluster, kept }: { cluster: EvidenceOf<'demand'>['cluster']; kept: number }) => {
  const { t } = useTranslation('careers');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  return (
    <Text size="xs" c="dimmed">
      {t(cluster.basis === 'occupation' ? 'ownPostings' : 'cluster', {
        label: localized(cluster.label),
        n: number(cluster.n),
        titles: cluster.titles
          .slice(0, 3)
          .map(({ title }) => title)
          .join(', '),
        confidence: percent(cluster.confidence),
        kept: percent(kept),
      })}
    </Text>
  );
};

export const DemandEvidence = ({ evidence }: { evidence: EvidenceOf<'demand'> }) => {
  const { t } = useTranslation('careers');
  const { number, change } = useFormats();
  const { weekly, outlook, cluster, kept } = evidence;
  return (
    <>
      {weekly !== null && (
        <Text size="sm">
          {t('demand.weekly', { last4: number(weekly.last4), last8: number(weekly.last8) })}
        </Text>
      )}
      <Text size="sm">
        {outlook === null
          ? t('demand.noOutlook')
          : t('demand.outlook', {
              weeks: outlook.weeks,
              change: change(outlook.growthRatio - 1),
              low: change(outlook.low80 - 1),
              high: change(outlook.high80 - 1),
            })}
      </Text>
      <FromCluster cluster={cluster} kept={kept} />
    </>
  );
};

export const PayEvidence = ({ evidence }: { evidence: EvidenceOf<'pay'> }) => {
  const { t } = useTranslation('careers');
  const { money, number, percent } = useFormats();
  const { pay, salaryFloorAnnual, reaching, cluster, kept } = evidence;
  return (
    <>
      <Text size="sm">
        {t('pay.quantiles', {
          p25: money(pay.p25, pay.currency),
          p50: money(pay.p50, pay.currency),
          p75: money(pay.p75, pay.currency),
          n: number(pay.n),
        })}
      </Text>
      <Text size="sm">
        {t('pay.reaching', { share: percent(reaching), floor: money(salaryFloorAnnual, pay.currency) })}
      </Text>
      <FromCluster cluster={cluster} kept={kept} />
    </>
  );
};

export const EducationEvidence = ({
  evidence: { zone, personZone },
}: {
  evidence: EvidenceOf<'education'>;
}) => {
  const { t } = useTranslation('careers');
  return <Text size="sm">{t('education.zones', { zone, personZone })}</Text>;
};
