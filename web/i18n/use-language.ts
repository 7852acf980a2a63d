import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Localized } from '../../shared/localized.ts';
import { type Formats, formats } from './formats.ts';
import { isLanguage } from './i18n.ts';

/** The language the site is read in. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation('shell');
  return isLanguage(i18n.language) ? i18n.language : 'en';
};

/** Numbers, dates and money as this language writes them. */
export const useFormats = (): Formats => {
  const language = useLanguage();
  return useMemo(() => formats(language), [language]);
};

/** Picks the current language of a text that comes in both. */
export const useLocalized = (): ((text: Localized) => string) => {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
};

/** Picks the current language of a text that may be written in one only; then in that one. */
export const useWritten = (): ((text: Localized) => string) => {
  const language = useLanguage();
  return useCallback((text) => text[language] || text.zh || text.en, [language]);
};
