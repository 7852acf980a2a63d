import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';
import { CallbackPage } from './callback-page.tsx';

export const callbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/auth/callback',
  component: CallbackPage,
});
