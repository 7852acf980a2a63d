import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import type { MarketName } from '../market/queries.ts';

const inMarket = ({ market }: Record<string, unknown>): { market?: MarketName } =>
  market === 'zh' || market === 'en' ? { market } : {};

const skillsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/skills',
  validateSearch: inMarket,
  component: lazyPage(() => import('./skills-page.tsx'), ['skills', 'market']),
});

const skillRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/skills/$skillId',
  validateSearch: inMarket,
  component: lazyPage(() => import('./skill-page.tsx'), ['skills', 'market', 'figures', 'demand']),
});

const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/skills/proposals',
  validateSearch: inMarket,
  component: lazyPage(() => import('./proposals-page.tsx'), ['skills', 'market']),
});

export const skillRoutes = [skillsRoute, proposalsRoute, skillRoute] as const;
