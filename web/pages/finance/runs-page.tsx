import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { DaysForm } from './days-form.tsx';
import { Desk } from './desk.tsx';
import classes from './finance.module.css';
import { type Days, requestRun, type Run, runs } from './queries.ts';
import { runPlace } from './run-place.ts';
import { useMoney } from './use-money.ts';

/** What is left unexplained, by currency; one 0 where it is nothing anywhere. */
const Remainder = ({ run }: { run: Run }) => {
  const money = useMoney();
  const left = run.summary.balances.filter(({ remainderMinor }) => remainderMinor !== 0);
  return (
    <>
      {left.length === 0
        ? '0'
        : left.map(({ remainderMinor, currency }) => money(remainderMinor, currency)).join(', ')}
    </>
  );
};

export const RunTable = ({ items, label }: { items: readonly Run[]; label: string }) => {
  const { t } = useTranslation('finance');
  const { date, dateTime, number } = useFormats();
  return (
    <WideTable label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('day')}</Table.Th>
            <Table.Th ta="end">{t('runs.open')}</Table.Th>
            <Table.Th ta="end">{t('runs.remainder')}</Table.Th>
            <Table.Th ta="end">{t('runs.movements')}</Table.Th>
            <Table.Th ta="end">{t('runs.postings')}</Table.Th>
            <Table.Th>{t('runs.version')}</Table.Th>
            <Table.Th>{t('runs.ranAt')}</Table.Th>
            <Table.Th>{t('runs.because')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.runId}>
              <Table.Th scope="row" fw={500}>
                <Link to="/finance/runs/$day/$version" params={runPlace(item.runId)}>
                  {date(item.day)}
                </Link>
              </Table.Th>
              <Table.Td className={classes['number'] ?? ''}>{number(item.summary.openLines)}</Table.Td>
              <Table.Td className={classes['number'] ?? ''}>
                <Remainder run={item} />
              </Table.Td>
              <Table.Td className={classes['number'] ?? ''}>{number(item.summary.movements)}</Table.Td>
              <Table.Td className={classes['number'] ?? ''}>{number(item.summary.postings)}</Table.Td>
              <Table.Td>{item.version}</Table.Td>
              <Table.Td>{dateTime(item.summary.ranAt)}</Table.Td>
              <Table.Td>{t(`runs.becauseOf.${item.because}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

/** A run takes seconds to minutes: until then the list is asked for again. */
const askAgainMs = 2000;
const askTimes = 30;

const AskForDay = ({ initial }: { initial: string }) => {
  const { t } = useTranslation('finance');
  const [day, setDay] = useState(initial);
  const queryClient = useQueryClient();
  const asking = useMutation({
    mutationFn: requestRun,
    onSuccess: () => {
      for (let time = 1; time <= askTimes; time += 1)
        setTimeout(() => void queryClient.invalidateQueries({ queryKey: ['finance'] }), time * askAgainMs);
    },
  });
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('runs.dayLabel')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button disabled={day === ''} loading={asking.isPending} onClick={() => asking.mutate(day)}>
          {t('runs.again', { day })}
        </Button>
      </Group>
      {asking.isSuccess && (
        <Text size="sm" role="status">
          {t('runs.asked')}
        </Text>
      )}
      {asking.error !== null && <ProblemNotice error={asking.error} />}
    </Stack>
  );
};

const Content = ({ days }: { days: Days }) => {
  const { t } = useTranslation('finance');
  const navigate = useNavigate();
  return (
    <Stack gap="xl">
      <AskForDay initial={days.to} />
      <DaysForm days={days} onChange={(search) => void navigate({ to: '/finance/reconciliation', search })} />
      <Loaded query={useQuery(runs(days))} lines={6}>
        {({ items, timeZone }) =>
          items.length === 0 ? (
            <EmptyState title={t('runs.emptyTitle')} text={t('runs.emptyText')} />
          ) : (
            <Stack gap="xs">
              <RunTable items={items} label={t('nav.reconciliation')} />
              <Text size="xs" c="dimmed">
                {t('zone', { zone: timeZone })}
              </Text>
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
};

const RunsPage = () => {
  const { t } = useTranslation('finance');
  const { from, to } = useSearch({ from: '/finance/reconciliation' });
  return (
    <Desk title={t('nav.reconciliation')} lead={t('runs.lead')}>
      <Content days={{ from, to }} />
    </Desk>
  );
};

export default RunsPage;
