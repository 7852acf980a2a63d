import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { useAccountName } from './account-names.ts';
import { Amount } from './amount.tsx';
import { DaysForm } from './days-form.tsx';
import { ExportButton } from './export-button.tsx';
import classes from './finance.module.css';
import { lastDays } from './last-days.ts';
import { type AccountLine, accountLines, type Days } from './queries.ts';

const LineRow = ({ line }: { line: AccountLine }) => {
  const { dateTime } = useFormats();
  const { amountMinor, currency } = line;
  return (
    <Table.Tr>
      <Table.Td>{dateTime(line.occurredAt)}</Table.Td>
      <Table.Td className={classes['key'] ?? ''}>
        <Link to="/finance/entry" search={{ key: line.entryKey }}>
          {line.entryKey}
        </Link>
      </Table.Td>
      <Table.Td className={classes['key'] ?? ''}>
        {line.orderId !== null && (
          <Link to="/finance/orders/$orderId" params={{ orderId: line.orderId }}>
            {line.orderId}
          </Link>
        )}
      </Table.Td>
      <Amount minor={amountMinor > 0 ? amountMinor : null} currency={currency} />
      <Amount minor={amountMinor < 0 ? -amountMinor : null} currency={currency} />
    </Table.Tr>
  );
};

/** Lines of an account in one currency, each with its entry and its order. */
export const AccountLines = ({ account, currency }: { account: string; currency: string }) => {
  const { t } = useTranslation('finance');
  const title = t('ledger.linesOf', { account: useAccountName()(account), currency });
  const [days, setDays] = useState<Days>(lastDays);
  const query = useInfiniteQuery(accountLines({ account, currency, ...days }));
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  return (
    <Stack component="section" gap="md" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Link to="/finance/ledger">{t('ledger.back')}</Link>
      <Group align="flex-end">
        <DaysForm days={days} onChange={setDays} />
        <ExportButton wanted={{ kind: 'ledger', ...days }} />
      </Group>
      <Loaded query={query} lines={6}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <Text role="status">{t('ledger.noLines')}</Text>
          ) : (
            <Stack gap="sm">
              <WideTable label={title}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('ledger.when')}</Table.Th>
                      <Table.Th>{t('ledger.entry')}</Table.Th>
                      <Table.Th>{t('order')}</Table.Th>
                      <Table.Th ta="end">{t('ledger.debit')}</Table.Th>
                      <Table.Th ta="end">{t('ledger.credit')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {pages
                      .flatMap(({ items }) => items)
                      .map((line, index) => (
                        <LineRow key={`${line.entryKey}${index}`} line={line} />
                      ))}
                  </Table.Tbody>
                </Table>
              </WideTable>
              {hasNextPage && (
                <Button
                  variant="default"
                  loading={isFetchingNextPage}
                  onClick={() => void fetchNextPage()}
                  style={{ alignSelf: 'start' }}
                >
                  {t('ledger.more')}
                </Button>
              )}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
};
