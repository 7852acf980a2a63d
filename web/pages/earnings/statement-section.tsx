import { Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { saveFile } from '../../save-file.ts';
import { DownloadIcon } from '../../shell/icons.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import classes from './earnings.module.css';
import { recentMonths } from './months.ts';
import { type Statement, myStatement, statementFile } from './queries.ts';

const sums = [
  ...(['openingMinor', 'earnedMinor', 'refundedMinor', 'lostMinor', 'transferredMinor'] as const),
  ...(['reversedMinor', 'becameDebtMinor', 'settledDebtMinor', 'closingMinor'] as const),
] as const;

/** Opening and activity make closing, a column a currency; kinds of which there was nothing are left out. */
const Totals = ({ totals }: Pick<Statement, 'totals'>) => {
  const { t } = useTranslation('earnings');
  const { amount } = useFormats();
  const told = sums.filter(
    (name) => name === 'openingMinor' || name === 'closingMinor' || totals.some((total) => total[name] !== 0),
  );
  return (
    <Table maw={totals.length === 1 ? '28rem' : undefined} aria-label={t('statement.totals')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('statement.totals')}</Table.Th>
          {totals.map(({ currency }) => (
            <Table.Th key={currency} ta="end">
              {currency}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {told.map((name) => (
          <Table.Tr key={name} fw={name === 'closingMinor' ? 650 : undefined}>
            <Table.Th scope="row" fw="inherit">
              {t(`sum.${name}`)}
            </Table.Th>
            {totals.map((total) => (
              <Table.Td key={total.currency} className={classes['amount'] ?? ''}>
                {amount(total[name], total.currency)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Lines = ({ lines }: Pick<Statement, 'lines'>) => {
  const { t } = useTranslation('earnings');
  const { amount, dateTime } = useFormats();
  const localized = useLocalized();
  return (
    <WideTable label={t('statement.lines')}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('statement.when')}</Table.Th>
            <Table.Th>{t('statement.happened')}</Table.Th>
            <Table.Th>{t('what')}</Table.Th>
            <Table.Th ta="end">{t('statement.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={`${line.earningId} ${line.version} ${line.kind}`}>
              <Table.Td>{dateTime(line.at)}</Table.Td>
              <Table.Td>{t(`kind.${line.kind}`)}</Table.Td>
              <Table.Td>
                {localized(line.name)}
                <Text size="xs" c="dimmed" className={classes['id'] ?? ''}>
                  {line.stripeId ?? line.orderId}
                </Text>
              </Table.Td>
              <Table.Td className={classes['amount'] ?? ''}>
                {amount(line.amountMinor, line.currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Found = ({ statement }: { statement: Statement }) => {
  const { t } = useTranslation('earnings');
  const { totals, lines, timeZone } = statement;
  if (totals.length === 0) return <Text>{t('statement.nothing')}</Text>;
  return (
    <Stack gap="lg">
      <Totals totals={totals} />
      {lines.length === 0 ? <Text>{t('statement.quiet')}</Text> : <Lines lines={lines} />}
      <Text size="xs" c="dimmed">
        {t('statement.note', { n: lines.length, timeZone })}
      </Text>
    </Stack>
  );
};

interface Properties {
  month: string;
  timeZone: string;
  onMonth: (month: string) => void;
}

/** An expert's month, to read, to print, and to take away. */
export const StatementSection = ({ month, timeZone, onMonth }: Properties) => {
  const { t } = useTranslation('earnings');
  const { month: monthName } = useFormats();
  const save = useMutation({
    mutationFn: () => statementFile(month),
    onSuccess: ({ fileName, content }) => saveFile(fileName, 'text/csv', content),
  });
  const months = recentMonths(new Date(), timeZone);
  return (
    <Stack
      component="section"
      gap="md"
      aria-labelledby="statement-title"
      className={classes['statement'] ?? ''}
    >
      <Title order={2} size="h3" id="statement-title">
        {t('statement.title', { month: monthName(month) })}
      </Title>
      <Group align="flex-end" className={classes['tools'] ?? ''}>
        <Select
          label={t('statement.month')}
          data={(months.includes(month) ? months : [month, ...months]).map((value) => ({
            value,
            label: monthName(value),
          }))}
          value={month}
          allowDeselect={false}
          onChange={(chosen) => onMonth(chosen ?? month)}
        />
        <Button
          variant="default"
          leftSection={<DownloadIcon size={16} />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('statement.csv')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('statement.print')}
        </Button>
      </Group>
      {save.error !== null && <ProblemNotice error={save.error} />}
      <Loaded query={useQuery(myStatement(month))} lines={6}>
        {(statement) => <Found statement={statement} />}
      </Loaded>
    </Stack>
  );
};
