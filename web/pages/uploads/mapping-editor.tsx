import { Alert, Button, FileButton, Group, JsonInput, Paper, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, type Mapping, mappingOf, readMapping } from './mapping.ts';
import { MappingFields } from './mapping-fields.tsx';
import { MappingPreview } from './mapping-preview.tsx';
import { type Sample, sampleOf } from './sample.ts';

const noSample: Sample = { columns: [], rows: [] };

interface PasteProperties {
  readonly draft: Draft;
  readonly onRead: (draft: Draft) => void;
}

/** The mapping as text: what is chosen above, or what is pasted here. */
const AsJson = ({ draft, onRead }: PasteProperties) => {
  const { t } = useTranslation('uploads');
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? undefined : readMapping(typed);
  const fault =
    read === undefined || 'draft' in read
      ? undefined
      : read.fault === 'unknown'
        ? t('mapping.unknown', { fields: read.fields.join(', ') })
        : t('mapping.badJson');
  return (
    <JsonInput
      label={t('mapping.json')}
      value={typed ?? JSON.stringify(draft, null, 2)}
      onChange={(text) => {
        const found = readMapping(text);
        setTyped('draft' in found ? undefined : text);
        if ('draft' in found) onRead(found.draft);
      }}
      error={fault}
      autosize
      minRows={3}
      maxRows={12}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
    />
  );
};

/** For files whose columns bear names of their own: says which column holds what, by choosing or by pasting. */
export const MappingEditor = ({ onChange }: { onChange: (mapping: Mapping | undefined) => void }) => {
  const { t } = useTranslation('uploads');
  const [on, setOn] = useState(false);
  const [draft, setDraft] = useState<Draft>({});
  const [sample, setSample] = useState(noSample);
  const choose = (next: Draft) => {
    setDraft(next);
    onChange(mappingOf(next));
  };
  const ready = mappingOf(draft) !== undefined;
  return (
    <Paper withBorder p="md" radius="lg">
      <Switch
        label={t('mapping.title')}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          setOn(checked);
          onChange(checked ? mappingOf(draft) : undefined);
        }}
      />
      {on && (
        <Stack mt="md">
          <Text size="sm">{t('mapping.lead')}</Text>
          <Group>
            <FileButton
              accept=".csv,.tsv,.gz"
              onChange={(file) => void (file === null ? undefined : sampleOf(file).then(setSample))}
            >
              {(properties) => (
                <Button variant="default" size="xs" {...properties}>
                  {t('mapping.sample')}
                </Button>
              )}
            </FileButton>
            <Text size="xs" c="dimmed">
              {t('mapping.sampleNote')}
            </Text>
          </Group>
          <MappingFields draft={draft} columns={sample.columns} onChange={choose} />
          <AsJson draft={draft} onRead={choose} />
          <MappingPreview draft={draft} sample={sample} />
          <Alert color={ready ? 'spruce' : 'gray'} variant="light" role="status">
            {t(ready ? 'mapping.ready' : 'mapping.needTitle')}
          </Alert>
        </Stack>
      )}
    </Paper>
  );
};
