import { useTranslation } from 'react-i18next';
import classes from './docs.module.css';
import type { SchemaLine } from './schema.ts';

const Line = ({ line }: { line: SchemaLine }) => {
  const { t } = useTranslation('docs');
  const { name, type, required, limits, choices, description } = line;
  return (
    <>
      {name !== '' && <code className={classes['name']}>{name}</code>}{' '}
      <span className={classes['type']}>{type}</span>
      {!required && name !== '' && <span className={classes['hint']}> · {t('optional')}</span>}
      {limits.length > 0 && <span className={classes['hint']}> · {limits.join(', ')}</span>}
      {choices.length > 0 && (
        <span className={classes['hint']}>
          {' · '}
          {choices.map((choice) => (
            <code key={choice} className={classes['choice']}>
              {choice}
            </code>
          ))}
        </span>
      )}
      {description !== '' && (
        <span className={classes['description']} lang="en">
          {description}
        </span>
      )}
    </>
  );
};

/** A value and what it is made of; inner parts unfold. */
export const SchemaView = ({ line, open = true }: { line: SchemaLine; open?: boolean }) =>
  line.parts.length === 0 ? (
    <div className={classes['line']}>
      <Line line={line} />
    </div>
  ) : (
    <details className={classes['line']} open={open}>
      <summary>
        <Line line={line} />
      </summary>
      <div className={classes['parts']}>
        {line.parts.map((part) => (
          <SchemaView key={part.name} line={part} open={false} />
        ))}
      </div>
    </details>
  );
