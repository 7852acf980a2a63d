import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemFrom, unreachable } from '../../api/problem.ts';
import { DownloadIcon } from '../../shell/icons.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import classes from './docs.module.css';
import { OperationView } from './operation-view.tsx';
import { type OperationGroup, operationGroups } from './operations.ts';

const readDocument = async (): Promise<OperationGroup[]> => {
  const response = await fetch('/openapi.json').catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw problemFrom(response.status, undefined);
  const document: unknown = await response.json();
  return operationGroups(document);
};

const documentation = queryOptions({ queryKey: ['openapi'], queryFn: readDocument, staleTime: Infinity });

const matching = (groups: readonly OperationGroup[], wanted: string): OperationGroup[] => {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ context, operations }) => ({
      context,
      operations: operations.filter(({ method, path, summary, caller }) => {
        const all = `${context} ${method} ${path} ${summary} ${caller}`.toLowerCase();
        return words.every((word) => all.includes(word));
      }),
    }))
    .filter(({ operations }) => operations.length > 0);
};

const Contents = ({ groups }: { groups: readonly OperationGroup[] }) => {
  const { t } = useTranslation('docs');
  return (
    <nav aria-label={t('contexts')} className={classes['contents']}>
      <ul>
        {groups.map(({ context, operations }) => (
          <li key={context}>
            <Anchor href={`#${context}`} size="sm">
              {context} <span className={classes['hint']}>{operations.length}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Groups = ({ groups }: { groups: readonly OperationGroup[] }) => {
  const { t } = useTranslation('docs');
  const [wanted, setWanted] = useState('');
  const shown = matching(groups, wanted);
  return (
    <div className={classes['columns']}>
      <Contents groups={shown} />
      <Stack gap="lg" miw={0}>
        <TextInput
          type="search"
          label={t('filter')}
          placeholder={t('filterHint')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Text size="sm" role="status" c="dimmed">
          {t('found', { count: shown.reduce((sum, { operations }) => sum + operations.length, 0) })}
        </Text>
        {shown.map(({ context, operations }) => (
          <section key={context} id={context} aria-labelledby={`${context}-title`}>
            <Title order={2} id={`${context}-title`} mb="sm">
              {context}
            </Title>
            <div className={classes['operations']}>
              {operations.map((operation) => (
                <OperationView key={operation.id} operation={operation} />
              ))}
            </div>
          </section>
        ))}
      </Stack>
    </div>
  );
};

const DocsPage = () => {
  const { t } = useTranslation('docs');
  const query = useQuery(documentation);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button component="a" href="/openapi.json" download variant="default" leftSection={<DownloadIcon />}>
          openapi.json
        </Button>
      }
    >
      <Stack gap="xs" mb="xl" maw="46rem">
        <Text>{t('signIn')}</Text>
        <Text>{t('problems')}</Text>
        <Text>{t('writing')}</Text>
      </Stack>
      <Loaded query={query}>{(groups) => <Groups groups={groups} />}</Loaded>
    </Page>
  );
};

export default DocsPage;
