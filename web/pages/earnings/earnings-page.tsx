import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { AccountSection } from './account-section.tsx';
import { Balances } from './balances.tsx';
import { EarningTable } from './earning-table.tsx';
import classes from './earnings.module.css';
import { recentMonths } from './months.ts';
import { type MyEarnings, myEarnings } from './queries.ts';
import { StatementSection } from './statement-section.tsx';

const Found = ({ found: { items, balances, timeZone, asOf } }: { found: MyEarnings }) => {
  const { t } = useTranslation('earnings');
  const { dateTime } = useFormats();
  const navigate = useNavigate();
  const { month = recentMonths(new Date(), timeZone, 1)[0] ?? '' } = useSearch({ from: '/earnings' });
  return (
    <Stack gap="xl">
      <Stack gap="xl" className={classes['screen'] ?? ''}>
        <AccountSection />
        {items.length === 0 ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <>
            <Balances balances={balances} />
            <Stack component="section" gap="sm" aria-labelledby="list-title">
              <Title order={2} size="h3" id="list-title">
                {t('list')}
              </Title>
              <EarningTable items={items} />
              <Text size="xs" c="dimmed">
                {t('listNote', { n: items.length, at: dateTime(asOf) })}
              </Text>
            </Stack>
          </>
        )}
      </Stack>
      <StatementSection
        month={month}
        timeZone={timeZone}
        onMonth={(chosen) => void navigate({ to: '/earnings', search: { month: chosen } })}
      />
    </Stack>
  );
};

const Content = () => (
  <Loaded query={useQuery(myEarnings)} lines={8}>
    {(found) => <Found found={found} />}
  </Loaded>
);

/** What an expert earns: what waits for what, what was transferred, and every month as a statement. */
const EarningsPage = () => {
  const { t } = useTranslation('earnings');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MembersOnly group="expert">
        <Content />
      </MembersOnly>
    </Page>
  );
};

export default EarningsPage;
