import { Stack } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type shop from '../../i18n/en/shop.ts';
import { Page } from '../../shell/page.tsx';
import classes from './shop.module.css';

interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text: Exclude<keyof typeof shop.parts, 'label'>;
}

const parts: readonly Part[] = [
  { to: '/shop', text: 'shop' },
  { to: '/orders', text: 'orders' },
  { to: '/owned', text: 'owned' },
];

interface Properties {
  title: string;
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of a customer: the way to the shop, to their orders and to what they own. */
export const ShopFrame = ({ title, lead, actions, children }: Properties) => {
  const { t } = useTranslation('shop');
  return (
    <Page title={title} actions={actions} {...(lead === undefined ? {} : { lead })}>
      <Stack gap="lg">
        <nav aria-label={t('parts.label')} className={classes['unprinted']}>
          <ul className={classes['parts']}>
            {parts.map(({ to, text }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ includeSearch: false }}>
                  {t(`parts.${text}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </Stack>
    </Page>
  );
};
