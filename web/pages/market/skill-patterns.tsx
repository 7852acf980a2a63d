import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../charts/data-table.tsx';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { SkillNames, SkillPays, SkillRules, SkillTrends } from './figures-queries.ts';
import { useIntervalNames } from './pay-chart.tsx';

/** What a skill is called, by its id. */
const useSkillName = (names: SkillNames) => {
  const localized = useLocalized();
  return useCallback(
    (id: string): string => {
      const name = names[id];
      return name === undefined ? id : localized(name);
    },
    [names, localized],
  );
};

/** Skills that postings name together more often than chance has it. */
export const TogetherTable = ({ associations, names }: { associations: SkillRules; names: SkillNames }) => {
  const { t } = useTranslation('figures');
  const { number, percent } = useFormats();
  const nameOf = useSkillName(names);
  const share = (value: number) => percent(value, 1);
  const table = {
    columns: [
      { label: t('together.given') },
      { label: t('together.then') },
      { label: 'n' },
      { label: t('together.support'), format: share },
      { label: t('together.confidence'), format: share },
      { label: t('together.lift'), format: (value: number) => number(value, 2) },
    ],
    rows: associations.rules.map(({ given, then, n, support, confidence, lift }) => [
      ...[given.map(nameOf).join(' + '), nameOf(then), n, support, confidence, lift],
    ]),
  };
  return (
    <DataTable
      title={t('together.title')}
      table={table}
      empty={t('together.empty')}
      note={t('together.note', { n: number(associations.baskets), tested: number(associations.tested) })}
    />
  );
};

/** Skills whose postings state other pay than like postings without them. */
export const PaysMoreChart = ({ pays, names: skillNames }: { pays: SkillPays; names: SkillNames }) => {
  const { t } = useTranslation('figures');
  const { number, change } = useFormats();
  const nameOf = useSkillName(skillNames);
  const names = { ...useIntervalNames(t('skill')), value: t('paysMore.difference') };
  const rows = useMemo(
    () =>
      pays.skills.map(({ skill, ratio, low, high, having, n }) => ({
        label: nameOf(skill),
        value: ratio - 1,
        low: low - 1,
        high: high - 1,
        n,
        color: ratio >= 1 ? 0 : 1,
        remark: t('paysMore.having', { n: having }),
      })),
    [pays, t, nameOf],
  );
  const note = t('paysMore.note', { n: number(pays.baskets), tested: number(pays.tested) });
  const title = t('paysMore.title');
  if (rows.length === 0)
    return (
      <DataTable title={title} table={{ columns: [], rows: [] }} empty={t('paysMore.empty')} note={note} />
    );
  return (
    <IntervalChart
      title={title}
      description={rows.map(({ label, value }) => `${label} ${change(value)}`).join(', ')}
      names={names}
      rows={rows}
      format={change}
      note={note}
    />
  );
};

/** Skills that are named ever more or ever less. */
export const TrendTable = ({ trends, names }: { trends: SkillTrends; names: SkillNames }) => {
  const { t } = useTranslation('figures');
  const { number, percent } = useFormats();
  const nameOf = useSkillName(names);
  const share = (value: number) => percent(value, 1);
  const times = (value: number) => number(value, 2);
  const rowsOf = (list: SkillTrends['rising'], direction: string) =>
    list.map(({ skill, n, from, to, ratio, low, high }) => [
      ...[nameOf(skill), direction, n, from, to, ratio, low, high],
    ]);
  const table = {
    columns: [
      { label: t('skill') },
      { label: t('trends.direction') },
      { label: 'n' },
      { label: t('trends.from'), format: share },
      { label: t('trends.to'), format: share },
      { label: t('trends.odds'), format: times },
      { label: t('interval.low'), format: times },
      { label: t('interval.high'), format: times },
    ],
    rows: [
      ...rowsOf(trends.rising, `↑ ${t('trends.rising')}`),
      ...rowsOf(trends.falling, `↓ ${t('trends.falling')}`),
    ],
  };
  return (
    <DataTable
      title={t('trends.title')}
      table={table}
      empty={t('trends.empty')}
      note={t('trends.note', { weeks: trends.weeks, tested: number(trends.tested) })}
    />
  );
};
