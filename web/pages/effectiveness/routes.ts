import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const coursesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effectiveness',
  component: lazyPage(() => import('./courses-page.tsx'), 'effectiveness'),
});

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effectiveness/$courseId',
  component: lazyPage(() => import('./effectiveness-page.tsx'), 'effectiveness'),
});

export const effectivenessRoutes = [coursesRoute, courseRoute] as const;
