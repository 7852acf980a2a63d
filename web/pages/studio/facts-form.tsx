import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
  Title,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { accesses, courseLanguages, levels } from '../learning/search.ts';
import { replaced, without } from './lists.ts';
import type { Content } from './queries.ts';
import { WordsFields } from './words-fields.tsx';

export interface PartProperties {
  readonly content: Content;
  readonly onChange: (change: Partial<Content>) => void;
}

const Teaches = ({ content, onChange }: PartProperties) => {
  const { t } = useTranslation('studio');
  const { teaches } = content;
  const set = (next: Content['teaches']) => onChange({ teaches: next });
  return (
    <Stack gap="xs" role="group" aria-label={t('teaches')}>
      <Title order={3} size="h5">
        {t('teaches')}
      </Title>
      {teaches.map((taught, index) => (
        <Group key={index} align="flex-end" gap="xs">
          <TextInput
            label={t('skill')}
            maxLength={80}
            value={taught.skill}
            onChange={(event) =>
              set(replaced(teaches, index, { ...taught, skill: event.currentTarget.value }))
            }
          />
          <NumberInput
            label={t('importance')}
            w="13rem"
            min={0.1}
            max={1}
            step={0.1}
            value={taught.importance}
            onChange={(value) =>
              set(
                replaced(teaches, index, {
                  ...taught,
                  importance: Math.min(1, Math.max(0.1, Number(value) || 0.1)),
                }),
              )
            }
          />
          <Button
            variant="default"
            aria-label={t('removeOf', { name: taught.skill })}
            onClick={() => set(without(teaches, index))}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => set([...teaches, { skill: '', importance: 1 }])}
        >
          {t('addSkill')}
        </Button>
      </Group>
    </Stack>
  );
};

/** What the catalogue says of the course. */
export const FactsForm = ({ content, onChange }: PartProperties) => {
  const { t } = useTranslation(['studio', 'learning']);
  return (
    <Stack gap="md">
      <WordsFields
        label={t('name')}
        words={content.title}
        languages={['zh', 'en']}
        onChange={(title) => onChange({ title })}
      />
      <WordsFields
        label={t('summary')}
        words={content.summary}
        languages={['zh', 'en']}
        onChange={(summary) => onChange({ summary })}
        long
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NativeSelect
          label={t('learning:level')}
          value={content.level}
          data={levels.map((value) => ({ value, label: t(`learning:levels.${value}`) }))}
          onChange={(event) =>
            onChange({ level: levels.find((one) => one === event.currentTarget.value) ?? 'beginner' })
          }
        />
        <NativeSelect
          label={t('learning:access')}
          value={content.access}
          data={accesses.map((value) => ({ value, label: t(`learning:accesses.${value}`) }))}
          onChange={(event) => onChange({ access: event.currentTarget.value === 'paid' ? 'paid' : 'free' })}
        />
        <Checkbox.Group
          label={t('writtenIn')}
          value={content.languages}
          onChange={(values) => {
            const languages = courseLanguages.filter((one) => values.includes(one));
            if (languages.length > 0) onChange({ languages });
          }}
        >
          <Group mt="xs">
            {courseLanguages.map((value) => (
              <Checkbox key={value} value={value} label={t(`languages.${value}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      </SimpleGrid>
      <Teaches content={content} onChange={onChange} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TagsInput
          label={t('requires')}
          description={t('tagsHint')}
          maxTags={20}
          value={content.requires}
          onChange={(requires) => onChange({ requires })}
        />
        <TagsInput
          label={t('prerequisites')}
          description={t('prerequisitesHint')}
          maxTags={10}
          value={content.prerequisites}
          onChange={(values) =>
            onChange({ prerequisites: values.filter((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) })
          }
        />
        <TagsInput
          label={t('topics')}
          description={t('tagsHint')}
          maxTags={10}
          value={content.topics}
          onChange={(topics) => onChange({ topics })}
        />
      </SimpleGrid>
    </Stack>
  );
};
