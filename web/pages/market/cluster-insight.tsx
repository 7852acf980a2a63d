import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Insight } from './figures-queries.ts';
import { MovementCards } from './movement-cards.tsx';
import { PayByChart } from './pay-by-chart.tsx';
import { PayChart } from './pay-chart.tsx';
import { PaysMoreChart, TogetherTable, TrendTable } from './skill-patterns.tsx';

/** Pay of a kind of work with its doubt, in each currency by itself, and what moves in it. */
export const ClusterPay = ({ found }: { found: Insight }) => (
  <Stack gap="md">
    {found.pay.map((pay, index) => (
      <PayChart key={pay.currency ?? index} pay={pay} statedShare={found.payStatedShare} />
    ))}
    <PayByChart payBy={found.payBy} />
    <MovementCards movement={found.movement} />
  </Stack>
);

/** What the skills of a kind of work do: pay, go together, come and go. */
export const ClusterSkills = ({ found }: { found: Insight }) => {
  const { t } = useTranslation('figures');
  return (
    <Stack gap="md">
      <Title order={2}>{t('skillsTitle')}</Title>
      <PaysMoreChart pays={found.paysMore} names={found.skillNames} />
      <TogetherTable associations={found.associations} names={found.skillNames} />
      <TrendTable trends={found.trends} names={found.skillNames} />
    </Stack>
  );
};
