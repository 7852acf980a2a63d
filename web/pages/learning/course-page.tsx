import { Badge, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { useViewed } from '../../recorder/use-viewed.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { Contents } from './contents.tsx';
import { CourseFacts } from './course-facts.tsx';
import { EnrolBox } from './enrol-box.tsx';
import classes from './learning.module.css';
import { Prerequisites } from './prerequisites.tsx';
import { type PublicCourse, publicCourse } from './queries.ts';
import { RatingsSection } from './ratings.tsx';

const Teaches = ({ course }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  return (
    <section aria-labelledby="teaches">
      <Title order={2} id="teaches">
        {t('teaches')}
      </Title>
      <List mt="xs">
        {course.teaches
          .toSorted((a, b) => b.importance - a.importance)
          .map(({ skill, name, importance }) => (
            <List.Item key={skill}>
              <Link to="/learning" search={{ skill }}>
                {localized(name)}
              </Link>
              {importance < 1 && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  {t('touched')}
                </Text>
              )}
            </List.Item>
          ))}
      </List>
    </section>
  );
};

const Needs = ({ course }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  const { prerequisites, requires } = course;
  return (
    <section aria-labelledby="needs">
      <Title order={2} id="needs">
        {t('needs')}
      </Title>
      {prerequisites.length + requires.length === 0 && <Text mt="xs">{t('needsNothing')}</Text>}
      {prerequisites.length > 0 && (
        <>
          <Text mt="xs">{t('finishFirst')}</Text>
          <Prerequisites courses={prerequisites} />
        </>
      )}
      {requires.length > 0 && (
        <>
          <Text mt="xs">{t('knowFirst')}</Text>
          <List>
            {requires.map(({ skill, name }) => (
              <List.Item key={skill}>
                <Link to="/learning" search={{ skill }}>
                  {localized(name)}
                </Link>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </section>
  );
};

const CourseView = ({ course }: { course: PublicCourse }) => {
  const { t } = useTranslation('learning');
  const { date } = useFormats();
  const localized = useLocalized();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" className={classes['columns'] ?? ''}>
      <Stack gap="lg">
        <Stack gap="xs">
          <Group gap="xs">
            <Badge variant="light">{t(`levels.${course.level}`)}</Badge>
            {course.topics.map((topic) => (
              <Badge key={topic} variant="outline" color="gray" tt="none">
                {topic}
              </Badge>
            ))}
          </Group>
          <Text className={classes['summary'] ?? ''}>{localized(course.summary)}</Text>
          <CourseFacts course={course} />
        </Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Teaches course={course} />
          <Needs course={course} />
        </SimpleGrid>
        <Contents course={course} />
        <RatingsSection courseId={course.courseId} />
        <Text size="sm" c="dimmed">
          {t('published', { version: course.version, date: date(course.publishedAt) })}
        </Text>
        <Text size="sm">
          <Link to="/learning" search={{}}>
            {t('back')}
          </Link>
        </Text>
      </Stack>
      <EnrolBox course={course} title={localized(course.title)} />
    </SimpleGrid>
  );
};

const CoursePage = () => {
  const { t } = useTranslation('learning');
  const localized = useLocalized();
  const { courseId } = useParams({ from: '/learning/$courseId' });
  const query = useQuery(publicCourse(courseId));
  useViewed('course', query.data?.courseId);
  const status = query.error instanceof ApiProblem ? query.error.status : undefined;
  const back = (
    <Link to="/learning" search={{}}>
      {t('back')}
    </Link>
  );
  return (
    <Page title={query.data === undefined ? t('title') : localized(query.data.title)}>
      {status === 404 && <EmptyState title={t('noSuch')} text={t('noSuchText')} action={back} />}
      {status === 410 && <EmptyState title={t('withdrawn')} text={t('withdrawnText')} action={back} />}
      {status !== 404 && status !== 410 && (
        <Loaded query={query} lines={8}>
          {(course) => <CourseView course={course} />}
        </Loaded>
      )}
    </Page>
  );
};

export default CoursePage;
