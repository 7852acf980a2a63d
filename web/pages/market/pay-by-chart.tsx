import { SegmentedControl, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { PayBy } from './figures-queries.ts';
import { useIntervalNames } from './pay-chart.tsx';
import { useLevelName } from './level-name.ts';
import { Withheld } from './withheld.tsx';

const kinds = ['city', 'experience', 'education'] as const;
type Kind = (typeof kinds)[number];
const isKind = (value: string): value is Kind => kinds.some((kind) => kind === value);
const mostRows = 15;

const useRows = (payBy: PayBy, kind: Kind) => {
  const { t } = useTranslation('figures');
  const { percent } = useFormats();
  const levelName = useLevelName();
  return useMemo(
    () =>
      payBy[kind].slice(0, mostRows).flatMap(({ name, pay }) =>
        pay.kind === 'withheld'
          ? []
          : [
              {
                label: kind === 'city' ? name : levelName(name),
                ...pay.p50,
                n: pay.n,
                ...(pay.kind === 'own'
                  ? {}
                  : {
                      color: 7,
                      remark: t('pay.pooled', {
                        like: t(`pay.like.${pay.like}`),
                        weight: percent(pay.weight),
                      }),
                    }),
              },
            ],
      ),
    [payBy, kind, t, percent, levelName],
  );
};

/** Middle pay by city, experience or education, each with its 95 % interval; few postings are drawn to their like. */
export const PayByChart = ({ payBy }: { payBy: PayBy }) => {
  const { t } = useTranslation('figures');
  const { number, shortMoney } = useFormats();
  const told = kinds.filter((one) => payBy[one].length > 0);
  const [chosen, setKind] = useState<Kind>('experience');
  const kind = told.includes(chosen) ? chosen : (told[0] ?? chosen);
  const rows = useRows(payBy, kind);
  const names = useIntervalNames(t(`by.${kind}`));
  const currency = payBy[kind][0]?.pay.currency ?? 'USD';
  const format = useMemo(() => (value: number) => shortMoney(value, currency), [shortMoney, currency]);
  const title = t(`pay.by.${kind}`);
  const n = payBy[kind].reduce((sum, { pay }) => sum + pay.n, 0);
  if (told.length === 0) return null;
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('pay.byLabel')}
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={kind}
        onChange={(value) => setKind(isKind(value) ? value : kind)}
        data={told.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {rows.length === 0 ? (
        <Withheld title={title} n={n} />
      ) : (
        <IntervalChart
          title={title}
          description={rows.map(({ label, value }) => `${label} ${format(value)}`).join(', ')}
          names={names}
          rows={rows}
          format={format}
          note={t('pay.byNote', { currency, n: number(n) })}
        />
      )}
    </Stack>
  );
};
