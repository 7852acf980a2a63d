import { Button, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type SelfDescription, mySelfDescription, profilesApi } from './queries.ts';

type Told = Pick<SelfDescription, 'gender' | 'ageGroup'>;

const genders = ['woman', 'man', 'another'] as const;
const ageGroups = ['under-25', '25-34', '35-44', '45-54', '55-and-over'] as const;

const useTell = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Told) => profilesApi('PUT /profiles/me/self-description', { body }),
    onSuccess: (stored) => queryClient.setQueryData(mySelfDescription.queryKey, stored),
  });
};

const Fields = ({ told, change }: { told: Told; change: (part: Partial<Told>) => void }) => {
  const { t } = useTranslation('profile');
  const untold = { value: '', label: t('self.untold') };
  return (
    <Group align="flex-end" gap="md">
      <NativeSelect
        label={t('self.gender')}
        value={told.gender ?? ''}
        data={[untold, ...genders.map((value) => ({ value, label: t(`self.genders.${value}`) }))]}
        onChange={({ currentTarget: { value } }) =>
          change({ gender: genders.find((gender) => gender === value) ?? null })
        }
      />
      <NativeSelect
        label={t('self.age')}
        value={told.ageGroup ?? ''}
        data={[untold, ...ageGroups.map((value) => ({ value, label: t(`self.ageGroups.${value}`) }))]}
        onChange={({ currentTarget: { value } }) =>
          change({ ageGroup: ageGroups.find((group) => group === value) ?? null })
        }
      />
    </Group>
  );
};

const Form = ({ stored }: { stored: SelfDescription }) => {
  const { t } = useTranslation('profile');
  const { dateTime } = useFormats();
  const tell = useTell();
  const [typed, setTyped] = useState<Partial<Told>>({});
  const { gender, ageGroup } = { ...stored, ...typed };
  const same = gender === stored.gender && ageGroup === stored.ageGroup;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) tell.mutate({ gender, ageGroup }, { onSuccess: () => setTyped({}) });
      }}
    >
      <Fields told={{ gender, ageGroup }} change={(part) => setTyped({ ...typed, ...part })} />
      <Group mt="md" gap="md">
        <Button type="submit" variant="light" disabled={same} loading={tell.isPending}>
          {t('self.save')}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {stored.describedAt !== null && t('self.told', { date: dateTime(stored.describedAt) })}
        </Text>
      </Group>
      {tell.error !== null && <ProblemNotice error={tell.error} />}
    </form>
  );
};

const Asked = () => {
  const query = useQuery(mySelfDescription);
  return (
    <Loaded query={query} lines={2}>
      {(stored) => <Form stored={stored} />}
    </Loaded>
  );
};

/** Gender and age group, for those who want to tell them: asked only once research is agreed to. */
export const SelfDescriptionPart = ({ agreed }: { agreed: boolean }) => {
  const { t } = useTranslation('profile');
  return (
    <Paper component="section" withBorder p="md" radius="md" aria-labelledby="self-description">
      <Title order={2} size="h4" id="self-description">
        {t('self.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw="44rem">
        {t('self.text')}
      </Text>
      {agreed ? <Asked /> : <Text size="sm">{t('self.first')}</Text>}
    </Paper>
  );
};
