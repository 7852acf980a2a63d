import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { PostingItems } from './posting-items.tsx';
import { type Cluster, unusualPostings } from './queries.ts';
import { Withheld } from './withheld.tsx';

const Unusual = ({ clusterId }: { clusterId: string }) => {
  const { t } = useTranslation('market');
  const query = useQuery(unusualPostings(clusterId));
  return (
    <Loaded query={query} lines={4}>
      {({ items }) =>
        items.length === 0 ? <Text c="dimmed">{t('density.none')}</Text> : <PostingItems items={items} />
      }
    </Loaded>
  );
};

/** How alike the postings of a cluster are, and those that are like no others. */
export const ClusterDensity = ({ clusterId, density }: Pick<Cluster, 'clusterId' | 'density'>) => {
  const { t } = useTranslation('market');
  const { number, percent } = useFormats();
  const signedIn = useMember() !== undefined;
  if (density.withheld) return <Withheld title={t('density.title')} n={density.n} />;
  const { n, outliers, share, nearby, eps } = density;
  return (
    <Stack component="section" aria-labelledby="unusual" gap="xs">
      <Title order={2} id="unusual">
        {t('density.title')}
      </Title>
      <Text>
        {t('density.text', {
          n: number(n),
          outliers: number(outliers),
          share: percent(share, 1),
          nearby: number(nearby, 1),
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {t('density.note', { cosine: number(1 - eps, 1) })}
      </Text>
      {signedIn ? (
        <Unusual clusterId={clusterId} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('signInForPostings')}
        </Text>
      )}
    </Stack>
  );
};
