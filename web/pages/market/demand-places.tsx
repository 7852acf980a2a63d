import { useTranslation } from 'react-i18next';
import { DataTable } from '../../charts/data-table.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { useCountryName } from './country-name.ts';
import type { DemandOverview } from './demand-queries.ts';

type Places = NonNullable<DemandOverview['places']>;

/** What is expected of every country and city, so that the parts add up to the whole. */
export const DemandPlaces = ({ places, n }: { places: Places; n: number }) => {
  const { t } = useTranslation('demand');
  const { number } = useFormats();
  const countryName = useCountryName();
  const rows = [
    { depth: 0, name: t('places.whole'), ...places },
    ...places.countries.flatMap(({ id, cities, ...country }) => [
      { depth: 1, name: id === null ? t('places.unknown') : countryName(id), ...country },
      ...cities.map((city) => ({ depth: 2, name: city.id ?? t('places.rest'), ...city })),
    ]),
  ];
  const format = (value: number) => number(value, 1);
  return (
    <DataTable
      title={t('places.title')}
      text={t('places.text')}
      empty=""
      note={t('places.note', { n: number(n) })}
      depths={rows.map(({ depth }) => depth)}
      table={{
        columns: [
          { label: t('places.place') },
          { label: t('places.last8'), format },
          { label: t('places.own'), format },
          { label: t('places.expected'), format },
        ],
        rows: rows.map(({ name, last8, own, expected }) => [name, last8, own, expected]),
      }}
    />
  );
};
