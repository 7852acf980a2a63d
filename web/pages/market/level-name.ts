import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a level of education or a band of experience is called; anything else as it is. */
export const useLevelName = (): ((level: string) => string) => {
  const { i18n } = useTranslation('market');
  return useCallback(
    (level) => {
      const key = `levels.${level}`;
      return i18n.exists(key, { ns: 'market' })
        ? String(i18n.getResource(i18n.language, 'market', key))
        : level;
    },
    [i18n],
  );
};
