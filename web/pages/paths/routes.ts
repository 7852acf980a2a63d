import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const pathsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/paths',
  component: lazyPage(() => import('./paths-page.tsx'), 'paths'),
});

const pathRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/paths/$occupationId',
  component: lazyPage(() => import('./path-page.tsx'), 'paths'),
});

export const pathRoutes = [pathsRoute, pathRoute] as const;
