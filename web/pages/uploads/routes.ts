import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const uploadsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uploads',
  component: lazyPage(() => import('./uploads-page.tsx'), 'uploads'),
});

export const uploadRoutes = [uploadsRoute] as const;
