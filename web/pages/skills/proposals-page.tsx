import { Button, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats, useLanguage, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { MarketFrame } from '../market/market-frame.tsx';
import type { MarketName } from '../market/queries.ts';
import { DecideForm } from './decide-form.tsx';
import { DecidedTable } from './decided-table.tsx';
import { type Known, type Proposal, proposals } from './proposal-queries.ts';

const ProposalTable = ({ items, known }: { items: readonly Proposal[]; known: Known }) => {
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
                    <DecideForm open={{ ...item, before: null }} known={known} />
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

const Proposed = ({ market }: { market: MarketName }) => {
  const { t } = useTranslation('skills');
  const { number } = useFormats();
  const [words, setWords] = useState('');
  return (
    <Loaded query={useQuery(proposals(market))} lines={8}>
      {({ items, decisions, skills, areas, sample }) => {
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
                <ProposalTable items={found} known={{ skills, areas }} />
              </>
            )}
            {decisions.length > 0 && <DecidedTable decisions={decisions} known={{ skills, areas }} />}
          </Stack>
        );
      }}
    </Loaded>
  );
};

const ProposalsPage = () => {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const { market = language } = useSearch({ from: '/market/skills/proposals' });
  const navigate = useNavigate();
  return (
    <MarketFrame
      title={t('proposals')}
      lead={t('proposalsLead')}
      market={market}
      onMarket={(name) => void navigate({ to: '/market/skills/proposals', search: { market: name } })}
    >
      <MembersOnly group="operations">
        <Proposed key={market} market={market} />
      </MembersOnly>
    </MarketFrame>
  );
};

export default ProposalsPage;
