import { Paper, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { myConsents, profilesApi } from '../profile/queries.ts';
import { type Personalisation, myPersonalisation, recommendationsApi } from './queries.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const triesForConsent = 25;

/** The consent is profiles' to keep; a moment later it has come to those who recommend. */
const consentArrived = async (): Promise<void> => {
  for (let tries = 0; tries < triesForConsent; tries += 1) {
    const { consented } = await recommendationsApi('GET /recommendations/personalisation');
    if (consented) return;
    await pause(400);
  }
};

/** Off is one step. On needs the consent, which is asked for with it: the text beside the switch says so. */
const useSwitch = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ on, before }: { on: boolean; before: Personalisation }) => {
      if (on && !before.consented) {
        const consents = await profilesApi('PUT /profiles/me/consents/{purpose}', {
          path: { purpose: 'personalisation' },
          body: { granted: true },
        });
        queryClient.setQueryData(myConsents.queryKey, consents);
        await consentArrived();
      }
      return recommendationsApi('PUT /recommendations/personalisation', { body: { on } });
    },
    onSuccess: async (state) => {
      queryClient.setQueryData(myPersonalisation.queryKey, state);
      await queryClient.invalidateQueries({ queryKey: ['recommendations', 'list'] });
    },
  });
};

/** Whether recommendations are one's own, and the switch for it. */
export const PersonalisationSwitch = () => {
  const { t } = useTranslation('for-you');
  const query = useQuery(myPersonalisation);
  const change = useSwitch();
  return (
    <Loaded query={query} lines={2}>
      {(state) => (
        <Paper withBorder p="md" radius="md">
          <Switch
            checked={change.isPending ? change.variables.on : state.on}
            disabled={change.isPending}
            label={<Text fw={600}>{t('personal.title')}</Text>}
            description={t(
              state.on ? 'personal.on' : state.consented ? 'personal.off' : 'personal.noConsent',
            )}
            onChange={(event) => change.mutate({ on: event.currentTarget.checked, before: state })}
          />
          {change.error !== null && <ProblemNotice error={change.error} />}
        </Paper>
      )}
    </Loaded>
  );
};
