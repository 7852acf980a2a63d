import type { Localized } from '../../../shared/localized.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** A text of a course in the language of the site, or in the other where the course is not written in it. */
export const useCourseText = (): ((text: Localized) => string) => {
  const language = useLanguage();
  return (text) => text[language] || (language === 'zh' ? text.en : text.zh);
};
