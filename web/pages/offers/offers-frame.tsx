import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Page } from '../../shell/page.tsx';
import classes from '../shop/shop.module.css';

const parts = [
  { to: '/offers', text: 'offers' },
  { to: '/offers/promotions', text: 'promotions' },
  { to: '/offers/sessions', text: 'sessions' },
] as const;

/** The frame of what operations do about what is sold. */
export const OffersFrame = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) => {
  const { t } = useTranslation('offers');
  return (
    <Page title={title} lead={lead}>
      <Stack gap="lg">
        <nav aria-label={t('parts.label')}>
          <ul className={classes['parts']}>
            {parts.map(({ to, text }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: true }}>
                  {t(`parts.${text}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <MembersOnly group="operations">{children}</MembersOnly>
      </Stack>
    </Page>
  );
};
