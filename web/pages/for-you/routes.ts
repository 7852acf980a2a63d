import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import { type Kind, kinds } from './queries.ts';
import { attributes } from './search.ts';

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

const fairnessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/for-you/fairness',
  validateSearch: (search): { kind?: Kind; by?: (typeof attributes)[number] } => {
    const by = attributes.find((each) => each === search['by']);
    return { ...kindIn(search), ...(by === undefined ? {} : { by }) };
  },
  component: lazyPage(() => import('./fairness-page.tsx'), ['for-you', 'profile']),
});

export const forYouRoutes = [listRoute, modelsRoute, fairnessRoute] as const;
