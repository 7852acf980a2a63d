import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded.tsx';
import { Desk } from './desk.tsx';
import { EntryCard } from './entry-card.tsx';
import { entry } from './queries.ts';

const Content = ({ entryKey }: { entryKey: string }) => (
  <Loaded query={useQuery(entry(entryKey))} lines={5}>
    {(found) => <EntryCard entry={found} />}
  </Loaded>
);

const EntryPage = () => {
  const { t } = useTranslation('finance');
  const { key } = useSearch({ from: '/finance/entry' });
  return (
    <Desk title={t('ledger.entry')}>
      <Content entryKey={key} />
    </Desk>
  );
};

export default EntryPage;
