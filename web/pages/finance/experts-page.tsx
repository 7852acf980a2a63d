import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../save-file.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { DownloadIcon } from '../../shell/icons.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { Desk } from './desk.tsx';
import { expertMonths, expertMonthsFile } from './expert-queries.ts';
import { ExpertTotals } from './expert-totals.tsx';
import { MonthChoice, thisMonth } from './month-choice.tsx';
import { WithheldList } from './withheld-list.tsx';

const Content = ({ month }: { month: string }) => {
  const { t } = useTranslation('finance');
  const navigate = useNavigate();
  const save = useMutation({
    mutationFn: () => expertMonthsFile(month),
    onSuccess: ({ fileName, content }) => saveFile(fileName, 'text/csv', content),
  });
  return (
    <Stack gap="lg">
      <WithheldList />
      <Group align="flex-end">
        <MonthChoice
          month={month}
          onChoose={(chosen) => void navigate({ to: '/finance/experts', search: { month: chosen } })}
        />
        <Button
          variant="default"
          leftSection={<DownloadIcon size={16} />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('exportCsv')}
        </Button>
      </Group>
      {save.error !== null && <ProblemNotice error={save.error} />}
      <Loaded query={useQuery(expertMonths(month))} lines={6}>
        {({ items, timeZone }) =>
          items.length === 0 ? (
            <EmptyState title={t('experts.emptyTitle')} text={t('experts.emptyText')} />
          ) : (
            <>
              <ExpertTotals rows={items} month={month} />
              <Text size="xs" c="dimmed">
                {t('experts.note', { n: items.length, zone: timeZone })}
              </Text>
            </>
          )
        }
      </Loaded>
    </Stack>
  );
};

/** What experts earned, were paid and owe, month by month. */
const ExpertsPage = () => {
  const { t } = useTranslation('finance');
  const { month = thisMonth() } = useSearch({ from: '/finance/experts' });
  return (
    <Desk title={t('experts.title')} lead={t('experts.lead')}>
      <Content month={month} />
    </Desk>
  );
};

export default ExpertsPage;
