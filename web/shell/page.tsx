import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

interface Properties {
  title: string;
  /** One sentence under the title: what this page is for. */
  lead?: string;
  /** Buttons that concern the whole page. */
  actions?: ReactNode;
  /** The title stays for screen readers and the browser tab; the page draws its own heading. */
  hideTitle?: boolean;
  children: ReactNode;
}

// The first page is announced by the browser; only after going somewhere does a heading take the focus.
const journey: { path: string | undefined; moved: boolean } = { path: undefined, moved: false };

/** The frame of every page: document title, one h1 that takes the focus after a change of page, width and spacing. */
export const Page = ({ title, lead, actions, hideTitle = false, children }: Properties) => {
  const { t } = useTranslation('shell');
  const heading = useRef<HTMLHeadingElement>(null);
  // The place arrived at, not the one being gone to: until the next page is here, this one must not take the focus.
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    if (path === undefined) return;
    if (journey.path !== undefined && journey.path !== path) journey.moved = true;
    journey.path = path;
    if (journey.moved) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <Box className={classes['page']}>
      <title>{`${title} · ${t('brand')}`}</title>
      <Group
        justify="space-between"
        align="flex-end"
        gap="md"
        className={hideTitle ? classes['unseen'] : classes['head']}
      >
        <Stack gap={4} maw="44rem">
          <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </Title>
          {lead !== undefined && <Text c="dimmed">{lead}</Text>}
        </Stack>
        {actions}
      </Group>
      {children}
    </Box>
  );
};
