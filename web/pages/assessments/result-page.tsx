import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { PrintButton, ResultReport } from './result-report.tsx';
import { result } from './queries.ts';

const MyResult = () => {
  const { resultId } = useParams({ from: '/results/$resultId' });
  return <Loaded query={useQuery(result(resultId))}>{(found) => <ResultReport result={found} />}</Loaded>;
};

const ResultPage = () => {
  const { t } = useTranslation('assessments');
  return (
    <Page title={t('result.title')} lead={t('result.lead')} actions={<PrintButton />}>
      <MembersOnly>
        <MyResult />
      </MembersOnly>
    </Page>
  );
};

export default ResultPage;
