import { Alert, List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Matches } from './queries.ts';

/** What would make the ranking better, as long as it is missing. */
export const MissingKnowledge = ({ basis }: Pick<Matches, 'basis'>) => {
  const { t } = useTranslation('careers');
  const { resultId, profileVersion, snapshotId } = basis;
  if (resultId !== null && profileVersion !== null && snapshotId !== null) return null;
  return (
    <Alert color="amber" variant="light" title={t('missing.title')}>
      <List size="sm">
        {resultId === null && (
          <List.Item>
            <Link to="/inventory">{t('missing.inventory')}</Link>
          </List.Item>
        )}
        {profileVersion === null && (
          <List.Item>
            <Link to="/profile">{t('missing.profile')}</Link>
          </List.Item>
        )}
        {snapshotId === null && <List.Item>{t('missing.market')}</List.Item>}
      </List>
    </Alert>
  );
};
