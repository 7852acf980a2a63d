import { Alert, Stack, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInButton } from '../../auth/members-only.tsx';
import { useSession } from '../../auth/session-context.ts';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';

// An authorization code can be used once; React runs effects twice in development.
const completions = new Map<string, Promise<string>>();

const completeOnce = (address: string, complete: () => Promise<string>): Promise<string> => {
  const known = completions.get(address);
  if (known !== undefined) return known;
  const started = complete();
  completions.set(address, started);
  return started;
};

/** Where the sign-in page sends people back to: exchanges the code and goes on to where they came from. */
export const CallbackPage = () => {
  const { t } = useTranslation('shell');
  const session = useSession();
  const router = useRouter();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    completeOnce(window.location.href, session.complete).then(
      (returnTo) => {
        router.history.replace(returnTo);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, [session, router]);
  if (failure === undefined) {
    return (
      <Page title={t('account.signingIn')}>
        <Loading lines={2} />
      </Page>
    );
  }
  return (
    <Page title={t('account.failed')}>
      <Alert color="red" role="alert">
        <Stack align="flex-start">
          <Text size="sm">{failure}</Text>
          <SignInButton label={t('account.again')} returnTo="/" />
        </Stack>
      </Alert>
    </Page>
  );
};
