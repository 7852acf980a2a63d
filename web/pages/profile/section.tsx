import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon, TrashIcon } from '../../shell/icons.tsx';
import classes from './profile.module.css';

/** Parts of the form; each can be gone to by its name. */
export type PartName =
  'basics' | 'skills' | 'work' | 'education' | 'languages' | 'interests' | 'goals' | 'constraints';

export const Section = ({ name, children }: { name: PartName; children: ReactNode }) => {
  const { t } = useTranslation('profile');
  return (
    <Paper component="section" withBorder radius="lg" p="lg" id={name} aria-labelledby={`${name}-title`}>
      <Title order={2} id={`${name}-title`}>
        {t(`parts.${name}.title`)}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t(`parts.${name}.text`)}
      </Text>
      {children}
    </Paper>
  );
};

interface ListProperties<T> {
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
  /** What a new row starts as. */
  readonly empty: NoInfer<T>;
  /** The text on the button, e.g. "Add a skill". */
  readonly add: string;
  /** Names a row to those who cannot see where it is, e.g. "Skill 2". */
  readonly nameOf: (position: number) => string;
  readonly row: (item: T, change: (part: Partial<T>) => void, position: number) => ReactNode;
}

/** Rows that can be added, changed and removed. */
export const EntryList = <T extends object>({
  items,
  onChange,
  empty,
  add,
  nameOf,
  row,
}: ListProperties<T>) => {
  const { t } = useTranslation('profile');
  return (
    <Stack gap="md">
      {items.map((item, index) => (
        <div key={index} role="group" aria-label={nameOf(index + 1)} className={classes['entry']}>
          <div className={classes['fields']}>
            {row(item, (part) => onChange(items.with(index, { ...item, ...part })), index)}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('form.remove', { name: nameOf(index + 1) })}
            onClick={() => onChange(items.toSpliced(index, 1))}
          >
            <TrashIcon />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          variant="light"
          leftSection={<PlusIcon size={16} />}
          onClick={() => onChange([...items, empty])}
        >
          {add}
        </Button>
      </Group>
    </Stack>
  );
};
