import { useTranslation } from 'react-i18next';
import { useFormats, useLanguage } from '../../i18n/use-language.ts';
import { languageName } from './places.ts';
import type { Feature } from './queries.ts';

const types = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
const degrees = ['none', 'secondary', 'vocational', 'associate', 'bachelor', 'master', 'doctorate'] as const;

/** `≥ 240000 CNY`, as the portrait writes a salary floor. */
const payForm = /^≥ (\d+(?:\.\d+)?) ([A-Z]{3})$/;

/** A feature's key as people read it. */
export const useFeatureText = (): ((feature: Pick<Feature, 'kind' | 'key'>) => string) => {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const { money } = useFormats();
  return ({ kind, key }) => {
    const type = types.find((name) => name === key);
    if (kind === 'interest-type' && type !== undefined) return t(`type.${type}`);
    const degree = degrees.find((name) => name === key);
    if (kind === 'education' && degree !== undefined) return t(`degree.${degree}`);
    if (kind === 'language') return languageName(key, language);
    const [, amount, currency] = kind === 'pay' ? (payForm.exec(key) ?? []) : [];
    return amount === undefined || currency === undefined ? key : `≥ ${money(Number(amount), currency)}`;
  };
};
