import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const monthIn = ({ month }: Record<string, unknown>): { month?: string } =>
  typeof month === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {};

const earningsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/earnings',
  validateSearch: monthIn,
  component: lazyPage(() => import('./earnings-page.tsx'), ['earnings']),
});

export const earningRoutes = [earningsRoute] as const;
