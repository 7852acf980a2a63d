import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import type { MarketName } from './queries.ts';

const inMarket = (search: Record<string, unknown>): { market: MarketName } => ({
  market: search['market'] === 'zh' ? 'zh' : 'en',
});

const skillsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/skills',
  validateSearch: inMarket,
  component: lazyPage(() => import('./skills-page.tsx'), 'skills'),
});

const skillRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/skills/$skillId',
  validateSearch: inMarket,
  component: lazyPage(() => import('./skill-page.tsx'), 'skills'),
});

const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/skills/proposals',
  validateSearch: inMarket,
  component: lazyPage(() => import('./proposals-page.tsx'), 'skills'),
});

export const skillRoutes = [skillsRoute, proposalsRoute, skillRoute] as const;
