import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Properties {
  title: string;
  text: string;
  /** What the person can do about it. */
  action?: ReactNode;
}

/** Says why there is nothing to see, and what to do about it. */
export const EmptyState = ({ title, text, action }: Properties) => (
  <Paper withBorder p="xl" radius="lg" bg="var(--mantine-color-body)">
    <Stack align="flex-start" gap="sm" maw="34rem">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {action}
    </Stack>
  </Paper>
);
