import i18next, { type Namespace } from 'i18next';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/**
 * A page that is fetched when it is gone to, together with its texts.
 *
 * @example createRoute({ getParentRoute: () => rootRoute, path: '/careers',
 *   component: lazyPage(() => import('./careers-page.tsx'), 'careers') })
 */
export const lazyPage = (load: () => Promise<{ default: ComponentType }>, texts: Namespace) =>
  lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), i18next.loadNamespaces(texts)]);
    return page;
  });
