import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../charts/data-table.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { Figures } from './figures-queries.ts';
import { PayByChart } from './pay-by-chart.tsx';
import { TogetherTable, TrendTable } from './skill-patterns.tsx';

type Moving = Figures['movements'][number];

/** What the verdicts on a kind of work come to, told only where it stands out. */
const useInShort = () => {
  const { t } = useTranslation('figures');
  return ({ emergence, tightness }: Moving): string =>
    [
      emergence === null || emergence.verdict === 'steady' ? '' : t(`movement.verdicts.${emergence.verdict}`),
      tightness === null || tightness.verdict === 'as-the-market'
        ? ''
        : t(`movement.verdicts.${tightness.verdict}`),
    ]
      .filter((part) => part !== '')
      .join(' · ');
};

/** Kinds of work by how their share of the new postings changes, the emerging first. */
const MovingTable = ({ movements }: { movements: Figures['movements'] }) => {
  const { t } = useTranslation('figures');
  const { number, percent, change } = useFormats();
  const localized = useLocalized();
  const inShort = useInShort();
  const sorted = movements.toSorted((a, b) => (b.emergence?.ratio ?? 0) - (a.emergence?.ratio ?? 0));
  const interval = (show: (value: number) => string, value: number, ends: { low: number; high: number }) =>
    `${show(value)} (${show(ends.low)} – ${show(ends.high)})`;
  const table = {
    columns: [
      { label: t('moving.group') },
      { label: 'n' },
      { label: t('moving.emergence') },
      { label: t('moving.tightness') },
      { label: t('moving.payGrowth') },
      { label: t('moving.verdict') },
    ],
    rows: sorted.map((moving) => {
      const { label, emergence, tightness, payGrowth } = moving;
      return [
        localized(label),
        emergence?.n ?? null,
        emergence && interval((value) => `× ${number(value, 2)}`, emergence.ratio, emergence),
        tightness && interval((value) => percent(value, 1), tightness.share, tightness),
        payGrowth &&
          interval((value) => change(value, 1), payGrowth.ratio - 1, {
            low: payGrowth.low - 1,
            high: payGrowth.high - 1,
          }),
        inShort(moving),
      ];
    }),
  };
  return (
    <DataTable title={t('moving.title')} table={table} empty={t('moving.empty')} note={t('moving.note')} />
  );
};

/** What is said of a market as a whole, under its map. */
export const WholeMarket = ({ found }: { found: Figures }) => {
  const { t } = useTranslation('figures');
  return (
    <Stack gap="md">
      <Title order={2}>{t('marketTitle')}</Title>
      <MovingTable movements={found.movements} />
      <PayByChart payBy={found.payBy} />
      <TrendTable trends={found.trends} names={found.skillNames} />
      <TogetherTable associations={found.associations} names={found.skillNames} />
    </Stack>
  );
};
