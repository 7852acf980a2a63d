import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import { useCourseText } from './lesson-text.ts';
import { useShare } from './progress-bar.tsx';
import type { MyCourse, MyLesson } from './queries.ts';
import classes from './study.module.css';

const Row = ({ lesson }: { lesson: MyLesson }) => {
  const { t } = useTranslation('study');
  const { date, percent } = useFormats();
  const text = useCourseText();
  const { by, doneAt } = lesson;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {text(lesson.title)}
      </Table.Th>
      <Table.Td ta="end">{percent(lesson.sharePpm / 1_000_000, 1)}</Table.Td>
      <Table.Td>
        {by === null || doneAt === null ? t('why.not') : t(`why.by.${by}`, { date: date(doneAt) })}
      </Table.Td>
    </Table.Tr>
  );
};

/** The parts that the number of progress is made of. */
export const ProgressParts = ({ course: { modules, progress } }: { course: MyCourse }) => {
  const { t } = useTranslation('study');
  const share = useShare();
  const title = t('why.title', { share: share(progress.ppm) });
  return (
    <details className={classes['card']}>
      <summary>{title}</summary>
      <Stack gap="sm" mt="sm">
        <Text size="sm">{t('why.rule')}</Text>
        {progress.keptPpm > progress.presentPpm && (
          <Text size="sm">
            {t('why.kept', { kept: share(progress.keptPpm), present: share(progress.presentPpm) })}
          </Text>
        )}
        {progress.gone > 0 && <Text size="sm">{t('why.gone', { count: progress.gone })}</Text>}
        <WideTable label={title}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('why.lesson')}</Table.Th>
                <Table.Th ta="end">{t('why.share')}</Table.Th>
                <Table.Th>{t('why.counts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {modules.flatMap(({ lessons }) =>
                lessons.map((lesson) => <Row key={lesson.lessonId} lesson={lesson} />),
              )}
            </Table.Tbody>
          </Table>
        </WideTable>
      </Stack>
    </details>
  );
};
