import { useCallback } from 'react';
import { useLanguage } from '../../i18n/use-language.ts';

/** What a country is called, by its code (ISO 3166-1, two letters); anything else as it is. */
export const useCountryName = (): ((code: string) => string) => {
  const language = useLanguage();
  return useCallback(
    (code) => {
      if (!/^[A-Z]{2}$/.test(code)) return code;
      return new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'region' }).of(code) ?? code;
    },
    [language],
  );
};
