import { Badge, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './docs.module.css';
import type { Answer, Operation } from './operations.ts';
import { SchemaView } from './schema-view.tsx';

const Answers = ({ answers }: { answers: readonly Answer[] }) =>
  answers.map(({ status, description, body }) => (
    <div key={status}>
      <Text size="sm">
        <code className={classes['status']}>{status}</code> <span lang="en">{description}</span>
      </Text>
      {body !== undefined && <SchemaView line={body} />}
    </div>
  ));

const Refusals = ({ refusals }: { refusals: readonly Answer[] }) => (
  <ul className={classes['refusals']}>
    {refusals.map(({ status, description }) => (
      <li key={status}>
        <code className={classes['status']}>{status}</code> <span lang="en">{description}</span>
      </li>
    ))}
  </ul>
);

const Details = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation('docs');
  const { parameters, body, answers, refusals } = operation;
  return (
    <div className={classes['details']}>
      {parameters.length > 0 && <h3>{t('parameters')}</h3>}
      {parameters.map(({ place, line }) => (
        <div key={`${place} ${line.name}`} className={classes['parameter']}>
          <Badge variant="default" size="sm" tt="none">
            {t(`place.${place}`)}
          </Badge>
          <SchemaView line={line} />
        </div>
      ))}
      {body !== undefined && (
        <>
          <h3>{t('body')}</h3>
          <SchemaView line={body} />
        </>
      )}
      <h3>{t('answers')}</h3>
      <Answers answers={answers} />
      <h3>{t('refusals')}</h3>
      <Refusals refusals={refusals} />
    </div>
  );
};

const callers = ['public', 'member'] as const;

/** One route: a line that unfolds into what it takes and gives. */
export const OperationView = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation('docs');
  const [open, setOpen] = useState(false);
  const { id, method, path, summary, caller } = operation;
  const known = callers.find((name) => name === caller);
  return (
    <details id={id} className={classes['operation']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={classes['method']} data-method={method}>
          {method}
        </span>
        <code className={classes['path']}>{path}</code>
        <Badge variant="light" color={caller === 'public' ? 'gray' : 'spruce'} tt="none" size="sm">
          {known === undefined ? t('caller.group', { group: caller }) : t(`caller.${known}`)}
        </Badge>
        <span className={classes['summary']} lang="en">
          {summary}
        </span>
      </summary>
      {open && <Details operation={operation} />}
    </details>
  );
};
