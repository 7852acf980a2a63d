import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const inventoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inventory',
  component: lazyPage(() => import('./inventory-page.tsx'), 'assessments'),
});

/** `mode` is in the address, so that a reload keeps the way of answering. */
const sittingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inventory/$sessionId',
  validateSearch: (search): { mode?: 'list' } => (search['mode'] === 'list' ? { mode: 'list' } : {}),
  component: lazyPage(() => import('./sitting-page.tsx'), 'assessments'),
});

/** The result of a session without an account; `claim` asks to save it to the account now signed in. */
const anonymousResultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inventory/$sessionId/result',
  validateSearch: (search): { claim?: true } => (search['claim'] === true ? { claim: true } : {}),
  component: lazyPage(() => import('./anonymous-result-page.tsx'), 'assessments'),
});

const resultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/results/$resultId',
  component: lazyPage(() => import('./result-page.tsx'), 'assessments'),
});

export const assessmentRoutes = [inventoryRoute, sittingRoute, anonymousResultRoute, resultRoute] as const;
