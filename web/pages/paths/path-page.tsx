import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { occupation } from '../careers/queries.ts';
import { useCurrency } from '../shop/currency.ts';
import { offersOnSale } from '../shop/queries.ts';
import classes from './paths.module.css';
import { type ForSale, NextStep } from './next-step.tsx';
import { nextOf } from './next.ts';
import { priceOf, totalOf } from './prices.ts';
import { type Choices, type LearningPath, myPath } from './queries.ts';
import { RhythmForm } from './rhythm-form.tsx';
import { firstChoices } from './rhythm.ts';
import { SkillLists } from './skill-lists.tsx';
import { StepCard } from './step-card.tsx';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';
import { usePathChange } from './use-path-change.ts';

/** Prices are no part of a path: they are read from what is on sale. */
const usePrices = () => {
  const { amount } = useFormats();
  const [currency] = useCurrency();
  const { data } = useQuery(offersOnSale);
  const offers = data?.items ?? [];
  return {
    of: (courseId: string): ForSale | null => {
      const price = priceOf(courseId, offers, currency);
      return price === undefined
        ? null
        : { offerId: price.offerId, price: amount(price.amountMinor, price.currency) };
    },
    total: (steps: LearningPath['steps']): string | null => {
      const total = totalOf(steps, offers, currency);
      return total === null ? null : amount(total, currency);
    },
  };
};

const Found = ({ path }: { path: LearningPath }) => {
  const { t } = useTranslation('paths');
  const change = usePathChange(path.occupationId);
  const prices = usePrices();
  const { choices, steps } = path;
  const next = nextOf(steps);
  const busy = change.isPending;
  const decide = (changed: Partial<Choices>) => change.mutate({ ...choices, ...changed });
  return (
    <Stack gap="xl" aria-busy={busy}>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <Summary path={path} price={prices.total(steps)} busy={busy} onRenew={() => decide({})} />
      {steps.length === 0 ? (
        <EmptyState title={t('nothing.title')} text={t('nothing.text')} />
      ) : (
        <>
          {next !== undefined && <NextStep step={next} forSale={prices.of(next.courseId)} />}
          <Timeline path={path} />
          <section>
            <Title order={2}>{t('order')}</Title>
            <Text size="sm" c="dimmed" mb="sm">
              {t('orderText')}
            </Text>
            <ol className={classes['steps']}>
              {steps.map((step, index) => (
                <StepCard
                  key={step.courseId}
                  place={index + 1}
                  step={step}
                  price={prices.of(step.courseId)?.price ?? null}
                  busy={busy}
                  onLeaveOut={() => decide({ leftOut: [...choices.leftOut, step.courseId] })}
                  onKnown={(skill) => decide({ knownSkills: [...choices.knownSkills, skill] })}
                />
              ))}
            </ol>
          </section>
        </>
      )}
      <SkillLists path={path} busy={busy} onChange={decide} />
      <section>
        <Title order={2} mb="sm">
          {t('rhythm')}
        </Title>
        <RhythmForm
          key={path.version}
          rhythm={choices.rhythm}
          label={t('plan')}
          busy={busy}
          onSave={(rhythm) => decide({ rhythm })}
        />
      </section>
    </Stack>
  );
};

const Begin = ({ occupationId }: { occupationId: string }) => {
  const { t } = useTranslation('paths');
  const change = usePathChange(occupationId);
  const [choices] = useState(() => firstChoices(new Date()));
  return (
    <Paper withBorder radius="lg" p="lg">
      <Stack>
        <Text>{t('begin')}</Text>
        {change.error !== null && <ProblemNotice error={change.error} />}
        <RhythmForm
          rhythm={choices.rhythm}
          label={t('compute')}
          busy={change.isPending}
          onSave={(rhythm) => change.mutate({ ...choices, rhythm })}
        />
      </Stack>
    </Paper>
  );
};

const Path = ({ occupationId }: { occupationId: string }) => (
  <Loaded query={useQuery(myPath(occupationId))} lines={8}>
    {(path) => (path === null ? <Begin occupationId={occupationId} /> : <Found path={path} />)}
  </Loaded>
);

const PathPage = () => {
  const { t } = useTranslation('paths');
  const localized = useLocalized();
  const { occupationId } = useParams({ from: '/paths/$occupationId' });
  const { data } = useQuery(occupation(occupationId));
  const title = data === undefined ? t('path') : t('pathTo', { occupation: localized(data.title) });
  return (
    <Page
      title={title}
      lead={t('lead')}
      actions={
        <Link to="/careers/$occupationId" params={{ occupationId }}>
          {t('toOccupation')}
        </Link>
      }
    >
      <MembersOnly>
        <Path key={occupationId} occupationId={occupationId} />
      </MembersOnly>
    </Page>
  );
};

export default PathPage;
