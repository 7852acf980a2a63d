import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const myLearningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/study',
  component: lazyPage(() => import('./my-learning-page.tsx'), ['study', 'learning']),
});

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/study/$courseId',
  component: lazyPage(() => import('./course-page.tsx'), ['study', 'learning']),
});

const lessonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/study/$courseId/lessons/$lessonId',
  component: lazyPage(() => import('./lesson-page.tsx'), ['study', 'learning']),
});

const testRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/study/$courseId/test',
  component: lazyPage(() => import('./test-page.tsx'), 'study'),
});

const certificateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/certificates/$certificateId',
  component: lazyPage(() => import('./certificate-page.tsx'), 'study'),
});

const seatsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/seats',
  /** The code somebody was given in a link. */
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } =>
    typeof code === 'string' ? { code } : {},
  component: lazyPage(() => import('./seats-page.tsx'), 'study'),
});

export const studyRoutes = [
  myLearningRoute,
  courseRoute,
  lessonRoute,
  testRoute,
  certificateRoute,
  seatsRoute,
] as const;
