import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In the place of a figure that too few postings stand behind. */
export const Withheld = ({ title, n }: { title: string; n: number }) => {
  const { t } = useTranslation('market');
  return (
    <Paper withBorder radius="lg" p="md">
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {t('withheld', { n })}
      </Text>
    </Paper>
  );
};
