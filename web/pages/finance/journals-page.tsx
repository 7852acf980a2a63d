import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { useAccountName } from './account-names.ts';
import { Amount } from './amount.tsx';
import { Desk } from './desk.tsx';
import classes from './finance.module.css';
import { JournalForm } from './journal-form.tsx';
import { decide, type Journal, journals } from './queries.ts';
import { usePerson } from './use-person.ts';

const JournalLines = ({ lines }: Pick<Journal['entry'], 'lines'>) => {
  const { t } = useTranslation('finance');
  const accountName = useAccountName();
  return (
    <WideTable label={t('ledger.entry')}>
      <Table className={classes['compact'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ledger.account')}</Table.Th>
            <Table.Th ta="end">{t('ledger.debit')}</Table.Th>
            <Table.Th ta="end">{t('ledger.credit')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ account, currency, amountMinor }, index) => (
            <Table.Tr key={index}>
              <Table.Th scope="row" fw={500}>
                {accountName(account)}
              </Table.Th>
              <Amount minor={amountMinor > 0 ? amountMinor : null} currency={currency} />
              <Amount minor={amountMinor < 0 ? -amountMinor : null} currency={currency} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Decide = ({ journal }: { journal: Journal }) => {
  const { t } = useTranslation('finance');
  const me = useMember()?.id;
  const queryClient = useQueryClient();
  const deciding = useMutation({
    mutationFn: (approve: boolean) => decide(journal.journalId, approve),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['finance'] }),
  });
  const own = journal.proposedBy === me;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button disabled={own || deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t('journals.approve')}
        </Button>
        <Button variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t('journals.reject')}
        </Button>
      </Group>
      {own && (
        <Text size="sm" c="dimmed">
          {t('journals.own')}
        </Text>
      )}
      {deciding.error !== null && <ProblemNotice error={deciding.error} />}
    </Stack>
  );
};

const JournalCard = ({ journal }: { journal: Journal }) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  const person = usePerson();
  const { entry, state, proposedBy, decidedBy, decidedAt } = journal;
  return (
    <Paper component="article" withBorder radius="lg" p="md" aria-label={journal.reason}>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {journal.reason}
        </Title>
        <Text size="sm">
          {t(`ledger.kinds.${entry.kind}`)} ·{' '}
          {t('journals.by', { name: person(proposedBy, 'in a sentence'), at: dateTime(journal.proposedAt) })}
          {decidedBy !== null &&
            decidedAt !== null &&
            ` · ${t('journals.decidedBy', { state: t(`journals.states.${state}`), name: person(decidedBy, 'in a sentence'), at: dateTime(decidedAt) })}`}
        </Text>
        {entry.reverses !== null && (
          <Text size="sm" className={classes['key'] ?? ''}>
            <Link to="/finance/entry" search={{ key: entry.reverses }}>
              {entry.reverses}
            </Link>
          </Text>
        )}
        <JournalLines lines={entry.lines} />
        {state === 'proposed' && <Decide journal={journal} />}
        {state === 'approved' && (
          <Text size="sm" className={classes['key'] ?? ''}>
            <Link to="/finance/entry" search={{ key: entry.key }}>
              {entry.key}
            </Link>
          </Text>
        )}
      </Stack>
    </Paper>
  );
};

const Listed = ({ items }: { items: readonly Journal[] }) => {
  const { t } = useTranslation('finance');
  const waiting = items.filter(({ state }) => state === 'proposed');
  const decided = items.filter(({ state }) => state !== 'proposed');
  return (
    <Stack gap="xl">
      <Stack component="section" gap="sm" aria-label={t('journals.waiting')}>
        <Title order={2} size="h3">
          {t('journals.waiting')}
        </Title>
        {waiting.length === 0 && <Text>{t('journals.nothingWaits')}</Text>}
        {waiting.map((journal) => (
          <JournalCard key={journal.journalId} journal={journal} />
        ))}
      </Stack>
      {decided.length > 0 && (
        <Stack component="section" gap="sm" aria-label={t('journals.decided')}>
          <Title order={2} size="h3">
            {t('journals.decided')}
          </Title>
          {decided.map((journal) => (
            <JournalCard key={journal.journalId} journal={journal} />
          ))}
        </Stack>
      )}
    </Stack>
  );
};

const Content = () => {
  const { reverses } = useSearch({ from: '/finance/journals' });
  return (
    <Stack gap="xl">
      <JournalForm key={reverses ?? ''} reverses={reverses ?? ''} />
      <Loaded query={useQuery(journals)} lines={6}>
        {({ items }) => <Listed items={items} />}
      </Loaded>
    </Stack>
  );
};

const JournalsPage = () => {
  const { t } = useTranslation('finance');
  return (
    <Desk title={t('nav.journals')} lead={t('journals.lead')}>
      <Content />
    </Desk>
  );
};

export default JournalsPage;
