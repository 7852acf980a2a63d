import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import type { Filter } from './figures-queries.ts';
import { filterIn } from './filter-search.ts';
import type { DemandKind } from './demand-queries.ts';
import type { MarketName } from './queries.ts';

/** What the market's home shows: which market, and only which of its postings. */
export interface MarketSearch extends Filter {
  market?: MarketName;
}

const marketIn = (search: Record<string, unknown>): { market?: MarketName } =>
  search['market'] === 'zh' || search['market'] === 'en' ? { market: search['market'] } : {};

export interface CompareSearch {
  market?: MarketName;
  /** Kinds and ids joined by commas, as the API takes them. */
  subjects?: string;
}

const marketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market',
  validateSearch: (search): MarketSearch => ({ ...marketIn(search), ...filterIn(search) }),
  component: lazyPage(() => import('./market-page.tsx'), ['market', 'figures']),
});

const clusterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/clusters/$clusterId',
  component: lazyPage(() => import('./cluster-page.tsx'), ['market', 'figures', 'demand']),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/compare',
  validateSearch: (search): CompareSearch => ({
    ...marketIn(search),
    ...(typeof search['subjects'] === 'string' ? { subjects: search['subjects'] } : {}),
  }),
  component: lazyPage(() => import('./compare-page.tsx'), ['market', 'figures']),
});

const occupationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/occupations',
  validateSearch: marketIn,
  component: lazyPage(() => import('./occupations-page.tsx'), ['occupations', 'market']),
});

const occupationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/occupations/$occupationId',
  validateSearch: marketIn,
  component: lazyPage(() => import('./occupation-page.tsx'), ['occupations', 'market', 'figures', 'demand']),
});

const demandKinds: readonly DemandKind[] = ['market', 'cluster', 'occupation', 'skill', 'city', 'country'];

interface DemandSearch {
  readonly market?: MarketName;
  readonly kind?: DemandKind;
  readonly id?: string;
}

const demandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/market/demand',
  validateSearch: (search): DemandSearch => {
    const { market, id } = search;
    const kind = demandKinds.find((one) => one === search['kind']);
    return {
      ...((market === 'zh' || market === 'en') && { market }),
      ...(kind !== undefined && { kind }),
      ...((typeof id === 'string' || typeof id === 'number') && { id: String(id) }),
    };
  },
  component: lazyPage(() => import('./demand-page.tsx'), ['market', 'demand']),
});

export const marketRoutes = [
  compareRoute,
  marketRoute,
  clusterRoute,
  occupationsRoute,
  occupationRoute,
  demandRoute,
] as const;
