import { Badge, Button, Stack, Table, Text, Title } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import { DecideForm } from './decide-form.tsx';
import type { Choice, Decision, Known, ProposalList } from './proposal-queries.ts';

/** What was decided in words: skills and areas by their names. */
const useChoiceText = ({ skills, areas }: Known) => {
  const { t } = useTranslation('skills');
  const localized = useLocalized();
  const names = new Map([...areas, ...skills].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    return name === undefined ? id : localized(name);
  };
  return (choice: Choice): string => {
    if (choice.as === 'no-skill') return '';
    if (choice.as === 'synonym') return nameOf(choice.skillId);
    const { name, parent = null } = choice;
    const both = `${name.en} / ${name.zh}`;
    return parent === null ? both : `${both} (${t('under', { name: nameOf(parent) })})`;
  };
};

interface RowProperties {
  decision: Decision;
  /** A later decision holds in its place. */
  replaced: boolean;
  known: Known;
}

const Row = ({ decision, replaced, known }: RowProperties) => {
  const { t } = useTranslation('skills');
  const { dateTime } = useFormats();
  const member = useMember();
  const choiceText = useChoiceText(known);
  const [open, setOpen] = useState(false);
  const { proposalId, phrase, choice, sequence, decidedAt, decidedBy } = decision;
  return (
    <Fragment>
      <Table.Tr>
        <Table.Th scope="row" fw={500}>
          {phrase}
        </Table.Th>
        <Table.Td>
          <Badge variant="light" color={replaced ? 'gray' : 'spruce'} tt="none">
            {t(`as.${choice.as}`)}
          </Badge>{' '}
          {choiceText(choice)}
        </Table.Td>
        <Table.Td>
          {dateTime(decidedAt)}
          <Text size="xs" c="dimmed">
            {member?.id === decidedBy ? t('byYou') : t('byOther', { id: decidedBy })}
          </Text>
        </Table.Td>
        <Table.Td>
          {replaced ? (
            <Text size="sm" c="dimmed">
              {t('replaced')}
            </Text>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-expanded={open}
              aria-label={t('decideAgainOn', { phrase })}
              onClick={() => setOpen(!open)}
            >
              {t('decideAgain')}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {open && !replaced && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <DecideForm
              open={{ proposalId, phrase, before: { sequence, choice } }}
              known={known}
              onDecided={() => setOpen(false)}
            />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
};

/** The latest decisions with who made them; the one that holds may be replaced. */
export const DecidedTable = ({ decisions, known }: Pick<ProposalList, 'decisions'> & { known: Known }) => {
  const { t } = useTranslation('skills');
  const latest = new Map<string, number>();
  for (const { proposalId, sequence } of decisions)
    latest.set(proposalId, Math.max(sequence, latest.get(proposalId) ?? 0));
  return (
    <Stack component="section" gap="xs" aria-label={t('decided')}>
      <Title order={2}>{t('decided')}</Title>
      <WideTable label={t('decided')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('phrase')}</Table.Th>
              <Table.Th>{t('decision')}</Table.Th>
              <Table.Th>{t('when')}</Table.Th>
              <Table.Th>{t('decideAgain')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {decisions.map((decision) => (
              <Row
                key={`${decision.proposalId}${decision.sequence}`}
                decision={decision}
                replaced={latest.get(decision.proposalId) !== decision.sequence}
                known={known}
              />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Stack>
  );
};
