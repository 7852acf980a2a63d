import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Page } from '../../shell/page.tsx';
import classes from './finance.module.css';

const parts = [
  { to: '/finance', text: 'overview' },
  { to: '/finance/reconciliation', text: 'reconciliation' },
  { to: '/finance/payouts', text: 'payouts' },
  { to: '/finance/ledger', text: 'ledger' },
  { to: '/finance/experts', text: 'experts' },
  { to: '/finance/journals', text: 'journals' },
] as const;

/** Pages that belong to a part though their address does not begin with its. */
const within = [
  { path: '/finance/runs/', to: '/finance/reconciliation' },
  { path: '/finance/orders/', to: '/finance/ledger' },
  { path: '/finance/entry', to: '/finance/ledger' },
] as const;

interface Properties {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The frame of every page of the finance desk: its parts, and nobody but finance. */
export const Desk = ({ title, lead, children }: Properties) => {
  const { t } = useTranslation('finance');
  const { pathname } = useLocation();
  const part = within.find(({ path }) => pathname.startsWith(path))?.to;
  return (
    <Page title={title} {...(lead === undefined ? {} : { lead })}>
      <MembersOnly group="finance">
        <nav aria-label={t('parts')}>
          <ul className={classes['parts']}>
            {parts.map(({ to, text }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/finance', includeSearch: false }}
                  {...(to === part ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(`nav.${text}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </MembersOnly>
    </Page>
  );
};
