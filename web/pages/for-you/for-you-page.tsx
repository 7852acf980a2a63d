import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useMember } from '../../auth/session-context.ts';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import classes from './for-you.module.css';
import { useFeedback } from './feedback.ts';
import { HiddenItems } from './hidden-items.tsx';
import { PersonalisationSwitch } from './personalisation-switch.tsx';
import { type Kind, type Recommendations, kinds, recommended } from './queries.ts';
import { RecommendationCard } from './recommendation-card.tsx';

const shown = 10;

/** What the list rests on, and what would make it better. */
const Basis = ({ found }: { found: Recommendations }) => {
  const { t } = useTranslation('for-you');
  const { list } = useFormats();
  const localized = useLocalized();
  const { personalised, by, basis } = found;
  const towards = list(basis.towards.map(({ title }) => localized(title)));
  const little = personalised && (basis.resultId === null || basis.profileVersion === null);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t(`by.${by}`)} {towards !== '' && t('towards', { towards })}
      </Text>
      {little && (
        <Alert color="amber" variant="light" title={t('better.title')}>
          {basis.resultId === null && <Link to="/inventory">{t('better.inventory')}</Link>}{' '}
          {basis.profileVersion === null && <Link to="/profile">{t('better.profile')}</Link>}
        </Alert>
      )}
    </Stack>
  );
};

/** What was just turned away, to be had back at once; the card it was said at is gone. */
const Hidden = ({ change }: { change: ReturnType<typeof useFeedback> }) => {
  const { t } = useTranslation('for-you');
  const localized = useLocalized();
  const given = change.isSuccess && change.variables.feedback !== null ? change.variables : undefined;
  return (
    <div role="status">
      {given?.feedback && (
        <Group gap="xs">
          <Text size="sm">{t(`done.${given.feedback}`, { title: localized(given.title) })}</Text>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => change.mutate({ ...given, feedback: null })}
          >
            {t('done.undo')}
          </Button>
        </Group>
      )}
    </div>
  );
};

const Listed = ({ found }: { found: Recommendations }) => {
  const { t } = useTranslation('for-you');
  const change = useFeedback();
  if (found.empty !== null)
    return <EmptyState title={t(`empty.${found.empty}.title`)} text={t(`empty.${found.empty}.text`)} />;
  return (
    <Stack>
      <Basis found={found} />
      {change.error !== null && <ProblemNotice error={change.error} />}
      <Hidden change={change} />
      <ol className={classes['list']}>
        {found.items.map((item) => (
          <RecommendationCard
            key={item.itemId}
            item={item}
            onFeedback={found.personalised ? (feedback) => change.mutate({ ...item, feedback }) : undefined}
          />
        ))}
      </ol>
    </Stack>
  );
};

const Kinds = () => {
  const { t } = useTranslation('for-you');
  const navigate = useNavigate();
  const { kind = 'course' } = useSearch({ from: '/for-you' });
  const query = useQuery(recommended(kind, useLanguage(), shown));
  const show = (next: string | null) => {
    const known: Kind | undefined = kinds.find((each) => each === next);
    void navigate({ to: '/for-you', search: known === undefined ? {} : { kind: known }, replace: true });
  };
  return (
    <Tabs value={kind} onChange={show} keepMounted={false}>
      <Tabs.List mb="lg">
        {kinds.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`kind.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={kind} aria-busy={query.isFetching}>
        <Loaded query={query} lines={8}>
          {(found) => <Listed found={found} />}
        </Loaded>
      </Tabs.Panel>
    </Tabs>
  );
};

const ForOperations = () => {
  const { t } = useTranslation('for-you');
  const groups = useMember()?.groups ?? [];
  return groups.includes('operations') ? <Link to="/for-you/models">{t('models.link')}</Link> : null;
};

const ForYouPage = () => {
  const { t } = useTranslation('for-you');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<ForOperations />}>
      <MembersOnly>
        <Stack gap="lg">
          <PersonalisationSwitch />
          <Kinds />
          <HiddenItems />
        </Stack>
      </MembersOnly>
    </Page>
  );
};

export default ForYouPage;
