import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { RadarChart } from '../../charts/radar-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { useFeatureText } from './feature-text.ts';
import classes from './profile.module.css';
import { type Feature, myPortrait } from './queries.ts';
import { WideTable } from '../../shell/wide-table.tsx';

const typeOrder = ['R', 'I', 'A', 'S', 'E', 'C'];
const shownBars = 15;

const InterestsRadar = ({ features }: { features: readonly Feature[] }) => {
  const { t } = useTranslation('profile');
  const textOf = useFeatureText();
  const { percent } = useFormats();
  const types = features
    .filter(({ kind }) => kind === 'interest-type')
    .toSorted((a, b) => typeOrder.indexOf(a.key) - typeOrder.indexOf(b.key));
  if (types.length < 3) return null;
  return (
    <RadarChart
      title={t('portrait.interests')}
      description={types.map((type) => `${textOf(type)} ${percent(type.weight)}`).join(', ')}
      axisLabel={t('portrait.feature')}
      axes={types.map(textOf)}
      max={1}
      series={[{ name: t('portrait.weight'), values: types.map(({ weight }) => weight) }]}
      format={percent}
      height={360}
    />
  );
};

const Strongest = ({ features }: { features: readonly Feature[] }) => {
  const { t } = useTranslation('profile');
  const textOf = useFeatureText();
  const { percent } = useFormats();
  const others = features.filter(({ kind }) => kind !== 'interest-type');
  const strongest = others.toSorted((a, b) => b.weight - a.weight).slice(0, shownBars);
  if (strongest.length === 0) return null;
  return (
    <BarChart
      title={t('portrait.strongest')}
      description={strongest.map((feature) => `${textOf(feature)} ${percent(feature.weight)}`).join(', ')}
      labelName={t('portrait.feature')}
      valueName={t('portrait.weight')}
      bars={strongest.map((feature) => ({
        label: textOf(feature),
        value: feature.weight,
      }))}
      format={percent}
      max={1}
    />
  );
};

const Source = ({ source }: Pick<Feature, 'source'>) => {
  const { t, i18n } = useTranslation('profile');
  const { date } = useFormats();
  const key = `portrait.from.${source.reference}`;
  const named = i18n.exists(key, { ns: 'profile' })
    ? String(i18n.getResource(i18n.language, 'profile', key))
    : '';
  const origin =
    source.kind === 'assessment' ? t('portrait.assessment') : t('portrait.profile', { part: named });
  return (
    <>
      {origin}
      {source.at !== null && (
        <Text span size="xs" c="dimmed">
          {' '}
          · {date(source.at)}
        </Text>
      )}
    </>
  );
};

const Sources = ({ features }: { features: readonly Feature[] }) => {
  const { t } = useTranslation('profile');
  const textOf = useFeatureText();
  const { percent } = useFormats();
  const sorted = useMemo(() => features.toSorted((a, b) => b.weight - a.weight), [features]);
  return (
    <Paper withBorder radius="lg" p="md">
      <Title order={2} mb="xs">
        {t('portrait.sources')}
      </Title>
      <WideTable label={t('sections.portrait')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('portrait.feature')}</Table.Th>
              <Table.Th>{t('portrait.kind')}</Table.Th>
              <Table.Th>{t('portrait.weight')}</Table.Th>
              <Table.Th>{t('portrait.source')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((feature, index) => (
              <Table.Tr key={index}>
                <Table.Td>{textOf(feature)}</Table.Td>
                <Table.Td>{t(`kind.${feature.kind}`)}</Table.Td>
                <Table.Td>{percent(feature.weight)}</Table.Td>
                <Table.Td>
                  <Source source={feature.source} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  );
};

/** What matching knows of the person: every feature, how much it weighs, and where it comes from. */
export const PortraitSection = () => {
  const { t } = useTranslation('profile');
  const query = useQuery(myPortrait);
  return (
    <Loaded query={query}>
      {({ features }) =>
        features.length === 0 ? (
          <EmptyState title={t('portrait.emptyTitle')} text={t('portrait.emptyText')} />
        ) : (
          <Stack gap="lg">
            <Text maw="44rem">{t('portrait.lead')}</Text>
            <div className={classes['charts']}>
              <InterestsRadar features={features} />
              <Strongest features={features} />
            </div>
            <Sources features={features} />
          </Stack>
        )
      }
    </Loaded>
  );
};
