import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import type { MarketName } from './queries.ts';

const marketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market',
  validateSearch: (search): { market?: MarketName } =>
    search['market'] === 'zh' || search['market'] === 'en' ? { market: search['market'] } : {},
  component: lazyPage(() => import('./market-page.tsx'), 'market'),
});

const clusterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/clusters/$clusterId',
  component: lazyPage(() => import('./cluster-page.tsx'), 'market'),
});

export const marketRoutes = [marketRoute, clusterRoute] as const;
