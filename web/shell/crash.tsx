import { Button, Group, Stack, Text } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from './page.tsx';

/** What stands where a page broke while rendering or loading. The rest of the shell keeps working. */
export const Crash = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('crash.title')}>
      <Stack align="flex-start" role="alert">
        <Text maw="38rem">{t('crash.text')}</Text>
        <Text ff="monospace" size="xs" c="dimmed">
          {error instanceof Error ? error.message : String(error)}
        </Text>
        <Group>
          <Button
            onClick={() => {
              reset();
              window.location.reload();
            }}
          >
            {t('crash.reload')}
          </Button>
          <Button variant="default" component={Link} to="/">
            {t('crash.home')}
          </Button>
        </Group>
      </Stack>
    </Page>
  );
};
