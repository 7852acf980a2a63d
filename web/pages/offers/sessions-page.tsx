import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { OffersFrame } from './offers-frame.tsx';
import { type Session, sayHeld, sessionsToConfirm } from './session-queries.ts';
import { useChange } from './use-change.ts';

const Row = ({ session }: { session: Session }) => {
  const { t } = useTranslation('offers');
  const { dateTime, amount } = useFormats();
  const localized = useLocalized();
  const saying = useChange(() => sayHeld(session));
  const name = localized(session.name);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
        <Text size="xs" c="dimmed">
          {session.orderId}
        </Text>
      </Table.Th>
      <Table.Td>{session.startsAt === null ? '' : dateTime(session.startsAt)}</Table.Td>
      <Table.Td>{session.expertId}</Table.Td>
      <Table.Td ta="end">{amount(session.dueMinor, session.currency)}</Table.Td>
      <Table.Td>
        <Button
          size="xs"
          variant="default"
          loading={saying.isPending}
          aria-label={t('sessions.heldOf', { name })}
          onClick={() => saying.mutate(undefined)}
        >
          {t('sessions.held')}
        </Button>
        {saying.error !== null && <ProblemNotice error={saying.error} />}
      </Table.Td>
    </Table.Tr>
  );
};

const Sessions = ({ items }: { items: readonly Session[] }) => {
  const { t } = useTranslation('offers');
  if (items.length === 0) return <EmptyState title={t('sessions.noneTitle')} text={t('sessions.noneText')} />;
  return (
    <Stack gap="xs">
      <WideTable label={t('parts.sessions')}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sessions.session')}</Table.Th>
              <Table.Th>{t('sessions.begun')}</Table.Th>
              <Table.Th>{t('sessions.expert')}</Table.Th>
              <Table.Th ta="end">{t('sessions.due')}</Table.Th>
              <Table.Th>{t('sessions.say')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((session) => (
              <Row key={session.earningId} session={session} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Text size="xs" c="dimmed">
        {t('sessions.note', { n: items.length })}
      </Text>
    </Stack>
  );
};

/** Sessions that should be over, of which nobody has said whether they were held. */
const SessionsPage = () => {
  const { t } = useTranslation('offers');
  const query = useQuery(sessionsToConfirm);
  return (
    <OffersFrame title={t('parts.sessions')} lead={t('sessions.lead')}>
      <Loaded query={query} lines={5}>
        {({ items }) => <Sessions items={items} />}
      </Loaded>
    </OffersFrame>
  );
};

export default SessionsPage;
