import { Text, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ArrowIcon, CheckIcon } from '../../shell/icons.tsx';
import classes from './home.module.css';
import { type StepName, type StepProgress, useProgress } from './progress.ts';

/** In the order most people go; a step leads to its page. */
const steps: readonly { readonly name: StepName; readonly to?: NonNullable<LinkProps['to']> }[] = [
  { name: 'profile', to: '/profile' },
  { name: 'inventory', to: '/inventory' },
  { name: 'careers', to: '/careers' },
  { name: 'market', to: '/market' },
];

const Marker = ({ number, done }: { number: number; done: boolean }) => (
  <span className={classes['marker']} data-done={done} aria-hidden="true">
    {done ? <CheckIcon /> : number}
  </span>
);

interface StepProperties {
  readonly number: number;
  readonly step: (typeof steps)[number];
  readonly progress: StepProgress;
}

const Step = ({ number, step: { name, to }, progress }: StepProperties) => {
  const { t } = useTranslation('home');
  const title = t(`steps.${name}.title`);
  return (
    <li className={classes['step']}>
      <div className={classes['top']}>
        <Marker number={number} done={progress.done} />
        {to !== undefined && <ArrowIcon />}
      </div>
      <Title order={3}>
        {to === undefined ? (
          title
        ) : (
          <Link to={to} className={classes['stepLink']}>
            {title}
          </Link>
        )}
      </Title>
      <Text c="dimmed" size="sm">
        {t(`steps.${name}.text`)}
      </Text>
      {progress.text !== undefined && (
        <p className={classes['progress']} data-done={progress.done}>
          {progress.text}
        </p>
      )}
    </li>
  );
};

/** The way through the site, with how far the signed-in person has come. */
export const Steps = () => {
  const { t } = useTranslation('home');
  const progress = useProgress();
  return (
    <section aria-labelledby="steps">
      <Title order={2} id="steps">
        {t('pathTitle')}
      </Title>
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          <Step key={step.name} number={index + 1} step={step} progress={progress[step.name]} />
        ))}
      </ol>
    </section>
  );
};
