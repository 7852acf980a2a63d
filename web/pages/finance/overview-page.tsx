import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { AgeingChart } from './ageing-chart.tsx';
import { DaysForm } from './days-form.tsx';
import { Desk } from './desk.tsx';
import { ExportButton } from './export-button.tsx';
import { NetChart } from './net-chart.tsx';
import { type Days, type Overview, overview } from './queries.ts';
import { runPlace } from './run-place.ts';
import { TotalsTable } from './totals-table.tsx';

const RunState = ({ run }: { run: Overview['days'][number]['run'] }) => {
  const { t } = useTranslation('finance');
  if (run === null) return <Text c="dimmed">{t('overview.not')}</Text>;
  return (
    <Link to="/finance/runs/$day/$version" params={runPlace(run.runId)}>
      {run.openLines === 0 && run.unexplainedMinor === 0
        ? t('overview.agrees')
        : t('overview.openLines', { count: run.openLines })}
    </Link>
  );
};

const Figures = ({ found }: { found: Overview }) => {
  const { t } = useTranslation('finance');
  const { date, month } = useFormats();
  const currencies = found.total.map(({ currency }) => currency);
  const [chosen, setChosen] = useState('');
  const currency = currencies.includes(chosen) ? chosen : (currencies[0] ?? '');
  const of = <T extends { totals: Overview['total'] }>(list: readonly T[]) =>
    list.flatMap((one) =>
      one.totals.filter((totals) => totals.currency === currency).map((totals) => ({ ...one, totals })),
    );
  const total = found.total.find((one) => one.currency === currency);
  if (total === undefined)
    return <EmptyState title={t('overview.emptyTitle')} text={t('overview.emptyText')} />;
  return (
    <Stack gap="xl">
      {currencies.length > 1 && (
        <SegmentedControl
          aria-label={t('currency')}
          data={currencies}
          value={currency}
          onChange={setChosen}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      <NetChart days={found.days} currency={currency} />
      <TotalsTable
        label={t('month')}
        rows={[
          ...of(found.months).map((one) => ({ key: one.month, label: month(one.month), totals: one.totals })),
          { key: 'all', label: t('overview.all'), totals: total },
        ]}
      />
      <TotalsTable
        label={t('day')}
        rows={of(found.days)
          .toReversed()
          .map((one) => ({
            key: one.day,
            label: date(one.day),
            totals: one.totals,
            days: { from: one.day, to: one.day },
            state: <RunState run={one.run} />,
          }))}
      />
      <Text size="xs" c="dimmed">
        {t('overview.recognisedText')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('zone', { zone: found.timeZone })}
      </Text>
    </Stack>
  );
};

const Content = ({ days }: { days: Days }) => {
  const { t } = useTranslation('finance');
  const navigate = useNavigate();
  return (
    <Stack gap="xl">
      <DaysForm days={days} onChange={(search) => void navigate({ to: '/finance', search })} />
      <ExportButton wanted={{ kind: 'overview', ...days }} />
      <Loaded query={useQuery(overview(days))} lines={8}>
        {(found) => <Figures found={found} />}
      </Loaded>
      <Stack component="section" gap="xs" aria-label={t('ageing.title')}>
        <AgeingChart days={days} />
      </Stack>
    </Stack>
  );
};

const OverviewPage = () => {
  const { t } = useTranslation('finance');
  const { from, to } = useSearch({ from: '/finance' });
  return (
    <Desk title={t('title')} lead={t('lead')}>
      <Content days={{ from, to }} />
    </Desk>
  );
};

export default OverviewPage;
