import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';

/** Why something about money was refused, in the words of `texts`; all else as everywhere. */
export const PaymentProblem = ({ error, texts }: { error: unknown; texts: 'shop' | 'orders' | 'offers' }) => {
  const { i18n, t } = useTranslation('shell');
  const key = error instanceof ApiProblem ? `problem.${error.code}` : '';
  if (key === '' || !i18n.exists(key, { ns: texts })) return <ProblemNotice error={error} />;
  return (
    <Alert color="red" variant="light" title={t('state.failedTitle')} role="alert">
      <Text size="sm">{String(i18n.getResource(i18n.language, texts, key))}</Text>
    </Alert>
  );
};
