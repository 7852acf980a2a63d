import { Button, Group, NativeSelect, Paper, Pill, Slider, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { type Matches, type PartName, partNames } from './queries.ts';
import { type CareersSearch, fields } from './search.ts';

type Applied = Matches['basis']['weights'];

const useJudge = () => {
  const navigate = useNavigate();
  return (change: (before: CareersSearch) => CareersSearch) =>
    void navigate({ to: '/careers', search: (before) => change(before), replace: true });
};

const WeightSlider = ({
  name,
  applied,
  onSet,
}: {
  name: PartName;
  applied: number;
  onSet: (value: number) => void;
}) => {
  const { t } = useTranslation('careers');
  const { percent } = useFormats();
  const [dragged, setDragged] = useState<number>();
  const value = dragged ?? Math.round(applied * 100);
  return (
    <div>
      <Group justify="space-between">
        <Text size="sm" id={`weight-${name}`}>
          {t(`parts.${name}`)}
        </Text>
        <Text size="sm" fw={600}>
          {percent(value / 100)}
        </Text>
      </Group>
      <Slider
        value={value}
        min={0}
        max={100}
        step={5}
        label={null}
        thumbProps={{ 'aria-labelledby': `weight-${name}` }}
        onChange={setDragged}
        onChangeEnd={(chosen) => {
          setDragged(undefined);
          onSet(chosen);
        }}
      />
    </div>
  );
};

const Filters = () => {
  const { t } = useTranslation('careers');
  const search = useSearch({ from: '/careers' });
  const judge = useJudge();
  return (
    <>
      <NativeSelect
        label={t('marketLabel')}
        value={search.market ?? ''}
        onChange={({ currentTarget: { value } }) =>
          judge(({ market: _, ...rest }) =>
            value === 'zh' || value === 'en' ? { ...rest, market: value } : rest,
          )
        }
        data={[
          { value: '', label: t('markets.auto') },
          { value: 'zh', label: t('markets.zh') },
          { value: 'en', label: t('markets.en') },
        ]}
      />
      <NativeSelect
        label={t('fieldLabel')}
        value={search.field ?? ''}
        onChange={({ currentTarget: { value } }) =>
          judge(({ field: _, ...rest }) => {
            const field = fields.find((name) => name === value);
            return field === undefined ? rest : { ...rest, field };
          })
        }
        data={[
          { value: '', label: t('fields.all') },
          ...fields.map((name) => ({ value: name, label: t(`fields.${name}`) })),
        ]}
      />
    </>
  );
};

/** How the ranking is made: weights, whose postings, which field, and skills tried out. */
export const Judgement = ({
  weights,
  whatIf,
}: {
  weights: Applied | undefined;
  whatIf: readonly string[];
}) => {
  const { t } = useTranslation('careers');
  const judge = useJudge();
  const set = (name: PartName, value: number) =>
    judge((before) => ({
      ...before,
      ...Object.fromEntries(partNames.map((part) => [part, Math.round((weights?.[part] ?? 0) * 100)])),
      [name]: value,
    }));
  const without = (skill: string) =>
    judge(({ whatIfSkill: _, ...rest }) => {
      const left = whatIf.filter((name) => name !== skill).join(',');
      return left === '' ? rest : { ...rest, whatIfSkill: left };
    });
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="judgement">
      <Stack>
        <Title order={2} id="judgement">
          {t('weights')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('weightsText')}
        </Text>
        {partNames.map((name) => (
          <WeightSlider
            key={name}
            name={name}
            applied={weights?.[name] ?? 0}
            onSet={(value) => set(name, value)}
          />
        ))}
        <Filters />
        {whatIf.length > 0 && (
          <div>
            <Text size="sm" mb={4}>
              {t('tryingOut')}
            </Text>
            <Pill.Group>
              {whatIf.map((skill) => (
                <Pill
                  key={skill}
                  withRemoveButton
                  onRemove={() => without(skill)}
                  removeButtonProps={{
                    'aria-label': t('withoutSkill', { skill }),
                    'aria-hidden': false,
                    tabIndex: 0,
                  }}
                >
                  {skill}
                </Pill>
              ))}
            </Pill.Group>
          </div>
        )}
        <Group>
          <Button size="xs" variant="default" onClick={() => judge(() => ({}))}>
            {t('usual')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};
