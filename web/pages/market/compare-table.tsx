import { useTranslation } from 'react-i18next';
import { DataTable } from '../../charts/data-table.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { PayEstimate, Subject } from './figures-queries.ts';
import { useSubjectNames } from './subject-names.ts';

const quantiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
type Quantile = (typeof quantiles)[number];

const useShownPay = () => {
  const { shortMoney } = useFormats();
  return (pay: PayEstimate, name: Quantile): string | null => {
    if (pay.kind === 'withheld') return null;
    const { value, low, high } = pay[name];
    const show = (amount: number) => shortMoney(amount, pay.currency);
    return `${pay.kind === 'pooled' ? '≈ ' : ''}${show(value)} (${show(low)} – ${show(high)})`;
  };
};

/** Every figure of the subjects side by side, one column each. */
export const CompareTable = ({ items }: { items: readonly Subject[] }) => {
  const { t } = useTranslation('figures');
  const { number, percent, change } = useFormats();
  const localized = useLocalized();
  const names = useSubjectNames(items);
  const shownPay = useShownPay();
  const named = (list: readonly { name: string; share: number }[]) =>
    list.length === 0
      ? null
      : list
          .slice(0, 5)
          .map(({ name, share }) => `${name} ${percent(share)}`)
          .join(', ');
  const row = (label: string, value: (subject: Subject) => string | null) => [label, ...items.map(value)];
  const table = {
    columns: [{ label: t('compare.figure') }, ...names.map((label) => ({ label }))],
    rows: [
      row(t('compare.postings'), ({ n }) => number(n)),
      row(t('compare.share'), ({ share }) => percent(share, 1)),
      row(t('compare.growth'), ({ growth }) => (growth === null ? null : change(growth))),
      row(t('compare.payN'), ({ pay, payStatedShare }) => `${number(pay.n)} (${percent(payStatedShare)})`),
      ...quantiles.map((name) => row(t(`pay.${name}`), ({ pay }) => shownPay(pay, name))),
      row(t('compare.remote'), ({ remoteShare }) => percent(remoteShare)),
      row(t('compare.cities'), ({ cities }) => named(cities)),
      row(t('compare.skills'), ({ skills }) =>
        named(skills.map(({ label, share }) => ({ name: localized(label), share }))),
      ),
    ],
  };
  return <DataTable title={t('compare.figures')} table={table} empty="" note={t('compare.tableNote')} />;
};
