import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { useViewed } from '../../recorder/use-viewed.ts';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Occupation, occupation } from './queries.ts';

const types = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
const scaleTop = 7;

const InMarket = ({ occupationId, said }: { occupationId: string; said: Occupation['markets'][number] }) => {
  const { t } = useTranslation('careers');
  const { money, number, change } = useFormats();
  const localized = useLocalized();
  const { link, figures, market } = said;
  return (
    <Paper withBorder p="md" radius="lg">
      <Title order={3}>{t(`markets.${market}`)}</Title>
      {link === null ? (
        <Text size="sm" c="dimmed">
          {t('noLink')}
        </Text>
      ) : (
        <Stack gap={4} mt="xs">
          <Link to="/market/clusters/$clusterId" params={{ clusterId: link.clusterId }}>
            {localized(link.label)}
          </Link>
          <Text size="sm">{t('postings', { n: number(link.n) })}</Text>
          {link.basis === 'occupation' && (
            <Link to="/market/occupations/$occupationId" params={{ occupationId }} search={{ market }}>
              {t('inMarket')}
            </Link>
          )}
          {figures?.pay.map((pay) => (
            <Text key={pay.currency} size="sm">
              {t('pay.quantiles', {
                p25: money(pay.p25, pay.currency),
                p50: money(pay.p50, pay.currency),
                p75: money(pay.p75, pay.currency),
                n: number(pay.n),
              })}
            </Text>
          ))}
          {figures !== null && figures.outlook !== null && (
            <Text size="sm">
              {t('demand.outlook', {
                weeks: figures.outlook.weeks,
                change: change(figures.outlook.growthRatio - 1),
                low: change(figures.outlook.low80 - 1),
                high: change(figures.outlook.high80 - 1),
              })}
            </Text>
          )}
        </Stack>
      )}
    </Paper>
  );
};

const Interests = ({
  interests,
  source,
}: {
  interests: NonNullable<Occupation['interests']>;
  source: string;
}) => {
  const { t } = useTranslation('careers');
  const { number } = useFormats();
  const bars = types.map((letter) => ({ label: t(`types.${letter}`), value: interests[letter] }));
  return (
    <BarChart
      title={t('interestsTitle')}
      description={bars.map(({ label, value }) => `${label} ${number(value)}`).join(', ')}
      labelName={t('type')}
      valueName={t('interestScale')}
      bars={bars}
      max={scaleTop}
      format={number}
      note={t('source', { source })}
    />
  );
};

/** Paths lead to the house's own occupations; imported ones have none. */
const LearnButton = ({ occupationId }: { occupationId: string }) => {
  const { t } = useTranslation('careers');
  if (occupationId.startsWith('onet-')) return null;
  return (
    <Button renderRoot={(props) => <Link to="/paths/$occupationId" params={{ occupationId }} {...props} />}>
      {t('learnMissing')}
    </Button>
  );
};

const Found = ({ found }: { found: Occupation }) => {
  const { t } = useTranslation('careers');
  const localized = useLocalized();
  const language = useLanguage();
  const also = found.alternateTitles[language];
  return (
    <Page
      title={localized(found.title)}
      lead={localized(found.summary)}
      actions={<LearnButton occupationId={found.occupationId} />}
    >
      <Stack gap="xl">
        {also.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('alsoCalled', { titles: also.join(' · ') })}
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {found.markets.map((said) => (
            <InMarket occupationId={found.occupationId} key={said.market} said={said} />
          ))}
        </SimpleGrid>
        <section>
          <Title order={2} mb="xs">
            {t('parts.skills')}
          </Title>
          <Group gap={6}>
            {found.skills.map(({ skill, name, importance }) => (
              <Badge key={skill} variant={importance >= 0.9 ? 'filled' : 'light'} tt="none">
                {localized(name)}
              </Badge>
            ))}
          </Group>
        </section>
        {found.interests !== null && <Interests interests={found.interests} source={found.source} />}
        <Text size="xs" c="dimmed">
          SOC {found.socCode}
          {found.zone !== null && ` · ${t('zone', { zone: found.zone })}`}
        </Text>
      </Stack>
    </Page>
  );
};

const OccupationPage = () => {
  const { t } = useTranslation('careers');
  const { occupationId } = useParams({ from: '/careers/$occupationId' });
  const { data, error, refetch } = useQuery(occupation(occupationId));
  // Imported occupations are ranked by careers and never recommended.
  useViewed('occupation', occupationId.startsWith('onet-') ? undefined : data?.occupationId);
  if (data !== undefined) return <Found found={data} />;
  return (
    <Page title={t('occupation')}>
      {error === null ? <Loading /> : <ProblemNotice error={error} onRetry={() => void refetch()} />}
    </Page>
  );
};

export default OccupationPage;
