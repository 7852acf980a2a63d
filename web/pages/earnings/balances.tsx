import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import type { Balance } from './queries.ts';

const shown = ['waitingMinor', 'payableMinor', 'transferredMinor', 'reversedMinor', 'debtMinor'] as const;

const Figure = ({ name, meaning, value }: { name: string; meaning: string; value: string }) => (
  <Paper withBorder p="md" radius="lg">
    <Text size="sm" c="dimmed" component="dt">
      {name}
    </Text>
    <Text fw={650} size="xl" component="dd" m={0} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {value}
    </Text>
    <Text size="xs" c="dimmed" component="dd" m={0}>
      {meaning}
    </Text>
  </Paper>
);

/** What there is and will be, a row a currency; debts only where there are any. */
export const Balances = ({ balances }: { balances: readonly Balance[] }) => {
  const { t } = useTranslation('earnings');
  const { amount } = useFormats();
  return (
    <Stack gap="md">
      {balances.map((balance) => (
        <SimpleGrid
          key={balance.currency}
          component="dl"
          cols={{ base: 1, xs: 2, md: 4 }}
          m={0}
          aria-label={balance.currency}
        >
          {shown
            .filter((name) => name !== 'debtMinor' || balance[name] !== 0)
            .map((name) => (
              <Figure
                key={name}
                name={t(`balance.${name}`)}
                meaning={t(`meaning.${name}`)}
                value={amount(balance[name], balance.currency)}
              />
            ))}
        </SimpleGrid>
      ))}
    </Stack>
  );
};
