import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { DataTable } from '../../charts/data-table.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { type KindReport, modelReports } from './queries.ts';

type Model = NonNullable<KindReport['model']>;
const z95 = 1.96;

/** By how much each method foretold better than what is the same for everyone, with 95 % intervals. */
const Above = ({ kind, model }: { kind: KindReport['kind']; model: Model }) => {
  const { t } = useTranslation('for-you');
  const { number } = useFormats();
  const rows = model.tried.map(({ name, above, standardError }) => ({
    label: name,
    value: above,
    low: above - z95 * standardError,
    high: above + z95 * standardError,
    n: model.judgedBy,
    color: name === model.method ? 1 : 0,
  }));
  return (
    <IntervalChart
      title={t('models.above', { kind: t(`kind.${kind}`) })}
      description={t('models.aboveText', { method: model.method })}
      names={{
        label: t('models.method'),
        value: t('models.difference'),
        low: t('models.low'),
        high: t('models.high'),
        n: t('models.judged'),
        remark: '',
      }}
      rows={rows}
      format={(value) => number(value, 4)}
      note={t('models.aboveNote', { n: number(model.judgedBy) })}
    />
  );
};

const Reached = ({ kind, model }: { kind: KindReport['kind']; model: Model }) => {
  const { t } = useTranslation('for-you');
  const { number, percent } = useFormats();
  return (
    <DataTable
      title={t('models.reached', { kind: t(`kind.${kind}`) })}
      table={{
        columns: [
          { label: t('models.method') },
          { label: 'NDCG@10', format: (value) => number(value, 4) },
          { label: 'Recall@20', format: (value) => number(value, 4) },
          { label: t('models.coverage'), format: (value) => percent(value, 1) },
        ],
        rows: model.tried.map(({ name, ndcg10, recall20, coverage }) => [name, ndcg10, recall20, coverage]),
      }}
      empty={t('models.untried')}
      note={t('models.rests', {
        people: number(model.people),
        items: number(model.items),
        interactions: number(model.interactions),
        version: model.version,
      })}
    />
  );
};

const Kind = ({ report: { kind, catalogue, model } }: { report: KindReport }) => {
  const { t } = useTranslation('for-you');
  const { number } = useFormats();
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t(`kind.${kind}`)}</Title>
      <Text>
        {t('models.catalogue', { n: number(catalogue) })}{' '}
        {model === null ? t('models.none') : t(`models.why.${model.why}`, { method: model.method })}
      </Text>
      {model !== null && model.tried.length > 0 && <Above kind={kind} model={model} />}
      {model !== null && <Reached kind={kind} model={model} />}
    </Stack>
  );
};

const Reports = () => {
  const query = useQuery(modelReports);
  return (
    <Loaded query={query} lines={8}>
      {({ items }) => (
        <Stack gap="xl">
          {items.map((report) => (
            <Kind key={report.kind} report={report} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
};

const ModelsPage = () => {
  const { t } = useTranslation('for-you');
  return (
    <Page title={t('models.title')} lead={t('models.lead')}>
      <MembersOnly group="operations">
        <Reports />
        <Link to="/for-you/fairness">{t('fair.link')}</Link>
      </MembersOnly>
    </Page>
  );
};

export default ModelsPage;
