import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { Amount } from './amount.tsx';
import { DaysForm } from './days-form.tsx';
import { ExportButton } from './export-button.tsx';
import classes from './finance.module.css';
import { accountLines, type Days } from './queries.ts';

const lastMonth = (): Days => {
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return { from: day(30), to: day(0) };
};

const spanOf = ({ from, to }: Days): Days => ({
  from: `${from}T00:00:00.000Z`,
  to: new Date(Date.parse(`${to}T00:00:00.000Z`) + 86_400_000).toISOString(),
});

/** Lines of an account in one currency, each with its entry and its order. */
export const AccountLines = ({ account, currency }: { account: string; currency: string }) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  const [days, setDays] = useState(lastMonth);
  const [cursor, setCursor] = useState<string | null>(null);
  const query = useQuery(accountLines({ account, currency, ...spanOf(days) }, cursor));
  return (
    <Stack component="section" gap="md" aria-label={t('ledger.linesOf', { account, currency })}>
      <Title order={2} size="h3">
        {t('ledger.linesOf', { account, currency })}
      </Title>
      <Link to="/finance/ledger">{t('ledger.back')}</Link>
      <Group align="flex-end">
        <DaysForm
          days={days}
          onChange={(next) => {
            setCursor(null);
            setDays(next);
          }}
        />
        <ExportButton wanted={{ kind: 'ledger', ...days }} />
      </Group>
      <Loaded query={query} lines={6}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Text role="status">{t('ledger.noLines')}</Text>
          ) : (
            <Stack gap="sm">
              <WideTable label={t('ledger.linesOf', { account, currency })}>
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
                    {items.map((line, index) => (
                      <Table.Tr key={`${line.entryKey}${index}`}>
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
                        <Amount minor={line.amountMinor > 0 ? line.amountMinor : null} currency={currency} />
                        <Amount minor={line.amountMinor < 0 ? -line.amountMinor : null} currency={currency} />
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </WideTable>
              {nextCursor !== null && (
                <Button
                  variant="default"
                  onClick={() => setCursor(nextCursor)}
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
