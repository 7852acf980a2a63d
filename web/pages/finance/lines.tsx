import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import classes from './finance.module.css';
import { LineWork } from './line-work.tsx';
import { type Line, type LineFilter, linesOf, type LineStatus } from './queries.ts';
import { useMoney } from './use-money.ts';
import { useColleagues, usePerson } from './use-person.ts';

const statuses = [
  ...(['matched', 'missing_in_ledger', 'missing_in_stripe', 'amount_mismatch', 'currency_mismatch'] as const),
  ...(['fee_mismatch', 'duplicate', 'unclassified', 'timing'] as const),
] as const satisfies readonly LineStatus[];
const states = ['open', 'resolved', 'all'] as const;

const Filter = ({ filter, onChange }: { filter: LineFilter; onChange: (filter: LineFilter) => void }) => {
  const { t } = useTranslation('finance');
  const me = useMember()?.id;
  const owners = [
    { value: '-', label: t('lines.nobody') },
    ...(me === undefined ? [] : [{ value: me, label: t('lines.me') }]),
    ...useColleagues().map(({ personId, name }) => ({ value: personId, label: name })),
  ];
  return (
    <Group component="fieldset" align="flex-end" gap="sm" aria-label={t('lines.filter')} bd={0} p={0}>
      <SegmentedControl
        aria-label={t('lines.show')}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state: states.find((one) => one === state) ?? 'open' })}
        data={states.map((value) => ({ value, label: t(`lines.states.${value}`) }))}
      />
      <Select
        label={t('lines.status')}
        placeholder={t('lines.anyStatus')}
        clearable
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status: statuses.find((one) => one === status) ?? null })}
        data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <Select
        label={t('lines.owner')}
        placeholder={t('lines.anyOwner')}
        clearable
        value={filter.owner}
        onChange={(owner) => onChange({ ...filter, owner })}
        data={owners}
      />
      <NumberInput
        label={t('lines.minAge')}
        min={0}
        max={3660}
        w="9rem"
        value={filter.minAgeDays}
        onChange={(value) => onChange({ ...filter, minAgeDays: typeof value === 'number' ? value : 0 })}
      />
    </Group>
  );
};

const About = ({ line }: { line: Line }) => (
  <>
    {line.orderId !== null && (
      <Link to="/finance/orders/$orderId" params={{ orderId: line.orderId }}>
        {line.orderId}
      </Link>
    )}{' '}
    {line.entryKey !== null && (
      <Link to="/finance/entry" search={{ key: line.entryKey }}>
        {line.entryKey}
      </Link>
    )}{' '}
    {line.stripeId ?? line.balanceTransactionId}
  </>
);

const Row = ({ line, runId }: { line: Line; runId: string }) => {
  const { t } = useTranslation('finance');
  const money = useMoney();
  const person = usePerson();
  const [open, setOpen] = useState(false);
  const resolution = line.work?.resolution ?? null;
  const amount = (side: Line['stripe']) => (side === null ? '–' : money(side.amountMinor, side.currency));
  return (
    <Fragment>
      <Table.Tr>
        <Table.Th scope="row" fw={500}>
          {t(`status.${line.status}`)}
          <Text size="xs" c="dimmed">
            {t(`reason.${line.reason}`)}
          </Text>
          <Text size="xs" className={classes['key'] ?? ''} component="div">
            <About line={line} />
          </Text>
        </Table.Th>
        <Table.Td className={classes['number'] ?? ''}>{amount(line.stripe)}</Table.Td>
        <Table.Td className={classes['number'] ?? ''}>{amount(line.ledger)}</Table.Td>
        <Table.Td>{t('lines.days', { count: line.ageDays })}</Table.Td>
        <Table.Td>
          {typeof line.work?.owner === 'string' && person(line.work.owner)}
          {resolution !== null && (
            <Text size="xs">
              {t('lines.resolved', { name: person(resolution.by, 'in a sentence'), note: resolution.note })}
            </Text>
          )}
          {line.open && (
            <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('lines.open')}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <LineWork runId={runId} line={line} />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
};

const LineTable = ({ items, runId }: { items: readonly Line[]; runId: string }) => {
  const { t } = useTranslation('finance');
  return (
    <WideTable label={t('lines.title')}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('lines.status')}</Table.Th>
            <Table.Th ta="end">{t('lines.stripe')}</Table.Th>
            <Table.Th ta="end">{t('lines.ledger')}</Table.Th>
            <Table.Th>{t('lines.age')}</Table.Th>
            <Table.Th>{t('lines.work')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((line) => (
            <Row key={line.lineId} line={line} runId={runId} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

/** Lines of a run: the open ones first seen, by status, owner and age. */
export const Lines = ({ runId }: { runId: string }) => {
  const { t } = useTranslation('finance');
  const [filter, setFilter] = useState<LineFilter>({
    status: null,
    owner: null,
    state: 'open',
    minAgeDays: 0,
  });
  const query = useInfiniteQuery(linesOf(runId, filter));
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  return (
    <Stack component="section" gap="md" aria-label={t('lines.title')}>
      <Title order={2} size="h3">
        {t('lines.title')}
      </Title>
      <Filter filter={filter} onChange={setFilter} />
      <Loaded query={query} lines={5}>
        {({ pages }) => (
          <Stack gap="sm">
            {pages[0]?.items.length === 0 ? (
              <Text role="status">{t('lines.empty')}</Text>
            ) : (
              <LineTable items={pages.flatMap(({ items }) => items)} runId={runId} />
            )}
            {hasNextPage && (
              <Button
                variant="default"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
                style={{ alignSelf: 'start' }}
              >
                {t('lines.more')}
              </Button>
            )}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};
