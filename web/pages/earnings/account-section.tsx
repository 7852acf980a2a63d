import { Badge, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Account, myAccount, onboard } from './queries.ts';

/** Countries whose banks Stripe pays experts of this platform to. */
const countries = ['CN', 'HK', 'SG', 'JP', 'KR', 'US', 'CA', 'GB', 'DE', 'FR', 'NL', 'IE', 'AU', 'NZ'];

const colours = { none: 'yellow', incomplete: 'yellow', 'in-review': 'blue', ready: 'teal' } as const;

const CountrySelect = ({ value, onChange }: { value: string; onChange: (country: string) => void }) => {
  const { t } = useTranslation('earnings');
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' });
  return (
    <Select
      label={t('account.country')}
      description={t('account.countryNote')}
      data={countries.map((country) => ({ value: country, label: names.of(country) ?? country }))}
      value={value}
      allowDeselect={false}
      maw="20rem"
      onChange={(country) => onChange(country ?? value)}
    />
  );
};

const Onboarding = ({ account }: { account: Account }) => {
  const { t } = useTranslation('earnings');
  const [country, setCountry] = useState(account.country ?? 'CN');
  const go = useMutation({
    mutationFn: () => onboard(country),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  if (account.state === 'ready') return null;
  return (
    <>
      {account.state === 'none' && <CountrySelect value={country} onChange={setCountry} />}
      {go.error !== null && <ProblemNotice error={go.error} />}
      <Group>
        <Button onClick={() => go.mutate()} loading={go.isPending}>
          {account.state === 'none' ? t('account.open') : t('account.complete')}
        </Button>
      </Group>
    </>
  );
};

const Standing = ({ account }: { account: Account }) => {
  const { t } = useTranslation('earnings');
  return (
    <Paper withBorder p="lg" radius="lg" component="section" aria-labelledby="account-title">
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={2} size="h3" id="account-title">
            {t('account.title')}
          </Title>
          <Badge color={colours[account.state]} variant="light" size="lg" tt="none">
            {t(`account.${account.state}`)}
          </Badge>
        </Group>
        <Text c="dimmed" maw="44rem">
          {account.state === 'incomplete' && account.openQuestions > 0
            ? t('account.asks', { n: account.openQuestions })
            : t(`account.text.${account.state}`)}
        </Text>
        <Onboarding account={account} />
      </Stack>
    </Paper>
  );
};

/** Where the money goes: how far the expert's account at Stripe is, and the way to it. */
export const AccountSection = () => (
  <Loaded query={useQuery(myAccount)} lines={3}>
    {(account) => <Standing account={account} />}
  </Loaded>
);
