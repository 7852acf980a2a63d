import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignInButton } from '../auth/members-only.tsx';
import { useMember, useSession } from '../auth/session-context.ts';
import { PersonIcon } from './icons.tsx';

export const AccountMenu = () => {
  const { t } = useTranslation('shell');
  const session = useSession();
  const member = useMember();
  if (member === undefined) return <SignInButton />;
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          variant="light"
          radius="xl"
          size="lg"
          aria-label={t('account.menu', { name: member.name })}
        >
          <PersonIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{member.name}</Menu.Label>
        <Menu.Item component={Link} to="/profile">
          {t('nav.profile')}
        </Menu.Item>
        <Menu.Item component={Link} to="/study">
          {t('nav.study')}
        </Menu.Item>
        <Menu.Item component={Link} to="/orders">
          {t('nav.orders')}
        </Menu.Item>
        <Menu.Item component={Link} to="/owned">
          {t('nav.owned')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void session.signOut()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
