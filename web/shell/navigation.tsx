import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../auth/session-context.ts';
import type shell from '../i18n/en/shell.ts';
import classes from './navigation.module.css';

interface Entry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text: keyof typeof shell.nav;
  /** Only members of this group see it. */
  readonly group?: string;
}

/** The main navigation, in the order of a person's way through the site. A page that people go to by itself has a line here. */
const entries: readonly Entry[] = [
  { to: '/', text: 'home' },
  { to: '/profile', text: 'profile' },
  { to: '/inventory', text: 'inventory' },
  { to: '/careers', text: 'careers' },
  { to: '/market', text: 'market' },
  { to: '/for-you', text: 'forYou' },
  { to: '/learning', text: 'learning' },
  { to: '/shop', text: 'shop' },
  { to: '/earnings', text: 'earnings', group: 'expert' },
  { to: '/studio', text: 'studio', group: 'author' },
  { to: '/uploads', text: 'uploads', group: 'operations' },
  { to: '/reviews', text: 'reviews', group: 'operations' },
  { to: '/offers', text: 'offers', group: 'operations' },
  { to: '/finance', text: 'finance', group: 'finance' },
];

export const Navigation = ({
  direction,
  onChoose,
}: {
  direction: 'row' | 'column';
  onChoose?: () => void;
}) => {
  const { t } = useTranslation('shell');
  const groups = useMember()?.groups ?? [];
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={classes[direction]}>
        {entries
          .filter(({ group }) => group === undefined || groups.includes(group))
          .map(({ to, text }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/' }}
                className={classes['link']}
                onClick={() => onChoose?.()}
              >
                {t(`nav.${text}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
};
