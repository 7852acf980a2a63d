import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import { Desk } from './desk.tsx';
import { type ExpertEarning, type Statement, expertEarnings, expertStatement } from './expert-queries.ts';
import { ExpertTotals } from './expert-totals.tsx';
import classes from './finance.module.css';
import { MonthChoice, thisMonth } from './month-choice.tsx';

/** Why an earning is not paid out yet, or when it will be. */
const Why = ({ earning }: { earning: ExpertEarning }) => {
  const { t } = useTranslation('finance');
  const { date } = useFormats();
  const { holds, payableFrom, refusal, retryAt, state } = earning;
  const told = [
    ...holds.map((hold) => t(`experts.hold.${hold}`)),
    ...(refusal !== null && retryAt !== null
      ? [t('experts.refused', { code: refusal, date: date(retryAt) })]
      : []),
    ...(state === 'done' && payableFrom !== null ? [t('experts.from', { date: date(payableFrom) })] : []),
  ];
  return (
    <Text size="xs" c="dimmed">
      {told.join(' ')}
    </Text>
  );
};

const Earnings = ({ items }: { items: readonly ExpertEarning[] }) => {
  const { t } = useTranslation('finance');
  const localized = useLocalized();
  return (
    <WideTable label={t('experts.earnings')}>
      <Table miw="48rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('experts.what')}</Table.Th>
            <Table.Th>{t('experts.state')}</Table.Th>
            <Table.Th ta="end">{t('experts.due')}</Table.Th>
            <Table.Th ta="end">{t('experts.owed')}</Table.Th>
            <Table.Th ta="end">{t('experts.withheld')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((earning) => (
            <Table.Tr key={earning.earningId}>
              <Table.Th scope="row" fw={500}>
                {localized(earning.name)}
                <Text size="xs" className={classes['key'] ?? ''}>
                  <Link to="/finance/orders/$orderId" params={{ orderId: earning.orderId }}>
                    {earning.orderId}
                  </Link>
                </Text>
              </Table.Th>
              <Table.Td>
                {t(`experts.states.${earning.state}`)}
                <Why earning={earning} />
              </Table.Td>
              <Amount minor={earning.dueMinor} currency={earning.currency} />
              <Amount minor={earning.outstandingMinor} currency={earning.currency} />
              <Amount minor={earning.withheldMinor} currency={earning.currency} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Lines = ({ lines }: Pick<Statement, 'lines'>) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  return (
    <WideTable label={t('experts.lines')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ledger.when')}</Table.Th>
            <Table.Th>{t('experts.happened')}</Table.Th>
            <Table.Th>{t('order')}</Table.Th>
            <Table.Th ta="end">{t('amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={`${line.earningId} ${line.version} ${line.kind}`}>
              <Table.Td>{dateTime(line.at)}</Table.Td>
              <Table.Td>{t(`experts.kind.${line.kind}`)}</Table.Td>
              <Table.Td className={classes['key'] ?? ''}>
                <Link to="/finance/orders/$orderId" params={{ orderId: line.orderId }}>
                  {line.orderId}
                </Link>{' '}
                {line.stripeId}
              </Table.Td>
              <Amount minor={line.amountMinor} currency={line.currency} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Content = ({ expertId, month }: { expertId: string; month: string }) => {
  const { t } = useTranslation('finance');
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    void navigate({ to: '/finance/experts/$expertId', params: { expertId }, search: { month: chosen } });
  return (
    <Stack gap="xl">
      <Stack component="section" gap="sm">
        <Title order={2} size="h3">
          {t('experts.earnings')}
        </Title>
        <Loaded query={useQuery(expertEarnings(expertId))} lines={5}>
          {({ items }) =>
            items.length === 0 ? <Text>{t('experts.noEarnings')}</Text> : <Earnings items={items} />
          }
        </Loaded>
      </Stack>
      <Stack component="section" gap="sm">
        <Title order={2} size="h3">
          {t('experts.statement')}
        </Title>
        <MonthChoice month={month} onChoose={choose} />
        <Loaded query={useQuery(expertStatement(expertId, month))} lines={6}>
          {({ totals, lines }) => (
            <Stack gap="md">
              {totals.length > 0 && (
                <ExpertTotals rows={totals.map((one) => ({ ...one, expertId }))} month={month} />
              )}
              {lines.length === 0 ? <Text>{t('experts.quiet')}</Text> : <Lines lines={lines} />}
            </Stack>
          )}
        </Loaded>
      </Stack>
      <Link to="/finance/experts" search={{ month }}>
        {t('experts.back')}
      </Link>
    </Stack>
  );
};

/** One expert: what is payable and what is held up, and a month in lines. */
const ExpertPage = () => {
  const { t } = useTranslation('finance');
  const { expertId } = useParams({ from: '/finance/experts/$expertId' });
  const { month = thisMonth() } = useSearch({ from: '/finance/experts/$expertId' });
  return (
    <Desk title={t('experts.one', { id: expertId })}>
      <Content expertId={expertId} month={month} />
    </Desk>
  );
};

export default ExpertPage;
