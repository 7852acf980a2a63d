import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import { type Kind, kinds } from './queries.ts';

const kindIn = ({ kind }: Record<string, unknown>): { kind?: Kind } => {
  const known = kinds.find((each) => each === kind);
  return known === undefined ? {} : { kind: known };
};

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/for-you',
  validateSearch: kindIn,
  component: lazyPage(() => import('./for-you-page.tsx'), 'for-you'),
});

const modelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/for-you/models',
  component: lazyPage(() => import('./models-page.tsx'), 'for-you'),
});

export const forYouRoutes = [listRoute, modelsRoute] as const;
