import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import { choiceSearch, shopSearch } from './search.ts';

const shopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/shop',
  validateSearch: shopSearch,
  component: lazyPage(() => import('./shop-page.tsx'), 'shop'),
});

const offerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/shop/$offerId',
  validateSearch: choiceSearch,
  component: lazyPage(() => import('./offer-page.tsx'), 'shop'),
});

export const shopRoutes = [shopRoute, offerRoute] as const;
