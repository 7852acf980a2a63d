import { Button, Fieldset, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartProperties } from './offer-form.tsx';
import { type TypedGrant, blankGrant, subjects } from './typed-offer.ts';

const mostGrants = 5;

/** What a buyer may use: one thing, or several in a bundle. */
export const GrantsFields = ({ typed: { kind, grants }, onType }: PartProperties) => {
  const { t } = useTranslation(['offers', 'shop']);
  const change = (index: number, part: Partial<TypedGrant>) =>
    onType({ grants: grants.map((grant, place) => (place === index ? { ...grant, ...part } : grant)) });
  return (
    <Fieldset legend={t('grants')}>
      <Stack gap="md">
        {grants.map((grant, index) => (
          <Stack key={index} gap="xs" role="group" aria-label={t('grant', { n: index + 1 })}>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Select
                label={t('subject')}
                allowDeselect={false}
                value={grant.subject}
                data={subjects.map((value) => ({ value, label: t(`shop:grants.${value}`) }))}
                onChange={(value) =>
                  change(index, { subject: subjects.find((one) => one === value) ?? 'course' })
                }
              />
              <TextInput
                label={t('reference')}
                required
                maxLength={128}
                value={grant.reference}
                onChange={(event) => change(index, { reference: event.currentTarget.value })}
              />
              <TextInput
                label={t('accessDays')}
                inputMode="numeric"
                value={grant.accessDays}
                onChange={(event) => change(index, { accessDays: event.currentTarget.value })}
              />
            </SimpleGrid>
            {grants.length > 2 && (
              <Group>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onType({ grants: grants.filter((_, place) => place !== index) })}
                >
                  {t('removeGrant', { n: index + 1 })}
                </Button>
              </Group>
            )}
          </Stack>
        ))}
        {kind === 'bundle' && grants.length < mostGrants && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onType({ grants: [...grants, blankGrant] })}
            >
              {t('addGrant')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
};
