import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const offersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offers',
  component: lazyPage(() => import('./offers-page.tsx'), ['offers', 'shop']),
});

const promotionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offers/promotions',
  component: lazyPage(() => import('./promotions-page.tsx'), ['offers', 'shop']),
});

const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offers/sessions',
  component: lazyPage(() => import('./sessions-page.tsx'), ['offers', 'shop']),
});

export const offerRoutes = [offersRoute, promotionsRoute, sessionsRoute] as const;
