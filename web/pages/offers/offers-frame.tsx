import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Page } from '../../shell/page.tsx';
import classes from '../shop/shop.module.css';

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
            {(['/offers', '/offers/promotions'] as const).map((to) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: true }}>
                  {t(to === '/offers' ? 'parts.offers' : 'parts.promotions')}
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
