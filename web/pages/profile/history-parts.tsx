import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from './date-field.tsx';
import { useIssueAt } from './issues.ts';
import classes from './profile.module.css';
import type { Profile } from './queries.ts';
import { EntryList, Section } from './section.tsx';
import type { Draft } from './use-draft.ts';

const levels = ['none', 'secondary', 'vocational', 'associate', 'bachelor', 'master', 'doctorate'] as const;

interface RowProperties<T> {
  readonly item: T;
  readonly set: (part: Partial<T>) => void;
  /** Where the row stands, e.g. `/work/0`. */
  readonly at: string;
}

type Job = Profile['work'][number];
type Study = Profile['education'][number];

const Dates = ({
  item,
  set,
  at,
  ongoing,
}: RowProperties<Pick<Job, 'startDate' | 'endDate'>> & { ongoing: string }) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  return (
    <>
      <DateField
        label={t('field.startDate')}
        value={item.startDate}
        error={issueAt(`${at}/startDate`)}
        onChange={(startDate) => set({ startDate })}
      />
      <DateField
        label={t('field.endDate')}
        value={item.endDate}
        placeholder={ongoing}
        error={issueAt(`${at}/endDate`)}
        onChange={(endDate) => set({ endDate })}
      />
    </>
  );
};

const JobRow = ({ item, set, at }: RowProperties<Job>) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  return (
    <>
      <TextInput
        label={t('field.position')}
        maxLength={200}
        value={item.position}
        error={issueAt(`${at}/position`)}
        onChange={(event) => set({ position: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.organisation')}
        maxLength={200}
        value={item.organisation}
        error={issueAt(`${at}/organisation`)}
        onChange={(event) => set({ organisation: event.currentTarget.value })}
      />
      <Dates item={item} set={set} at={at} ongoing={t('hint.stillThere')} />
      <Textarea
        className={classes['whole'] ?? ''}
        label={t('field.duties')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        value={item.summary}
        error={issueAt(`${at}/summary`)}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <Textarea
        className={classes['whole'] ?? ''}
        label={t('field.highlights')}
        description={t('hint.highlights')}
        autosize
        minRows={2}
        maxRows={12}
        value={item.highlights.join('\n')}
        error={issueAt(`${at}/highlights`)}
        onChange={(event) => set({ highlights: event.currentTarget.value.split('\n') })}
      />
    </>
  );
};

export const WorkPart = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  return (
    <Section name="work">
      <EntryList
        items={profile.work}
        empty={{
          organisation: '',
          position: '',
          startDate: null,
          endDate: null,
          summary: '',
          highlights: [],
        }}
        add={t('form.addJob')}
        nameOf={(position) => t('form.jobN', { position })}
        onChange={(work) => change({ work })}
        row={(job, set, index) => <JobRow item={job} set={set} at={`/work/${index}`} />}
      />
    </Section>
  );
};

const StudyRow = ({ item, set, at }: RowProperties<Study>) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  return (
    <>
      <TextInput
        label={t('field.institution')}
        maxLength={200}
        value={item.institution}
        error={issueAt(`${at}/institution`)}
        onChange={(event) => set({ institution: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.area')}
        maxLength={200}
        value={item.area}
        error={issueAt(`${at}/area`)}
        onChange={(event) => set({ area: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('field.degree')}
        value={item.level ?? ''}
        data={[{ value: '', label: '–' }, ...levels.map((value) => ({ value, label: t(`degree.${value}`) }))]}
        onChange={({ currentTarget: { value } }) =>
          set({ level: levels.find((level) => level === value) ?? null })
        }
      />
      <Dates item={item} set={set} at={at} ongoing={t('hint.stillStudying')} />
    </>
  );
};

export const EducationPart = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  return (
    <Section name="education">
      <EntryList
        items={profile.education}
        empty={{ institution: '', area: '', level: null, startDate: null, endDate: null }}
        add={t('form.addStudy')}
        nameOf={(position) => t('form.studyN', { position })}
        onChange={(education) => change({ education })}
        row={(study, set, index) => <StudyRow item={study} set={set} at={`/education/${index}`} />}
      />
    </Section>
  );
};
