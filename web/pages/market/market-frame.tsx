import { Stack } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type market from '../../i18n/en/market.ts';
import { Page } from '../../shell/page.tsx';
import classes from './market.module.css';
import { MarketSwitch } from './market-switch.tsx';
import type { MarketName } from './queries.ts';

interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text: keyof typeof market.parts.of;
}

const parts: readonly Part[] = [
  { to: '/market', text: 'map' },
  { to: '/market/occupations', text: 'occupations' },
  { to: '/market/skills', text: 'skills' },
  { to: '/market/demand', text: 'demand' },
  { to: '/market/compare', text: 'compare' },
  { to: '/market/quality', text: 'quality' },
];

const Parts = ({ market: name }: { market: MarketName }) => {
  const { t } = useTranslation('market');
  return (
    <nav aria-label={t('parts.label')}>
      <ul className={classes['parts']}>
        {parts.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} search={{ market: name }} activeOptions={{ exact: true, includeSearch: false }}>
              {t(`parts.of.${text}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface Properties {
  title: string;
  lead?: string;
  market: MarketName;
  /** Where the page is of either market: what to do when the other is chosen. */
  onMarket?: (market: MarketName) => void;
  children: ReactNode;
}

/** The frame of every page of the market: the way to its other pages, and to the market in the other language. */
export const MarketFrame = ({ title, lead, market: name, onMarket, children }: Properties) => (
  <Page title={title} {...(lead === undefined ? {} : { lead })}>
    <Stack gap="xl">
      <Stack gap="sm">
        <Parts market={name} />
        {onMarket !== undefined && <MarketSwitch market={name} onChange={onMarket} />}
      </Stack>
      {children}
    </Stack>
  </Page>
);
