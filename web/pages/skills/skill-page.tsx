import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../../charts/band-chart.tsx';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { DemandSection } from '../market/demand-section.tsx';
import { MarketFrame } from '../market/market-frame.tsx';
import { shortLabel } from '../market/cluster-map.tsx';
import { PayByChart } from '../market/pay-by-chart.tsx';
import { PayChart } from '../market/pay-chart.tsx';
import { type Skill, skill } from './queries.ts';
import { SkillTable } from './skill-table.tsx';

const ByCluster = ({ found }: { found: Skill }) => {
  const { t } = useTranslation('skills');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  const bars = found.clusters
    .slice(0, 12)
    .map(({ label, n, share }) => ({ label: shortLabel(localized(label)), value: share, more: [n] }));
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
        columns={[{ label: 'n' }]}
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
  const bars = together
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({ name, confidence, n, lift }) => ({ label: localized(name), value: confidence, more: [n, lift] }));
  return (
    <Stack gap="xs">
      <BarChart
        title={t('together')}
        description={bars
          .slice(0, 3)
          .map(({ label, value }) => `${label} ${percent(value)}`)
          .join(', ')}
        labelName={t('skill')}
        valueName={t('confidence')}
        columns={[{ label: 'n' }, { label: t('lift') }]}
        bars={bars}
        format={percent}
        note={t('togetherNote', { n: number(found.n) })}
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
  const { number, change } = useFormats();
  const { pay, payStatedShare, payBy, paysMore } = found;
  return (
    <Stack gap="md">
      <PayChart pay={pay} statedShare={payStatedShare} />
      <Text size="sm">
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
      <PayByChart payBy={payBy} />
    </Stack>
  );
};

/** What the skill is, how many postings name it, and of how many that is a share. */
const useLead = () => {
  const { t } = useTranslation(['skills', 'market']);
  const { number, percent } = useFormats();
  const localized = useLocalized();
  return ({ kind, group, n, share, market }: Skill): string => {
    const what = t(`kinds.${kind}`, { defaultValue: kind });
    return t('skillLead', {
      n: number(n),
      share: percent(share, 1),
      market: t(`market:markets.${market}`),
      kind: group === null ? what : `${localized(group.name)} · ${what}`,
    });
  };
};

const Found = ({ found }: { found: Skill }) => {
  const { t } = useTranslation(['skills', 'figures']);
  const { market, related, id } = found;
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <ByCluster found={found} />
        <Together found={found} />
      </SimpleGrid>
      <OverTime found={found} />
      <DemandSection series={{ market, kind: 'skill', id }} />
      <Pay found={found} />
      {related.length > 0 && (
        <Stack gap="xs">
          <Title order={2}>{t('related')}</Title>
          <SkillTable market={market} skills={related} />
        </Stack>
      )}
      <Text size="sm">
        <Link to="/market/compare" search={{ market, subjects: `skill:${id}` }}>
          {t('figures:compare.open')}
        </Link>
      </Text>
    </>
  );
};

const SkillPage = () => {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const localized = useLocalized();
  const leadOf = useLead();
  const { skillId } = useParams({ from: '/market/skills/$skillId' });
  const { market = language } = useSearch({ from: '/market/skills/$skillId' });
  const query = useQuery(skill(market, skillId));
  const { data } = query;
  return (
    <MarketFrame
      title={data === undefined ? t('skill') : localized(data.name)}
      {...(data === undefined ? {} : { lead: leadOf(data) })}
      market={market}
    >
      <Loaded query={query} lines={8}>
        {(found) => <Found found={found} />}
      </Loaded>
    </MarketFrame>
  );
};

export default SkillPage;
