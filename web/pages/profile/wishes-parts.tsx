import { NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from './date-field.tsx';
import { useIssueAt } from './issues.ts';
import { currencies } from './places.ts';
import classes from './profile.module.css';
import { EntryList, Section } from './section.tsx';
import type { Draft } from './use-draft.ts';

const horizons = ['short', 'long'] as const;
const remoteChoices = ['any', 'only', 'no'] as const;

export const GoalsPart = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  return (
    <Section name="goals">
      <EntryList
        items={profile.goals}
        empty={{ text: '', horizon: 'short', by: null }}
        add={t('form.addGoal')}
        nameOf={(position) => t('form.goalN', { position })}
        onChange={(goals) => change({ goals })}
        row={(goal, set, index) => (
          <>
            <TextInput
              className={classes['whole'] ?? ''}
              label={t('field.goal')}
              maxLength={500}
              value={goal.text}
              error={issueAt(`/goals/${index}/text`)}
              onChange={(event) => set({ text: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('field.horizon')}
              value={goal.horizon}
              data={horizons.map((value) => ({ value, label: t(`horizon.${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                set({ horizon: value === 'long' ? 'long' : 'short' })
              }
            />
            <DateField
              label={t('field.by')}
              value={goal.by}
              placeholder="2027-06"
              error={issueAt(`/goals/${index}/by`)}
              onChange={(by) => set({ by })}
            />
          </>
        )}
      />
    </Section>
  );
};

const Pay = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t, i18n } = useTranslation('profile');
  const issueAt = useIssueAt();
  const { constraints } = profile;
  const usual = i18n.language === 'zh' ? 'CNY' : 'USD';
  return (
    <>
      <NumberInput
        label={t('field.salaryFloor')}
        description={t('hint.salaryFloor')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={0}
        max={1e9}
        step={1000}
        thousandSeparator=","
        allowDecimal={false}
        allowNegative={false}
        value={constraints.salaryFloorAnnual ?? ''}
        error={issueAt('/constraints/salaryFloorAnnual')}
        onChange={(value) =>
          change({
            constraints: {
              ...constraints,
              salaryFloorAnnual: typeof value === 'number' ? value : null,
              currency: typeof value === 'number' ? (constraints.currency ?? usual) : null,
            },
          })
        }
      />
      <NativeSelect
        label={t('field.currency')}
        value={constraints.currency ?? usual}
        data={currencies}
        disabled={constraints.salaryFloorAnnual === null}
        error={issueAt('/constraints/currency')}
        onChange={(event) => change({ constraints: { ...constraints, currency: event.currentTarget.value } })}
      />
    </>
  );
};

export const ConstraintsPart = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  const { profile, change } = draft;
  const { constraints } = profile;
  return (
    <Section name="constraints">
      <div className={classes['fields']}>
        <Pay draft={draft} />
        <NativeSelect
          label={t('field.remote')}
          value={constraints.remote}
          data={remoteChoices.map((value) => ({ value, label: t(`remote.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({
              constraints: {
                ...constraints,
                remote: remoteChoices.find((choice) => choice === value) ?? 'any',
              },
            })
          }
        />
        <TagsInput
          className={classes['whole'] ?? ''}
          label={t('field.cities')}
          description={t('hint.tags')}
          maxTags={20}
          maxLength={100}
          value={constraints.cities}
          error={issueAt('/constraints/cities')}
          onChange={(cities) => change({ constraints: { ...constraints, cities } })}
        />
      </div>
    </Section>
  );
};
