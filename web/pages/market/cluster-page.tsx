import { Badge, Group, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { useViewed } from '../../recorder/use-viewed.ts';
import { Loading } from '../../shell/loading.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ClusterDensity } from './cluster-density.tsx';
import { ClusterPay, ClusterSkills } from './cluster-insight.tsx';
import { ClusterPostings } from './cluster-postings.tsx';
import { DemandSection } from './demand-section.tsx';
import { MarketFrame } from './market-frame.tsx';
import { insight } from './figures-queries.ts';
import { type Cluster, cluster } from './queries.ts';
import { SliceChart } from './slice-chart.tsx';

const Found = ({ found }: { found: Cluster }) => {
  const { t } = useTranslation(['market', 'figures']);
  const behind = useQuery(insight(found.clusterId));
  const { number, percent } = useFormats();
  const localized = useLocalized();
  const signedIn = useMember() !== undefined;
  const lead = t('clusterLead', {
    n: number(found.n),
    share: percent(found.share),
    market: t(`markets.${found.market}`),
  });
  return (
    <MarketFrame title={localized(found.label)} lead={lead} market={found.market}>
      <Group gap={6}>
        {found.terms.map((term) => (
          <Badge key={term} variant="light" color="gray" tt="none">
            {term}
          </Badge>
        ))}
      </Group>
      {found.origins.map(({ kind, from, share }) => (
        <Text key={`${kind}${from.clusterId}`} size="sm" c="dimmed">
          {t(`origins.${kind}`, { name: localized(from.label), share: percent(share) })}
        </Text>
      ))}
      <Loaded query={behind} lines={6}>
        {(more) => <ClusterPay found={more} />}
      </Loaded>
      <DemandSection series={{ market: found.market, kind: 'cluster', id: found.clusterId }} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <SliceChart name="skills" distribution={found.skills} />
        <SliceChart name="titles" distribution={found.titles} />
        <SliceChart name="cities" distribution={found.cities} />
        <SliceChart name="experience" distribution={found.experience} />
        <SliceChart name="education" distribution={found.education} />
      </SimpleGrid>
      {behind.data !== undefined && <ClusterSkills found={behind.data} />}
      <ClusterDensity clusterId={found.clusterId} density={found.density} />
      <Text size="sm">
        <Link to="/market/compare" search={{ market: found.market, subjects: `cluster:${found.clusterId}` }}>
          {t('figures:compare.open')}
        </Link>
      </Text>
      {signedIn ? (
        <ClusterPostings clusterId={found.clusterId} />
      ) : (
        <Text c="dimmed">{t('signInForPostings')}</Text>
      )}
    </MarketFrame>
  );
};

const ClusterPage = () => {
  const { t } = useTranslation('market');
  const { clusterId } = useParams({ from: '/market/clusters/$clusterId' });
  const { data, error, refetch } = useQuery(cluster(clusterId));
  useViewed('posting', data?.clusterId);
  if (data !== undefined) return <Found found={data} />;
  return (
    <MarketFrame title={t('group')} market={clusterId.startsWith('cl-zh-') ? 'zh' : 'en'}>
      {error === null ? (
        <Loading lines={8} />
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </MarketFrame>
  );
};

export default ClusterPage;
