import { Alert, Badge, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useWritten } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { blankQuiz } from './blank.ts';
import { EditorBar } from './editor-bar.tsx';
import { FactsForm, type PartProperties } from './facts-form.tsx';
import { FaultList } from './fault-list.tsx';
import { ModulesForm } from './modules-form.tsx';
import { PublishedLinks } from './published-links.tsx';
import { type Content, type DraftView, myDraft } from './queries.ts';
import { QuizForm } from './quiz-form.tsx';
import classes from './studio.module.css';
import { Transfer } from './transfer.tsx';

const PreTest = ({ content, onChange }: PartProperties) => {
  const { t } = useTranslation('studio');
  const { preTest } = content;
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('withPreTest')}
        description={t('preTestHint')}
        checked={preTest !== null}
        onChange={(event) => onChange({ preTest: event.currentTarget.checked ? blankQuiz : null })}
      />
      {preTest !== null && (
        <QuizForm quiz={preTest} content={content} onChange={(next) => onChange({ preTest: next })} />
      )}
    </Stack>
  );
};

const State = ({ draft }: { draft: DraftView }) => {
  const { t } = useTranslation('studio');
  const { courseId, state, published, returned } = draft;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Badge variant="light" tt="none">
          {t(`states.${state}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {t(`stateTexts.${state}`)}
        </Text>
      </Group>
      {published !== null && <PublishedLinks courseId={courseId} state={published.state} />}
      {returned !== null && <Alert title={t('returnedTitle')}>{returned.note}</Alert>}
    </Stack>
  );
};

const Editor = ({ draft }: { draft: DraftView }) => {
  const { t } = useTranslation('studio');
  const [typed, setTyped] = useState<Content>();
  const content = typed ?? draft.content;
  const onChange = (change: Partial<Content>) => setTyped({ ...content, ...change });
  const isFixed = draft.state === 'in-review';
  return (
    <Stack gap="lg">
      <State draft={draft} />
      <FaultList content={draft.content} faults={draft.faults} />
      <fieldset className={classes['fields']} disabled={isFixed}>
        <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="facts">
          <Title order={2} id="facts" mb="sm">
            {t('facts')}
          </Title>
          <FactsForm content={content} onChange={onChange} />
        </Paper>
        <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="modules">
          <Title order={2} id="modules" mb="sm">
            {t('modules')}
          </Title>
          <ModulesForm content={content} onChange={onChange} />
        </Paper>
        <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="pretest">
          <Title order={2} id="pretest" mb="sm">
            {t('preTest')}
          </Title>
          <PreTest content={content} onChange={onChange} />
        </Paper>
      </fieldset>
      <Transfer courseId={draft.courseId} content={content} onChange={setTyped} />
      <EditorBar draft={draft} typed={typed} onSettled={() => setTyped(undefined)} />
    </Stack>
  );
};

const EditorPage = () => {
  const { t } = useTranslation('studio');
  const written = useWritten();
  const { courseId } = useParams({ from: '/studio/$courseId' });
  const query = useQuery(myDraft(courseId));
  const title = query.data === undefined ? '' : written(query.data.title);
  return (
    <Page
      title={title || courseId}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/studio" {...props} />}>
          {t('toList')}
        </Button>
      }
    >
      <MembersOnly group="author">
        <Loaded query={query} lines={10}>
          {(draft) => <Editor key={draft.courseId} draft={draft} />}
        </Loaded>
      </MembersOnly>
    </Page>
  );
};

export default EditorPage;
