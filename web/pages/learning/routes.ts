import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import { catalogueSearch } from './search.ts';

const catalogueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learning',
  validateSearch: catalogueSearch,
  component: lazyPage(() => import('./catalogue-page.tsx'), 'learning'),
});

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learning/$courseId',
  component: lazyPage(() => import('./course-page.tsx'), ['learning', 'study']),
});

export const learningRoutes = [catalogueRoute, courseRoute] as const;
