import { createRouter } from '@tanstack/react-router';
import { assessmentRoutes } from './pages/assessments/routes.ts';
import { callbackRoute } from './pages/callback/routes.ts';
import { careerRoutes } from './pages/careers/routes.ts';
import { docsRoute } from './pages/docs/routes.ts';
import { earningRoutes } from './pages/earnings/routes.ts';
import { effectivenessRoutes } from './pages/effectiveness/routes.ts';
import { financeRoutes } from './pages/finance/routes.ts';
import { forYouRoutes } from './pages/for-you/routes.ts';
import { homeRoute } from './pages/home/routes.ts';
import { learningRoutes } from './pages/learning/routes.ts';
import { marketRoutes } from './pages/market/routes.ts';
import { offerRoutes } from './pages/offers/routes.ts';
import { orderRoutes } from './pages/orders/routes.ts';
import { pathRoutes } from './pages/paths/routes.ts';
import { profileRoutes } from './pages/profile/routes.ts';
import { qualityRoutes } from './pages/quality/routes.ts';
import { shopRoutes } from './pages/shop/routes.ts';
import { skillRoutes } from './pages/skills/routes.ts';
import { studyRoutes } from './pages/study/routes.ts';
import { studioRoutes } from './pages/studio/routes.ts';
import { uploadRoutes } from './pages/uploads/routes.ts';
import { rootRoute } from './root-route.ts';
import { Crash } from './shell/crash.tsx';
import { Loading } from './shell/loading.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...assessmentRoutes,
    callbackRoute,
    ...careerRoutes,
    docsRoute,
    ...earningRoutes,
    ...effectivenessRoutes,
    ...financeRoutes,
    ...forYouRoutes,
    homeRoute,
    ...learningRoutes,
    ...marketRoutes,
    ...offerRoutes,
    ...orderRoutes,
    ...pathRoutes,
    ...profileRoutes,
    ...qualityRoutes,
    ...shopRoutes,
    ...skillRoutes,
    ...studyRoutes,
    ...studioRoutes,
    ...uploadRoutes,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
