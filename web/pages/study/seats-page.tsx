import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { publicCourse } from '../learning/queries.ts';
import { CopyButton } from './copy-button.tsx';
import { type HeldSeats, mySeats, studyApi } from './queries.ts';
import { StudyProblem } from './study-problem.tsx';
import classes from './study.module.css';

const TakeSeat = () => {
  const { t } = useTranslation('study');
  const { code: given = '' } = useSearch({ from: '/seats' });
  const [code, setCode] = useState(given);
  const navigate = useNavigate();
  const taking = useMutation({
    mutationFn: () => studyApi('POST /learning/study/seat-claims', { body: { code: code.trim() } }),
    onSuccess: ({ courseId }) => navigate({ to: '/study/$courseId', params: { courseId } }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    taking.mutate();
  };
  return (
    <form onSubmit={submit} className={classes['card']}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('seats.takeTitle')}
        </Title>
        <TextInput
          label={t('seats.code')}
          value={code}
          autoComplete="off"
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" disabled={code.trim() === ''} loading={taking.isPending}>
            {t('seats.take')}
          </Button>
        </div>
        {taking.error !== null && <StudyProblem error={taking.error} />}
      </Stack>
    </form>
  );
};

/** Where whoever opens it finds the code filled in. */
const linkOf = (code: string): string => `${window.location.origin}/seats?code=${encodeURIComponent(code)}`;

const Held = ({ held }: { held: HeldSeats }) => {
  const { t } = useTranslation('study');
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const { entitlementId, courseId, code, valid } = held;
  // Not to be had any more for a withdrawn course, which then shows its id.
  const title = useQuery({ ...publicCourse(courseId), retry: false }).data?.title;
  const opening = useMutation({
    mutationFn: () => studyApi('PUT /learning/study/seats/{entitlementId}', { path: { entitlementId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: mySeats.queryKey }),
  });
  return (
    <li className={classes['card']}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Link to="/learning/$courseId" params={{ courseId }}>
            {title === undefined ? courseId : localized(title)}
          </Link>
          <Text size="sm">{t('seats.taken', { taken: held.taken, seats: held.seats })}</Text>
        </Group>
        {!valid && <Text size="sm">{t('seats.ended')}</Text>}
        {valid && code === null && (
          <div>
            <Button size="xs" loading={opening.isPending} onClick={() => opening.mutate()}>
              {t('seats.open')}
            </Button>
          </div>
        )}
        {valid && code !== null && (
          <Stack gap={4}>
            <Text size="sm">{t('seats.share')}</Text>
            <Text className={classes['number'] ?? ''}>{code}</Text>
            <Group gap="xs">
              <CopyButton text={code} label={t('seats.copyCode')} />
              <CopyButton text={linkOf(code)} label={t('seats.copyLink')} />
            </Group>
          </Stack>
        )}
        {opening.error !== null && <StudyProblem error={opening.error} />}
      </Stack>
    </li>
  );
};

const Mine = () => {
  const { t } = useTranslation('study');
  return (
    <Stack gap="lg">
      <TakeSeat />
      <Stack component="section" gap="sm">
        <Title order={2} size="h4">
          {t('seats.mine')}
        </Title>
        <Loaded query={useQuery(mySeats)} lines={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Text c="dimmed">{t('seats.none')}</Text>
            ) : (
              <ul className={classes['list']}>
                {items.map((held) => (
                  <Held key={held.entitlementId} held={held} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Stack>
    </Stack>
  );
};

const SeatsPage = () => {
  const { t } = useTranslation('study');
  return (
    <Page title={t('seats.title')} lead={t('seats.lead')}>
      <MembersOnly>
        <Mine />
      </MembersOnly>
    </Page>
  );
};

export default SeatsPage;
