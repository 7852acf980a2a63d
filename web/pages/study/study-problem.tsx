import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';

/** Why something about learning was refused, in words of its own where there are some. */
export const StudyProblem = ({ error }: { error: unknown }) => {
  const { i18n, t } = useTranslation('shell');
  const key = error instanceof ApiProblem ? `problem.${error.code}` : '';
  if (key === '' || !i18n.exists(key, { ns: 'study' })) return <ProblemNotice error={error} />;
  return (
    <Alert color="red" variant="light" title={t('state.failedTitle')} role="alert">
      <Text size="sm">{String(i18n.getResource(i18n.language, 'study', key))}</Text>
    </Alert>
  );
};
