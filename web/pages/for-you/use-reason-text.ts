import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { Reason } from './queries.ts';

type Of<K extends Reason['kind']> = Extract<Reason, { kind: K }>;

const useGapText = () => {
  const { t } = useTranslation('for-you');
  const { percent } = useFormats();
  const localized = useLocalized();
  return ({ name, occupation, rank, tied, gain }: Of<'closes-gap'>): string => {
    const words = { skill: localized(name), occupation: localized(occupation.title), gain: percent(gain) };
    if (rank > 1) return t('reason.gap', words);
    return t(tied > 1 ? 'reason.gapAmongLargest' : 'reason.gapLargest', words);
  };
};

const useFitText = () => {
  const { t } = useTranslation('for-you');
  const { number, list } = useFormats();
  const localized = useLocalized();
  return ({ occupation, correlation, sharedTypes }: Of<'fits-interests'>): string => {
    const words = { occupation: localized(occupation.title), correlation: number(correlation, 2) };
    return sharedTypes.length === 0
      ? t('reason.interests', words)
      : t('reason.interestsShared', {
          ...words,
          types: list(sharedTypes.map((type) => t(`types.${typeOf(type)}`))),
        });
  };
};

const typeNames = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
const typeOf = (letter: string): (typeof typeNames)[number] =>
  typeNames.find((name) => name === letter) ?? 'R';

/** A reason in words, with the numbers that the ranking was made with. */
export const useReasonText = (): ((reason: Reason) => string) => {
  const { t } = useTranslation('for-you');
  const { number, dateTime, list } = useFormats();
  const localized = useLocalized();
  const [gap, fit] = [useGapText(), useFitText()];
  return (reason) => {
    switch (reason.kind) {
      case 'closes-gap':
        return gap(reason);
      case 'fits-interests':
        return fit(reason);
      case 'uses-skills':
        return t('reason.skills', {
          held: number(reason.held.length),
          asked: number(reason.asked),
          names: list(reason.held.slice(0, 4).map(({ name }) => localized(name))),
        });
      case 'finished-alike':
        return t('reason.alike', {
          people: number(reason.people),
          occupation: localized(reason.occupation.title),
        });
      case 'because-of':
        return t('reason.because', { title: localized(reason.title) });
      case 'often-chosen':
        return t('reason.often', { people: number(reason.people), days: number(reason.days) });
      case 'many-postings':
        return t('reason.postings', { postings: number(reason.postings) });
      case 'session':
        return t('reason.session', { at: dateTime(reason.nextAt) });
      case 'its-turn':
        return t('reason.turn');
    }
  };
};
