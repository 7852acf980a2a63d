import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Withheld, decideRelease, proposeRelease, withheldEarnings } from './expert-queries.ts';
import classes from './finance.module.css';
import { useMoney } from './use-money.ts';
import { usePerson } from './use-person.ts';

const leastReason = 10;

const useDeed = <A,>(mutationFn: (given: A) => Promise<unknown>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['finance'] }),
  });
};

const Propose = ({ earning }: { earning: Withheld }) => {
  const { t } = useTranslation('finance');
  const [reason, setReason] = useState('');
  const proposing = useDeed(() => proposeRelease(earning, reason.trim()));
  return (
    <Stack gap="xs" maw="40rem" align="flex-start">
      <Textarea
        label={t('withheld.reason')}
        autosize
        minRows={2}
        maxLength={500}
        w="100%"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={reason.trim().length < leastReason}
        loading={proposing.isPending}
        onClick={() => proposing.mutate(undefined)}
      >
        {t('withheld.propose')}
      </Button>
      {proposing.error !== null && <ProblemNotice error={proposing.error} />}
    </Stack>
  );
};

interface DecideProperties {
  readonly earning: Withheld;
  readonly release: NonNullable<Withheld['release']>;
}

const Decide = ({ earning, release }: DecideProperties) => {
  const { t } = useTranslation('finance');
  const { dateTime } = useFormats();
  const person = usePerson();
  const own = release.proposedBy === useMember()?.id;
  const deciding = useDeed((approve: boolean) => decideRelease(earning, approve));
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">
        {t('journals.by', {
          name: person(release.proposedBy, 'in a sentence'),
          at: dateTime(release.proposedAt),
        })}
        {': '}
        {release.reason}
      </Text>
      <Group gap="xs">
        <Button disabled={own || deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t('withheld.approve')}
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

const Card = ({ earning }: { earning: Withheld }) => {
  const { t } = useTranslation('finance');
  const localized = useLocalized();
  const money = useMoney();
  const { expertId, orderId, currency, release } = earning;
  const amount = money(Math.min(earning.withheldMinor, earning.outstandingMinor), currency);
  return (
    <Paper component="article" withBorder radius="lg" p="md" aria-label={`${amount} ${orderId}`}>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {amount} · {localized(earning.name)}
        </Title>
        <Text size="sm" className={classes['key'] ?? ''}>
          <Link to="/finance/experts/$expertId" params={{ expertId }} search={{}}>
            {expertId}
          </Link>
          {' · '}
          <Link to="/finance/orders/$orderId" params={{ orderId }}>
            {orderId}
          </Link>
        </Text>
        <Text size="sm">{t('experts.hold.reversed-by-hand')}</Text>
        {release === null ? <Propose earning={earning} /> : <Decide earning={earning} release={release} />}
      </Stack>
    </Paper>
  );
};

/** What was taken back from experts by hand: one of finance proposes to transfer it again, another decides. */
export const WithheldList = () => {
  const { t } = useTranslation('finance');
  const { data, error } = useQuery(withheldEarnings);
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t('withheld.title')}>
      <Title order={2} size="h3">
        {t('withheld.title')}
      </Title>
      <Text size="sm">{t('withheld.text')}</Text>
      {data.items.map((earning) => (
        <Card key={earning.earningId} earning={earning} />
      ))}
    </Stack>
  );
};
