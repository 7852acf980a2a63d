import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { useIssueAt } from './issues.ts';
import { countries } from './places.ts';
import classes from './profile.module.css';
import { Section } from './section.tsx';
import type { Draft } from './use-draft.ts';

const Whereabouts = ({ draft: { profile, change } }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const issueAt = useIssueAt();
  const choices = useMemo(() => [{ value: '', label: '–' }, ...countries(language)], [language]);
  const { location } = profile;
  const place = (part: Partial<typeof location>) => change({ location: { ...location, ...part } });
  return (
    <>
      <TextInput
        label={t('field.city')}
        autoComplete="address-level2"
        maxLength={100}
        value={location.city}
        error={issueAt('/location/city')}
        onChange={(event) => place({ city: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.region')}
        autoComplete="address-level1"
        maxLength={100}
        value={location.region}
        error={issueAt('/location/region')}
        onChange={(event) => place({ region: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('field.country')}
        data={choices}
        value={location.countryCode}
        error={issueAt('/location/countryCode')}
        onChange={(event) => place({ countryCode: event.currentTarget.value })}
      />
    </>
  );
};

export const BasicsPart = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation('profile');
  const issueAt = useIssueAt();
  const { profile, change } = draft;
  return (
    <Section name="basics">
      <div className={classes['fields']}>
        <TextInput
          label={t('field.name')}
          autoComplete="name"
          maxLength={100}
          value={profile.name}
          error={issueAt('/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.headline')}
          description={t('hint.headline')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={200}
          value={profile.headline}
          error={issueAt('/headline')}
          onChange={(event) => change({ headline: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.currentOccupation')}
          maxLength={200}
          value={profile.currentOccupation ?? ''}
          error={issueAt('/currentOccupation')}
          onChange={({ currentTarget: { value } }) =>
            change({ currentOccupation: value === '' ? null : value })
          }
        />
        <Whereabouts draft={draft} />
        <Textarea
          className={classes['whole'] ?? ''}
          label={t('field.summary')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          value={profile.summary}
          error={issueAt('/summary')}
          onChange={(event) => change({ summary: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
};
