import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import type { ItemsProperties } from './one-item.tsx';
import classes from './sitting.module.css';

/** All items on one page, each a row of radio buttons: arrows within an item, Tab between them. */
export const ItemList = ({ instrument, answers, onAnswer }: ItemsProperties) => {
  const { t } = useTranslation('assessments');
  const localized = useLocalized();
  return (
    <ol className={classes['list']} aria-label={t('mode.list')}>
      {instrument.questions.map(({ itemId, text }, index) => (
        <li key={itemId}>
          <fieldset className={classes['row']} data-answered={answers.has(itemId)}>
            <legend>
              {index + 1}. {localized(text)}
            </legend>
            <div className={classes['radios']}>
              {instrument.anchors.map((anchor) => (
                <label key={anchor.value}>
                  <input
                    type="radio"
                    name={itemId}
                    value={anchor.value}
                    checked={answers.get(itemId)?.value === anchor.value}
                    onChange={() => onAnswer(itemId, anchor.value, null)}
                  />
                  <span>{localized(anchor.label)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ol>
  );
};
