import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import { Desk } from './desk.tsx';
import { ExportButton } from './export-button.tsx';
import { Lines } from './lines.tsx';
import { type Run, run, versions } from './queries.ts';
import { RunTable } from './runs-page.tsx';

const columns = [
  'opening',
  'gap',
  'activity',
  'closing',
  'stripe',
  'ledger',
  'explained',
  'remainder',
] as const;

const Balances = ({ balances }: { balances: Run['summary']['balances'] }) => {
  const { t } = useTranslation('finance');
  return (
    <WideTable label={t('run.balances')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('currency')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} ta="end">
                {t(`run.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {balances.map((one) => (
            <Table.Tr key={`${one.balanceType} ${one.currency}`}>
              <Table.Th scope="row" fw={500}>
                {one.currency}
                {one.balanceType !== 'payments' && ` (${one.balanceType})`}
              </Table.Th>
              <Amount minor={one.openingMinor} currency={one.currency} />
              <Amount minor={one.openingGapMinor} currency={one.currency} />
              <Amount minor={one.activityMinor} currency={one.currency} />
              <Amount minor={one.closingMinor} currency={one.currency} />
              <Amount minor={one.stripeClosingMinor} currency={one.currency} />
              <Amount minor={one.ledgerClosingMinor} currency={one.currency} />
              <Amount minor={one.explainedMinor} currency={one.currency} />
              <Amount minor={one.remainderMinor} currency={one.currency} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Counts = ({ counts }: { counts: Run['summary']['counts'] }) => {
  const { t } = useTranslation('finance');
  const { number } = useFormats();
  return (
    <Text size="sm">
      {t('run.counts')}:{' '}
      {counts
        .map(
          ({ status, reason, lines }) =>
            `${t(`status.${status}`)} – ${t(`reason.${reason}`)} ${number(lines)}`,
        )
        .join(' · ')}
    </Text>
  );
};

const Found = ({ found }: { found: Run }) => {
  const { t } = useTranslation('finance');
  const { number } = useFormats();
  const { summary } = found;
  const others = useQuery(versions(found.day));
  const agrees = summary.openLines === 0 && summary.unexplainedMinor === 0;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text fw={600} role="status">
          {agrees ? t('run.agrees') : t('run.open', { count: summary.openLines })} {t('run.unexplained')}:{' '}
          {number(summary.unexplainedMinor)}
        </Text>
        <Text size="sm">
          {t('run.summary', {
            movements: number(summary.movements),
            postings: number(summary.postings),
            orders: number(summary.orders),
            holdings: number(summary.holdings),
          })}{' '}
          {t('zone', { zone: summary.window.timeZone })}
        </Text>
        <Counts counts={summary.counts} />
        <ExportButton wanted={{ kind: 'reconciliation', runId: found.runId }} />
      </Stack>
      <Stack component="section" gap="xs" aria-label={t('run.balances')}>
        <Title order={2} size="h3">
          {t('run.balances')}
        </Title>
        <Balances balances={summary.balances} />
      </Stack>
      <Lines runId={found.runId} />
      <Stack component="section" gap="xs" aria-label={t('run.otherVersions')}>
        <Title order={2} size="h3">
          {t('run.otherVersions')}
        </Title>
        <Loaded query={others} lines={2}>
          {({ items }) => <RunTable items={items} label={t('run.otherVersions')} />}
        </Loaded>
      </Stack>
    </Stack>
  );
};

const Content = ({ runId }: { runId: string }) => (
  <Loaded query={useQuery(run(runId))} lines={8}>
    {(found) => <Found found={found} />}
  </Loaded>
);

const RunPage = () => {
  const { t } = useTranslation('finance');
  const { date } = useFormats();
  const { day, version } = useParams({ from: '/finance/runs/$day/$version' });
  const runId = `${day}.${version}`;
  return (
    <Desk title={t('run.title', { day: date(day), version })}>
      <Content key={runId} runId={runId} />
    </Desk>
  );
};

export default RunPage;
