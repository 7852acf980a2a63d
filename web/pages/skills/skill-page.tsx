import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../../charts/band-chart.tsx';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Skill, skill } from './queries.ts';
import { SkillTable } from './skill-table.tsx';

const ByCluster = ({ found }: { found: Skill }) => {
  const { t } = useTranslation('skills');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  const bars = found.clusters
    .slice(0, 12)
    .map(({ label, share }) => ({ label: localized(label).split(' · ')[0] ?? '', value: share }));
  return (
    <Stack gap="xs">
      <BarChart
        title={t('byCluster')}
        description={bars
          .slice(0, 3)
          .map(({ label, value }) => `${label} ${percent(value)}`)
          .join(', ')}
        labelName={t('cluster')}
        valueName={t('shareOfCluster')}
        bars={bars}
        format={percent}
        note={t('byClusterNote', { n: number(found.n) })}
      />
      <Text size="sm">
        {found.clusters.slice(0, 12).map(({ clusterId, label }, index) => (
          <span key={clusterId}>
            {index > 0 && ' · '}
            <Link to="/market/clusters/$clusterId" params={{ clusterId }}>
              {localized(label)}
            </Link>
          </span>
        ))}
      </Text>
    </Stack>
  );
};

const OverTime = ({ found }: { found: Skill }) => {
  const { t } = useTranslation('skills');
  const { number, percent, date } = useFormats();
  const { trend, weekly } = found;
  if (weekly.length === 0) return <Text c="dimmed">{t('noDates')}</Text>;
  const note =
    trend === null
      ? t('noTrend')
      : t('trendNote', {
          from: percent(trend.from, 1),
          to: percent(trend.to, 1),
          odds: number(trend.ratio, 2),
          low: number(trend.low, 2),
          high: number(trend.high, 2),
          n: number(trend.n),
          q: number(trend.q, 3),
        });
  return (
    <BandChart
      title={t('overTime')}
      description={note}
      names={{
        x: t('week'),
        observed: t('shareOfWeek'),
        expected: t('expected'),
        interval80: '80 %',
        interval95: '95 %',
      }}
      observed={weekly.map(({ week, n, of }) => ({ x: week, y: n / of }))}
      expected={[]}
      formatX={date}
      formatY={(value) => percent(value, 1)}
      note={note}
    />
  );
};

const Together = ({ found }: { found: Skill }) => {
  const { t } = useTranslation('skills');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  const { together, market } = found;
  if (together.length === 0) return <Text c="dimmed">{t('noneTogether')}</Text>;
  return (
    <Stack gap="xs">
      <BarChart
        title={t('together')}
        description={together
          .slice(0, 3)
          .map(({ name }) => localized(name))
          .join(', ')}
        labelName={t('skill')}
        valueName={t('confidence')}
        bars={together.map(({ name, confidence }) => ({ label: localized(name), value: confidence }))}
        format={percent}
        note={t('togetherNote', {
          lifts: together
            .slice(0, 5)
            .map(({ name, lift, n }) => `${localized(name)} × ${number(lift, 1)} (n = ${number(n)})`)
            .join(', '),
        })}
      />
      <Text size="sm">
        {together.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <Link to="/market/skills/$skillId" params={{ skillId: id }} search={{ market }}>
              {localized(name)}
            </Link>
          </span>
        ))}
      </Text>
    </Stack>
  );
};

const Pay = ({ found }: { found: Skill }) => {
  const { t } = useTranslation('skills');
  const { number, shortMoney, change } = useFormats();
  const { pay, paysMore } = found;
  return (
    <Stack gap={4}>
      <Title order={2} size="h3">
        {t('pay')}
      </Title>
      <Text>
        {pay.withheld
          ? t('payWithheld', { n: number(pay.n) })
          : t('payText', {
              n: number(pay.n),
              p25: shortMoney(pay.p25, pay.currency),
              p50: shortMoney(pay.p50, pay.currency),
              p75: shortMoney(pay.p75, pay.currency),
            })}
      </Text>
      <Text>
        {paysMore === null
          ? t('payNoDifference')
          : t('payDifference', {
              change: change(paysMore.ratio - 1),
              low: change(paysMore.low - 1),
              high: change(paysMore.high - 1),
              n: number(paysMore.n),
              having: number(paysMore.having),
            })}
      </Text>
    </Stack>
  );
};

const Found = ({ found }: { found: Skill }) => {
  const { t } = useTranslation('skills');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  const { market, related, group, kind } = found;
  const what = t(`kinds.${kind}`, { defaultValue: kind });
  const lead = t('skillLead', {
    n: number(found.n),
    share: percent(found.share, 1),
    market: t(`markets.${market}`),
    kind: group === null ? what : `${what} · ${localized(group.name)}`,
  });
  return (
    <Page title={localized(found.name)} lead={lead}>
      <Stack gap="xl">
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <ByCluster found={found} />
          <Together found={found} />
        </SimpleGrid>
        <OverTime found={found} />
        <Pay found={found} />
        {related.length > 0 && (
          <Stack gap="xs">
            <Title order={2} size="h3">
              {t('related')}
            </Title>
            <SkillTable market={market} skills={related} />
          </Stack>
        )}
        <Text size="sm">
          <Link to="/market/skills" search={{ market }}>
            {t('backToSkills')}
          </Link>
        </Text>
      </Stack>
    </Page>
  );
};

const SkillPage = () => {
  const { t } = useTranslation('skills');
  const { skillId } = useParams({ from: '/market/skills/$skillId' });
  const { market } = useSearch({ from: '/market/skills/$skillId' });
  const { data, error, refetch } = useQuery(skill(market, skillId));
  if (data !== undefined) return <Found found={data} />;
  return (
    <Page title={t('skill')}>
      {error === null ? (
        <Loading lines={8} />
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
};

export default SkillPage;
