import { Button, SegmentedControl, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { DecideForm } from './decide-form.tsx';
import { type Decision, type KnownSkill, type Proposal, proposals } from './proposal-queries.ts';
import type { MarketName } from './queries.ts';

const ProposalTable = ({ items, known }: { items: readonly Proposal[]; known: readonly KnownSkill[] }) => {
  const { t } = useTranslation('skills');
  const { number } = useFormats();
  const localized = useLocalized();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <WideTable label={t('proposals')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('phrase')}</Table.Th>
            <Table.Th ta="end">{t('asked')}</Table.Th>
            <Table.Th ta="end">{t('named')}</Table.Th>
            <Table.Th>{t('goesWith')}</Table.Th>
            <Table.Th>{t('decision')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Fragment key={item.proposalId}>
              <Table.Tr>
                <Table.Th scope="row" fw={500}>
                  {item.phrase}
                  <Text size="xs" c="dimmed">
                    {item.example}
                  </Text>
                </Table.Th>
                <Table.Td ta="end">{number(item.asked)}</Table.Td>
                <Table.Td ta="end">{number(item.postings)}</Table.Td>
                <Table.Td>
                  {item.goesWith
                    .map(({ name, lift }) => `${localized(name)} × ${number(lift, 1)}`)
                    .join(', ')}
                </Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-expanded={open === item.proposalId}
                    aria-label={t('decideOn', { phrase: item.phrase })}
                    onClick={() => setOpen(open === item.proposalId ? null : item.proposalId)}
                  >
                    {t('decide')}
                  </Button>
                </Table.Td>
              </Table.Tr>
              {open === item.proposalId && (
                <Table.Tr>
                  <Table.Td colSpan={5}>
                    <DecideForm proposal={item} known={known} />
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Decided = ({ decisions }: { decisions: readonly Decision[] }) => {
  const { t } = useTranslation('skills');
  const { dateTime } = useFormats();
  return (
    <Stack component="section" gap="xs" aria-label={t('decided')}>
      <Title order={2} size="h3">
        {t('decided')}
      </Title>
      {decisions.map(({ proposalId, sequence, phrase, choice, decidedAt, decidedBy }) => (
        <Text key={`${proposalId}${sequence}`} size="sm">
          {phrase} → {t(`as.${choice.as}`)}
          {choice.as === 'synonym' && `: ${choice.skillId}`}
          {choice.as === 'new-skill' && `: ${choice.name.en} / ${choice.name.zh}`} · {dateTime(decidedAt)} ·{' '}
          {decidedBy}
        </Text>
      ))}
    </Stack>
  );
};

const Proposed = ({ market }: { market: MarketName }) => {
  const { t } = useTranslation('skills');
  const { number } = useFormats();
  const [words, setWords] = useState('');
  return (
    <Loaded query={useQuery(proposals(market))} lines={8}>
      {({ items, decisions, skills, sample }) => {
        const sought = words.trim().toLowerCase();
        const found = items.filter(({ phrase }) => phrase.toLowerCase().includes(sought));
        return (
          <Stack>
            {items.length === 0 ? (
              <EmptyState title={t('noProposalsTitle')} text={t('noProposalsText')} />
            ) : (
              <>
                <TextInput
                  label={t('searchPhrase')}
                  value={words}
                  onChange={(event) => setWords(event.currentTarget.value)}
                />
                <Text size="sm" c="dimmed" role="status">
                  {t('proposed', { n: number(found.length), sample: number(sample) })}
                </Text>
                <ProposalTable items={found} known={skills} />
              </>
            )}
            {decisions.length > 0 && <Decided decisions={decisions} />}
          </Stack>
        );
      }}
    </Loaded>
  );
};

const ProposalsPage = () => {
  const { t } = useTranslation('skills');
  const { market } = useSearch({ from: '/market/skills/proposals' });
  const navigate = useNavigate();
  return (
    <Page title={t('proposals')} lead={t('proposalsLead')}>
      <MembersOnly group="operations">
        <Stack gap="xl">
          <SegmentedControl
            aria-label={t('market')}
            value={market}
            onChange={(value) =>
              void navigate({
                to: '/market/skills/proposals',
                search: { market: value === 'zh' ? 'zh' : 'en' },
              })
            }
            data={[
              { value: 'zh', label: t('markets.zh') },
              { value: 'en', label: t('markets.en') },
            ]}
          />
          <Proposed key={market} market={market} />
        </Stack>
      </MembersOnly>
    </Page>
  );
};

export default ProposalsPage;
