import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { type Viewer, publishedCourses } from './queries.ts';
import { ViewersOnly } from './viewers-only.tsx';

const Courses = ({ viewer }: { viewer: Viewer }) => {
  const { t } = useTranslation('effectiveness');
  const localized = useLocalized();
  return (
    <Loaded query={useQuery(publishedCourses(viewer))}>
      {(courses) =>
        courses.length === 0 ? (
          <EmptyState title={t('none.title')} text={t('none.text')} />
        ) : (
          <List spacing="xs">
            {courses.map(({ courseId, title }) => (
              <List.Item key={courseId}>
                <Link to="/effectiveness/$courseId" params={{ courseId }}>
                  {localized(title)}
                </Link>
              </List.Item>
            ))}
          </List>
        )
      }
    </Loaded>
  );
};

const CoursesPage = () => {
  const { t } = useTranslation('effectiveness');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ViewersOnly>{(viewer) => <Courses viewer={viewer} />}</ViewersOnly>
    </Page>
  );
};

export default CoursesPage;
