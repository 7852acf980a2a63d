import { useCallback } from 'react';
import { amountText } from '../../i18n/amounts.ts';
import { tagOf } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** An amount in minor units as this language writes it. */
export const useMoney = (): ((minor: number, currency: string) => string) => {
  const language = useLanguage();
  return useCallback((minor, currency) => amountText(tagOf(language), currency, { minor }), [language]);
};
