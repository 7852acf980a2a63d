import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const studioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio',
  component: lazyPage(() => import('./studio-page.tsx'), 'studio'),
});

const editorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio/$courseId',
  component: lazyPage(() => import('./editor-page.tsx'), 'studio'),
});

const reviewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews',
  component: lazyPage(() => import('./reviews-page.tsx'), 'studio'),
});

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$courseId',
  component: lazyPage(() => import('./review-page.tsx'), 'studio'),
});

export const studioRoutes = [studioRoute, editorRoute, reviewsRoute, reviewRoute] as const;
