import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';
import { lastDays } from './last-days.ts';
import type { Days } from './queries.ts';

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The last 30 days of the business unless told. */
const inDays = (search: Record<string, unknown>): Days => {
  const { from, to } = lastDays();
  return {
    from: isDay(search['from']) ? search['from'] : from,
    to: isDay(search['to']) ? search['to'] : to,
  };
};

const texts = 'finance' as const;

const financeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance',
  validateSearch: inDays,
  component: lazyPage(() => import('./overview-page.tsx'), texts),
});

const reconciliationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/reconciliation',
  validateSearch: inDays,
  component: lazyPage(() => import('./runs-page.tsx'), texts),
});

const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/runs/$day/$version',
  component: lazyPage(() => import('./run-page.tsx'), texts),
});

const payoutsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/payouts',
  validateSearch: inDays,
  component: lazyPage(() => import('./payouts-page.tsx'), texts),
});

const payoutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/payouts/$payoutId',
  validateSearch: ({ kind }: Record<string, unknown>): { kind?: string } =>
    typeof kind === 'string' && kind !== '' ? { kind } : {},
  component: lazyPage(() => import('./payout-page.tsx'), texts),
});

const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/ledger',
  validateSearch: (
    search: Record<string, unknown>,
  ): { at?: string; account?: string; currency?: string } => ({
    ...(typeof search['at'] === 'string' ? { at: search['at'] } : {}),
    ...(typeof search['account'] === 'string' ? { account: search['account'] } : {}),
    ...(typeof search['currency'] === 'string' ? { currency: search['currency'] } : {}),
  }),
  component: lazyPage(() => import('./ledger-page.tsx'), texts),
});

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/entry',
  validateSearch: (search: Record<string, unknown>): { key: string } => ({
    key: typeof search['key'] === 'string' ? search['key'] : '',
  }),
  component: lazyPage(() => import('./entry-page.tsx'), texts),
});

const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/orders/$orderId',
  component: lazyPage(() => import('./order-page.tsx'), texts),
});

const journalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/journals',
  validateSearch: (search: Record<string, unknown>): { reverses?: string } =>
    typeof search['reverses'] === 'string' ? { reverses: search['reverses'] } : {},
  component: lazyPage(() => import('./journals-page.tsx'), texts),
});

const monthIn = ({ month }: Record<string, unknown>): { month?: string } =>
  typeof month === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {};

const expertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/experts',
  validateSearch: monthIn,
  component: lazyPage(() => import('./experts-page.tsx'), texts),
});

const expertRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/finance/experts/$expertId',
  validateSearch: monthIn,
  component: lazyPage(() => import('./expert-page.tsx'), texts),
});

export const financeRoutes = [
  financeRoute,
  reconciliationRoute,
  runRoute,
  payoutsRoute,
  payoutRoute,
  ledgerRoute,
  entryRoute,
  orderRoute,
  journalsRoute,
  expertsRoute,
  expertRoute,
] as const;
