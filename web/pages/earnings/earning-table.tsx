import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { Earning } from './queries.ts';

const colours: Record<Earning['state'], string> = {
  pending: 'gray',
  done: 'blue',
  payable: 'indigo',
  transferring: 'indigo',
  transferred: 'teal',
  reversing: 'orange',
  partially_reversed: 'orange',
  reversed: 'orange',
  cancelled: 'gray',
  blocked: 'red',
};

/** What an earning waits for, or what became of it, in a sentence. */
const Waiting = ({ earning }: { earning: Earning }) => {
  const { t } = useTranslation('earnings');
  const { date, amount } = useFormats();
  const { state, payableFrom, holds, startsAt, retryAt, owedMinor, currency } = earning;
  const [hold] = holds;
  const sentence = () => {
    if (state === 'blocked' && hold !== undefined) return t(`hold.${hold}`);
    if (state === 'payable' && retryAt !== null) return t('retry', { date: date(retryAt) });
    if (state === 'done' && payableFrom !== null) return t('payableFrom', { date: date(payableFrom) });
    if (state === 'pending' && startsAt !== null) return t('session', { date: date(startsAt) });
    return owedMinor > 0 ? t('owed', { amount: amount(owedMinor, currency) }) : null;
  };
  const told = sentence();
  return told === null ? null : (
    <Text size="xs" c="dimmed">
      {told}
    </Text>
  );
};

const Row = ({ earning }: { earning: Earning }) => {
  const { t } = useTranslation('earnings');
  const { amount, date } = useFormats();
  const localized = useLocalized();
  const { currency } = earning;
  const figures = [
    earning.netMinor,
    -earning.platformFeeMinor,
    earning.dueMinor,
    earning.transferredMinor,
    -earning.reversedMinor,
  ];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {localized(earning.name)}
        <Text size="xs" c="dimmed">
          {t('paid', { date: date(earning.paidAt) })}
        </Text>
      </Table.Th>
      <Table.Td>
        <Badge color={colours[earning.state]} variant="light" tt="none">
          {t(`state.${earning.state}`)}
        </Badge>
        <Waiting earning={earning} />
      </Table.Td>
      {figures.map((minor, place) => (
        <Table.Td key={place} ta="end" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
          {amount(minor === 0 ? 0 : minor, currency)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
};

/** An expert's newest earnings: how each is made up, and how far it is. */
export const EarningTable = ({ items }: { items: readonly Earning[] }) => {
  const { t } = useTranslation('earnings');
  return (
    <WideTable label={t('list')}>
      <Table highlightOnHover verticalSpacing="sm" miw="56rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('what')}</Table.Th>
            <Table.Th>{t('standing')}</Table.Th>
            <Table.Th ta="end">{t('net')}</Table.Th>
            <Table.Th ta="end">{t('fee')}</Table.Th>
            <Table.Th ta="end">{t('yours')}</Table.Th>
            <Table.Th ta="end">{t('transferred')}</Table.Th>
            <Table.Th ta="end">{t('back')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((earning) => (
            <Row key={earning.earningId} earning={earning} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
