import { Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { InterestsPart, LanguagesPart, SkillsPart } from './abilities-parts.tsx';
import { BasicsPart } from './basics-part.tsx';
import { Completeness } from './completeness.tsx';
import { EducationPart, WorkPart } from './history-parts.tsx';
import { IssuesContext, issuesOf } from './issues.ts';
import classes from './profile.module.css';
import type { StoredProfile } from './queries.ts';
import { SaveBar } from './save-bar.tsx';
import type { Draft } from './use-draft.ts';
import { ConstraintsPart, GoalsPart } from './wishes-parts.tsx';

const Kept = ({ profile }: Pick<Draft, 'profile'>) => {
  const { t } = useTranslation('profile');
  const { list } = useFormats();
  const kept = Object.keys(profile.otherSections);
  if (kept.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('form.kept', { sections: list(kept) })}
    </Text>
  );
};

/** The profile as a form. Nothing leaves the page before it is saved, and leaving with changes asks first. */
export const AboutSection = ({ draft, stored }: { draft: Draft; stored: StoredProfile }) => {
  const { t } = useTranslation('profile');
  useBlocker({
    shouldBlockFn: ({ next }) =>
      draft.dirty && next.pathname !== '/profile' && !window.confirm(t('form.leave')),
    enableBeforeUnload: draft.dirty,
  });
  return (
    <IssuesContext value={issuesOf(draft.problem)}>
      <div className={classes['columns']}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.dirty) draft.save();
          }}
        >
          <Stack gap="lg">
            <BasicsPart draft={draft} />
            <SkillsPart draft={draft} />
            <WorkPart draft={draft} />
            <EducationPart draft={draft} />
            <LanguagesPart draft={draft} />
            <ConstraintsPart draft={draft} />
            <GoalsPart draft={draft} />
            <InterestsPart draft={draft} />
            <Kept profile={draft.profile} />
          </Stack>
        </form>
        <Completeness completeness={stored.completeness} />
      </div>
      <SaveBar draft={draft} />
    </IssuesContext>
  );
};
