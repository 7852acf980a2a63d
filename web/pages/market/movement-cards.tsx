import { Badge, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import type { Movement } from './figures-queries.ts';

interface CardProperties {
  title: string;
  verdict: string | null;
  figure: ReactNode;
  definition: string;
}

const Card = ({ title, verdict, figure, definition }: CardProperties) => (
  <Paper withBorder radius="lg" p="md">
    <Group justify="space-between" gap="xs">
      <Text fw={600}>{title}</Text>
      {verdict !== null && (
        <Badge variant="light" tt="none">
          {verdict}
        </Badge>
      )}
    </Group>
    <Text mt={6}>{figure}</Text>
    <Text size="xs" c="dimmed" mt={6}>
      {definition}
    </Text>
  </Paper>
);

/** What moves in a kind of work: each figure with its interval, its n and what it means. */
export const MovementCards = ({ movement }: { movement: Movement }) => {
  const { t } = useTranslation('figures');
  const { number, percent, change } = useFormats();
  const { emergence, tightness, payGrowth } = movement;
  const unknown = t('movement.unknown');
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <Card
        title={t('movement.emergence')}
        verdict={emergence && t(`movement.verdicts.${emergence.verdict}`)}
        figure={
          emergence
            ? t('movement.emergenceFigure', {
                from: percent(emergence.from, 1),
                to: percent(emergence.to, 1),
                ratio: number(emergence.ratio, 2),
                low: number(emergence.low, 2),
                high: number(emergence.high, 2),
                n: number(emergence.n),
              })
            : unknown
        }
        definition={t('movement.emergenceText')}
      />
      <Card
        title={t('movement.tightness')}
        verdict={tightness && t(`movement.verdicts.${tightness.verdict}`)}
        figure={
          tightness
            ? t('movement.tightnessFigure', {
                share: percent(tightness.share, 1),
                low: percent(tightness.low, 1),
                high: percent(tightness.high, 1),
                ratio: number(tightness.against.ratio, 2),
                n: number(tightness.postings + tightness.reposted),
              })
            : unknown
        }
        definition={t('movement.tightnessText')}
      />
      <Card
        title={t('movement.payGrowth')}
        verdict={null}
        figure={
          payGrowth
            ? t('movement.payGrowthFigure', {
                change: change(payGrowth.ratio - 1, 1),
                low: change(payGrowth.low - 1, 1),
                high: change(payGrowth.high - 1, 1),
                n: number(payGrowth.n),
              })
            : unknown
        }
        definition={t('movement.payGrowthText')}
      />
    </SimpleGrid>
  );
};
