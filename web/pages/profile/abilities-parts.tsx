import { NativeSelect, TagsInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { useIssueAt } from './issues.ts';
import { spokenLanguages } from './places.ts';
import { EntryList, Section } from './section.tsx';
import type { Draft } from './use-draft.ts';

/** Level 1 to 5. */
const levels = ['heard', 'helped', 'alone', 'ease', 'asked'] as const;
const fluencies = ['basic', 'conversational', 'professional', 'native'] as const;

export const SkillsPart = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  const problem = issueAt('/skills');
  return (
    <Section name="skills">
      {problem !== null && (
        <Text c="red" size="sm" mb="sm" role="alert">
          {problem}
        </Text>
      )}
      <EntryList
        items={profile.skills}
        empty={{ name: '', level: 3 }}
        add={t('form.addSkill')}
        nameOf={(position) => t('form.skillN', { position })}
        onChange={(skills) => change({ skills })}
        row={(skill, set, index) => (
          <>
            <TextInput
              label={t('field.skill')}
              maxLength={100}
              value={skill.name}
              error={issueAt(`/skills/${index}/name`)}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('field.level')}
              value={String(skill.level)}
              data={levels.map((level, index) => ({
                value: String(index + 1),
                label: `${index + 1} · ${t(`level.${level}`)}`,
              }))}
              onChange={(event) => set({ level: Number(event.currentTarget.value) })}
            />
          </>
        )}
      />
    </Section>
  );
};

export const LanguagesPart = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const issueAt = useIssueAt();
  return (
    <Section name="languages">
      <EntryList
        items={profile.languages}
        empty={{ tag: language === 'zh' ? 'en' : 'zh-CN', fluency: 'conversational' }}
        add={t('form.addLanguage')}
        nameOf={(position) => t('form.languageN', { position })}
        onChange={(languages) => change({ languages })}
        row={(spoken, set, index) => (
          <>
            <NativeSelect
              label={t('field.language')}
              value={spoken.tag}
              error={issueAt(`/languages/${index}/tag`)}
              data={spokenLanguages(language, spoken.tag)}
              onChange={(event) => set({ tag: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('field.fluency')}
              value={spoken.fluency}
              data={fluencies.map((value) => ({ value, label: t(`fluency.${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                set({ fluency: fluencies.find((fluency) => fluency === value) ?? 'basic' })
              }
            />
          </>
        )}
      />
    </Section>
  );
};

export const InterestsPart = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  return (
    <Section name="interests">
      <TagsInput
        label={t('field.interests')}
        description={t('hint.tags')}
        maxTags={50}
        maxLength={100}
        value={profile.interests}
        error={issueAt('/interests')}
        onChange={(interests) => change({ interests })}
      />
    </Section>
  );
};
