import {
  Button,
  Group,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minorFromTyped } from '../../i18n/amounts.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { accountsByHand, useAccountName } from './account-names.ts';
import { type Proposal, propose } from './queries.ts';

interface DraftLine {
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly major: string;
}

const blank = (side: DraftLine['side']): DraftLine => ({ account: '', side, major: '' });
const currencies = ['CNY', 'USD', 'EUR', 'JPY', 'KWD', 'GBP', 'HKD'];

interface LineProperties {
  n: number;
  line: DraftLine;
  currency: string;
  onChange: (line: DraftLine) => void;
  onRemove: (() => void) | null;
}

const LineFields = ({ n, line, currency, onChange, onRemove }: LineProperties) => {
  const { t } = useTranslation('finance');
  const accountName = useAccountName();
  const bad = line.major !== '' && minorFromTyped(line.major, currency) === undefined;
  return (
    <Group component="fieldset" align="flex-end" gap="xs" bd={0} p={0} aria-label={t('journals.line', { n })}>
      <Select
        label={t('ledger.account')}
        searchable
        data={accountsByHand.map((value) => ({ value, label: accountName(value) }))}
        value={line.account === '' ? null : line.account}
        onChange={(account) => onChange({ ...line, account: account ?? '' })}
      />
      <SegmentedControl
        aria-label={t('journals.side')}
        value={line.side}
        onChange={(side) => onChange({ ...line, side: side === 'credit' ? 'credit' : 'debit' })}
        data={[
          { value: 'debit', label: t('ledger.debit') },
          { value: 'credit', label: t('ledger.credit') },
        ]}
      />
      <TextInput
        label={t('journals.major')}
        inputMode="decimal"
        w="9rem"
        value={line.major}
        error={bad ? t('journals.badAmount') : null}
        onChange={(event) => onChange({ ...line, major: event.currentTarget.value })}
      />
      {onRemove !== null && (
        <Button variant="subtle" onClick={onRemove} aria-label={t('journals.remove', { n })}>
          ×
        </Button>
      )}
    </Group>
  );
};

interface ManualProperties {
  currency: string;
  setCurrency: (currency: string) => void;
  lines: readonly DraftLine[];
  setLines: (lines: readonly DraftLine[]) => void;
}

const ManualFields = ({ currency, setCurrency, lines, setLines }: ManualProperties) => {
  const { t } = useTranslation('finance');
  return (
    <>
      <Select
        label={t('currency')}
        w="9rem"
        allowDeselect={false}
        data={currencies}
        value={currency}
        onChange={(value) => setCurrency(value ?? 'CNY')}
      />
      {lines.map((line, index) => (
        <LineFields
          key={index}
          n={index + 1}
          line={line}
          currency={currency}
          onChange={(changed) => setLines(lines.with(index, changed))}
          onRemove={lines.length > 2 ? () => setLines(lines.toSpliced(index, 1)) : null}
        />
      ))}
      <Button
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setLines([...lines, blank('credit')])}
      >
        {t('journals.add')}
      </Button>
    </>
  );
};

const proposalOf = (reason: string, currency: string, lines: readonly DraftLine[]): Proposal => ({
  kind: 'manual',
  reason,
  occurredAt: new Date(Date.now() - 1000).toISOString(),
  lines: lines.map(({ account, side, major }) => {
    const minor = minorFromTyped(major, currency) ?? 0;
    return { account, currency, amountMinor: side === 'debit' ? minor : -minor };
  }),
});

/** Proposes an entry or a reversal; somebody else approves it. */
export const JournalForm = ({ reverses }: { reverses: string }) => {
  const { t } = useTranslation('finance');
  const [kind, setKind] = useState<'manual' | 'reversal'>(reverses === '' ? 'manual' : 'reversal');
  const [reason, setReason] = useState('');
  const [original, setOriginal] = useState(reverses);
  const [currency, setCurrency] = useState('CNY');
  const [lines, setLines] = useState<readonly DraftLine[]>([blank('debit'), blank('credit')]);
  const queryClient = useQueryClient();
  const proposing = useMutation({
    mutationFn: propose,
    onSuccess: async () => {
      setReason('');
      setLines([blank('debit'), blank('credit')]);
      await queryClient.invalidateQueries({ queryKey: ['finance', 'journals'] });
    },
  });
  const send = (): void =>
    proposing.mutate(
      kind === 'manual' ? proposalOf(reason, currency, lines) : { kind, reason, reverses: original },
    );
  return (
    <Stack component="section" gap="sm" aria-label={t('journals.propose')} maw="48rem">
      <Title order={2} size="h3">
        {t('journals.propose')}
      </Title>
      <SegmentedControl
        aria-label={t('journals.kind')}
        style={{ alignSelf: 'flex-start' }}
        value={kind}
        onChange={(value) => setKind(value === 'reversal' ? 'reversal' : 'manual')}
        data={[
          { value: 'manual', label: t('journals.manual') },
          { value: 'reversal', label: t('journals.reversal') },
        ]}
      />
      <Textarea
        label={t('journals.reason')}
        autosize
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {kind === 'reversal' ? (
        <TextInput
          label={t('journals.reverses')}
          value={original}
          onChange={(event) => setOriginal(event.currentTarget.value)}
        />
      ) : (
        <ManualFields {...{ currency, setCurrency, lines, setLines }} />
      )}
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={reason.trim().length < 10}
        loading={proposing.isPending}
        onClick={send}
      >
        {t('journals.send')}
      </Button>
      {proposing.isSuccess && (
        <Text size="sm" role="status">
          {t('journals.sent')}
        </Text>
      )}
      {proposing.error !== null && <ProblemNotice error={proposing.error} />}
    </Stack>
  );
};
