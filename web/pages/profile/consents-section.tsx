import { Paper, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Consents, myConsents, mySelfDescription, profilesApi } from './queries.ts';
import { SelfDescriptionPart } from './self-description-part.tsx';
import { WideTable } from '../../shell/wide-table.tsx';

type State = Consents['states'][number];

const useDecide = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ purpose, granted }: Pick<State, 'purpose' | 'granted'>) =>
      profilesApi('PUT /profiles/me/consents/{purpose}', { path: { purpose }, body: { granted } }),
    onSuccess: (consents, { purpose }) => {
      queryClient.setQueryData(myConsents.queryKey, consents);
      // Withdrawn with the consent: what was shown is not there any more.
      if (purpose === 'research') queryClient.removeQueries({ queryKey: mySelfDescription.queryKey });
    },
  });
};

const Decision = ({ state }: { state: State }) => {
  const { t } = useTranslation('profile');
  const { dateTime } = useFormats();
  const decide = useDecide();
  const { purpose, granted, decidedAt } = state;
  const shown = decide.isPending ? decide.variables.granted : granted;
  return (
    <Paper withBorder p="md" radius="md">
      <Switch
        checked={shown}
        disabled={decide.isPending}
        label={<Text fw={600}>{t(`consents.${purpose}.title`)}</Text>}
        description={t(`consents.${purpose}.text`)}
        onChange={(event) => decide.mutate({ purpose, granted: event.currentTarget.checked })}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {decidedAt === null ? t('consents.never') : t('consents.since', { date: dateTime(decidedAt) })}
      </Text>
      {decide.error !== null && <ProblemNotice error={decide.error} />}
    </Paper>
  );
};

const History = ({ history }: Pick<Consents, 'history'>) => {
  const { t } = useTranslation('profile');
  const { dateTime } = useFormats();
  if (history.length === 0) return null;
  return (
    <>
      <Title order={2} mt="lg">
        {t('consents.history')}
      </Title>
      <WideTable label={t('consents.history')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('consents.when')}</Table.Th>
              <Table.Th>{t('consents.purpose')}</Table.Th>
              <Table.Th>{t('consents.decision')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {history.toReversed().map(({ purpose, granted, decidedAt }) => (
              <Table.Tr key={`${purpose} ${decidedAt}`}>
                <Table.Td>{dateTime(decidedAt)}</Table.Td>
                <Table.Td>{t(`consents.${purpose}.title`)}</Table.Td>
                <Table.Td>{t(granted ? 'consents.granted' : 'consents.withdrawn')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </>
  );
};

/** What the person's data may be used for, purpose by purpose, with every decision they ever took. */
export const ConsentsSection = () => {
  const { t } = useTranslation('profile');
  const query = useQuery(myConsents);
  return (
    <Loaded query={query}>
      {({ states, history }) => (
        <Stack>
          <Text maw="44rem">{t('consents.lead')}</Text>
          {states.map((state) => (
            <Decision key={state.purpose} state={state} />
          ))}
          <SelfDescriptionPart
            agreed={states.some(({ purpose, granted }) => purpose === 'research' && granted)}
          />
          <History history={history} />
        </Stack>
      )}
    </Loaded>
  );
};
