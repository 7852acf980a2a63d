import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { PastResults } from './past-results.tsx';
import { type InstrumentSummary, instruments } from './queries.ts';
import { begin } from './sittings.ts';

const Choice = ({ offered, recommended }: { offered: InstrumentSummary; recommended: boolean }) => {
  const { t } = useTranslation('assessments');
  const localized = useLocalized();
  const signedIn = useMember() !== undefined;
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => begin(offered.instrumentId, signedIn),
    onSuccess: ({ sessionId }) => navigate({ to: '/inventory/$sessionId', params: { sessionId } }),
  });
  return (
    <Paper withBorder p="lg" radius="lg">
      <Stack gap="sm" h="100%">
        <Group justify="space-between">
          <Title order={2}>{localized(offered.title)}</Title>
          {recommended && <Badge variant="light">{t('recommended')}</Badge>}
        </Group>
        <Text c="dimmed">{localized(offered.description)}</Text>
        <Text size="sm" mt="auto">
          {t('length', { items: offered.items, minutes: offered.minutes })}
        </Text>
        <Group>
          <Button
            onClick={() => start.mutate()}
            loading={start.isPending}
            variant={recommended ? 'filled' : 'default'}
          >
            {t('begin')}
          </Button>
        </Group>
        {start.error !== null && <ProblemNotice error={start.error} />}
      </Stack>
    </Paper>
  );
};

const InventoryPage = () => {
  const { t } = useTranslation('assessments');
  const member = useMember();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="xl">
        <OpenSessions />
        <Loaded query={useQuery(instruments)}>
          {({ items }) => (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {items.map((offered, index) => (
                <Choice key={offered.instrumentId} offered={offered} recommended={index === 0} />
              ))}
            </SimpleGrid>
          )}
        </Loaded>
        {member === undefined ? (
          <Text size="sm" c="dimmed">
            {t('withoutAccount')}
          </Text>
        ) : (
          <PastResults />
        )}
        <Text size="sm" c="dimmed" maw="44rem">
          {t('about')} <Link to="/careers">{t('toCareers')}</Link>
        </Text>
      </Stack>
    </Page>
  );
};

export default InventoryPage;
