import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded.tsx';
import { certificateOf, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';
import classes from './study.module.css';

interface Properties {
  readonly courseId: string;
  readonly certificateId: string;
}

const Form = ({ courseId, certificateId, shown }: Properties & { shown: string | null }) => {
  const { t } = useTranslation('study');
  const queryClient = useQueryClient();
  const [name, setName] = useState(shown ?? '');
  const naming = useMutation({
    mutationFn: (chosen: string | null) =>
      studyApi('PUT /learning/study/courses/{courseId}/certificate', {
        path: { courseId },
        body: { name: chosen },
      }),
    onSuccess: (certificate) => {
      queryClient.setQueryData(certificateOf(certificateId).queryKey, certificate);
      setName(certificate.name ?? '');
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    naming.mutate(name.trim() === '' ? null : name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('cert.name')}
          maxLength={80}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" variant="default" loading={naming.isPending}>
            {t('cert.save')}
          </Button>
          <Button variant="subtle" disabled={shown === null} onClick={() => naming.mutate(null)}>
            {t('cert.clear')}
          </Button>
          <Text role="status">{naming.isSuccess ? t('cert.nameSaved') : ''}</Text>
        </Group>
        {naming.error !== null && <StudyProblem error={naming.error} />}
      </Stack>
    </form>
  );
};

/** Whether and under which name a certificate shows whose it is. */
export const CertificateName = (properties: Properties) => {
  const { t } = useTranslation('study');
  return (
    <section className={classes['card']}>
      <Title order={2} size="h4">
        {t('cert.nameTitle')}
      </Title>
      <Text size="sm" mb="sm">
        {t('cert.nameText')}
      </Text>
      <Loaded query={useQuery(certificateOf(properties.certificateId))} lines={2}>
        {({ name }) => <Form {...properties} shown={name} />}
      </Loaded>
    </section>
  );
};
