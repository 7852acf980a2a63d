import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import { type CareersSearch, judging } from './search.ts';

const careersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/careers',
  validateSearch: judging,
  component: lazyPage(() => import('./careers-page.tsx'), 'careers'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/careers/compare',
  validateSearch: (search): CareersSearch & { ids: string } => ({
    ...judging(search),
    ids: typeof search['ids'] === 'string' ? search['ids'] : '',
  }),
  component: lazyPage(() => import('./compare-page.tsx'), 'careers'),
});

const occupationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/careers/$occupationId',
  component: lazyPage(() => import('./occupation-page.tsx'), 'careers'),
});

export const careerRoutes = [careersRoute, compareRoute, occupationRoute] as const;
