import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const ordersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders',
  component: lazyPage(() => import('./orders-page.tsx'), ['orders', 'shop']),
});

const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders/$orderId',
  /** How its buyer came back from the checkout: through, or having left it. What is paid the server knows. */
  validateSearch: ({ back }: Record<string, unknown>): { back?: 'done' | 'left' } =>
    back === 'done' || back === 'left' ? { back } : {},
  component: lazyPage(() => import('./order-page.tsx'), ['orders', 'shop']),
});

const receiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders/$orderId/receipt',
  component: lazyPage(() => import('./receipt-page.tsx'), ['orders', 'shop']),
});

const ownedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/owned',
  component: lazyPage(() => import('./owned-page.tsx'), ['orders', 'shop']),
});

export const orderRoutes = [ordersRoute, orderRoute, receiptRoute, ownedRoute] as const;
