import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import type { MarketName } from '../market/queries.ts';

const qualityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/quality',
  validateSearch: (search): { market?: MarketName } =>
    search['market'] === 'zh' || search['market'] === 'en' ? { market: search['market'] } : {},
  component: lazyPage(() => import('./quality-page.tsx'), ['quality', 'market']),
});

export const qualityRoutes = [qualityRoute] as const;
