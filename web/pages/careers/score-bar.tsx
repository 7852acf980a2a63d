import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import classes from './careers.module.css';
import { type Match, partNames } from './queries.ts';

/** The score as a bar of 100: each part's width is its weight, how far it is filled its own score. */
export const ScoreBar = ({ match }: { match: Match }) => {
  const { t } = useTranslation('careers');
  const { number, percent } = useFormats();
  const counted = partNames.flatMap((name) => {
    const part = match.parts[name];
    return part.counted ? [{ name, score: part.score, weight: part.weight }] : [];
  });
  if (counted.length === 0) return null;
  const said = counted.map(({ name, score }) => `${t(`parts.${name}`)} ${number(score * 100, 0)}`).join(', ');
  return (
    <div className={classes['bar']} role="img" aria-label={said}>
      {counted.map(({ name, score, weight }) => (
        <div
          key={name}
          style={{ flexGrow: weight }}
          title={`${t(`parts.${name}`)}: ${number(score * 100, 0)} · ${percent(weight)}`}
        >
          <span className={classes['track']} data-part={name}>
            <span style={{ width: `${score * 100}%` }} />
          </span>
          <span className={classes['partName']}>{t(`parts.${name}`)}</span>
        </div>
      ))}
    </div>
  );
};
