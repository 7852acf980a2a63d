import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import { shortLabel } from './cluster-map.tsx';
import type { Subject } from './figures-queries.ts';

/** Short names of what is compared, in order; those that two share say what kind they are too. */
export const useSubjectNames = (items: readonly Subject[]): readonly string[] => {
  const { t } = useTranslation('figures');
  const localized = useLocalized();
  return useMemo(() => {
    const names = items.map(({ name }) => shortLabel(localized(name)));
    return names.map((name, index) => {
      const kind = items[index]?.kind;
      const shared = names.filter((other) => other === name).length > 1;
      return shared && kind !== undefined ? `${name} (${t(`compare.kind.${kind}`)})` : name;
    });
  }, [items, localized, t]);
};
