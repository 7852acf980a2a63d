import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.ts';

/** A text for people: by code where there is one, by kind of failure otherwise. */
export const useProblemText = (): ((error: unknown) => string) => {
  const { t, i18n } = useTranslation('shell');
  return (error) => {
    if (!(error instanceof ApiProblem) || error.status >= 500) return t('problem.broken');
    const key = `problem.${error.code}`;
    if (i18n.exists(key, { ns: 'shell' })) return String(i18n.getResource(i18n.language, 'shell', key));
    if (error.status === 404) return t('problem.not-found');
    if (error.status === 412) return t('problem.version-moved-on');
    if (error.status === 429) return t('problem.too-many');
    return t('problem.general', { detail: error.message });
  };
};

const Details = ({ error }: { error: ApiProblem }) => {
  const { t } = useTranslation('shell');
  return (
    <>
      {error.issues.length > 0 && (
        <List size="sm" mt="xs">
          {error.issues.map(({ pointer, message }) => (
            <List.Item key={pointer}>
              {message}{' '}
              <Text span c="dimmed" size="xs">
                {t('state.at', { pointer: pointer || '/' })}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
      {error.status >= 500 && error.correlationId !== undefined && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('state.reference', { id: error.correlationId })}
        </Text>
      )}
    </>
  );
};

/** Tells that a call failed, why, and offers another try where that makes sense. */
export const ProblemNotice = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { t } = useTranslation('shell');
  const text = useProblemText();
  return (
    <Alert color="red" variant="light" title={t('state.failedTitle')} role="alert">
      <Text size="sm">{text(error)}</Text>
      {error instanceof ApiProblem && <Details error={error} />}
      {onRetry !== undefined && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        </Group>
      )}
    </Alert>
  );
};
