import { Alert, Button, Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/client.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Analysis, analyses, marketApi } from './queries.ts';

const markets = ['zh', 'en'] as const;

const Run = ({ run }: { run: Analysis }) => {
  const { t } = useTranslation('uploads');
  const { number, dateTime } = useFormats();
  return (
    <>
      <Text size="sm">
        {t(`runs.${run.state}`)} · {dateTime(run.updatedAt)}
        {run.postings !== null && ` · ${t('postings', { n: number(run.postings) })}`}
      </Text>
      {run.state !== 'published' && run.state !== 'failed' && (
        <Progress value={run.progress * 100} animated aria-label={t(`runs.${run.state}`)} />
      )}
      {run.failure !== null && <Alert color="red">{run.failure.message}</Alert>}
      {run.state === 'published' && (
        <Link to="/market" search={{ market: run.market }}>
          {t('toMarket')}
        </Link>
      )}
    </>
  );
};

const OneMarket = ({ market, run }: { market: 'zh' | 'en'; run: Analysis | undefined }) => {
  const { t } = useTranslation('uploads');
  const queryClient = useQueryClient();
  const start = useMutation({
    mutationFn: () =>
      marketApi('POST /market/analyses', { body: { market }, idempotencyKey: idempotencyKey() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: analyses.queryKey }),
  });
  return (
    <Paper withBorder p="md" radius="lg">
      <Stack gap="xs">
        <Title order={3}>{t(`markets.${market}`)}</Title>
        {run === undefined ? (
          <Text size="sm" c="dimmed">
            {t('runs.none')}
          </Text>
        ) : (
          <Run run={run} />
        )}
        <Group>
          <Button size="xs" variant="default" onClick={() => start.mutate()} loading={start.isPending}>
            {t('analyse')}
          </Button>
        </Group>
        {start.error !== null && <ProblemNotice error={start.error} />}
      </Stack>
    </Paper>
  );
};

/** The latest analysis of each market. It starts by itself after an upload and every night. */
export const Analyses = () => {
  const { t } = useTranslation('uploads');
  const { data, error } = useQuery(analyses);
  return (
    <Stack component="section" aria-labelledby="analyses">
      <Title order={2} id="analyses">
        {t('analyses')}
      </Title>
      {error !== null && <ProblemNotice error={error} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {markets.map((market) => (
          <OneMarket key={market} market={market} run={data?.items.find((run) => run.market === market)} />
        ))}
      </SimpleGrid>
    </Stack>
  );
};
