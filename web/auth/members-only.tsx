import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/empty-state.tsx';
import { useMember, useSession } from './session-context.ts';

/** A button that leaves for the sign-in page and comes back here, or to `returnTo`. */
export const SignInButton = ({ label, returnTo }: { label?: string; returnTo?: string }) => {
  const { t } = useTranslation('shell');
  const session = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <Button onClick={() => void session.signIn(returnTo ?? here)}>{label ?? t('account.signIn')}</Button>
  );
};

/** Shows its children to signed-in people (of `group`, where given), and to others the way in. */
export const MembersOnly = ({ group, children }: { group?: string; children: ReactNode }) => {
  const { t } = useTranslation('shell');
  const member = useMember();
  if (member === undefined) {
    return (
      <EmptyState title={t('membersOnly.title')} text={t('membersOnly.text')} action={<SignInButton />} />
    );
  }
  if (group !== undefined && !member.groups.includes(group)) {
    return <EmptyState title={t('groupOnly.title')} text={t('groupOnly.text')} />;
  }
  return children;
};
