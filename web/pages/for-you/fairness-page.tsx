import { Group, NativeSelect, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ComparedChart } from './compared-chart.tsx';
import { type FairnessReport, fairnessReport, kinds } from './queries.ts';
import { attributes } from './search.ts';

type KindOfReport = FairnessReport['kinds'][number];
const accuracy: readonly string[] = ['hit10', 'ndcg10'];

const Choice = ({ report, shown }: { report: FairnessReport; shown: KindOfReport }) => {
  const { t } = useTranslation('for-you');
  const { by = 'gender' } = useSearch({ from: '/for-you/fairness' });
  const navigate = useNavigate();
  const choose = (search: { by?: (typeof attributes)[number]; kind?: KindOfReport['kind'] }) =>
    void navigate({ to: '/for-you/fairness', search: { by, kind: shown.kind, ...search } });
  return (
    <Group align="flex-end" gap="md">
      <NativeSelect
        label={t('fair.what')}
        value={shown.kind}
        data={report.kinds.map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={({ currentTarget: { value } }) =>
          choose({ kind: kinds.find((kind) => kind === value) ?? shown.kind })
        }
      />
      <SegmentedControl
        aria-label={t('fair.by')}
        value={by}
        data={attributes.map((value) => ({ value, label: t(`fair.attribute.${value}`) }))}
        onChange={(value) => choose({ by: value === 'ageGroup' ? value : 'gender' })}
      />
    </Group>
  );
};

const Part = ({
  title,
  text,
  compared,
}: {
  title: string;
  text: string;
  compared: KindOfReport['compared'];
}) => {
  const { t } = useTranslation('for-you');
  return (
    <Stack component="section" gap="md">
      <div>
        <Title order={2}>{title}</Title>
        <Text maw="48rem">{text}</Text>
      </div>
      {compared.length === 0 && <Text>{t('fair.nothing')}</Text>}
      {compared.map((one) => (
        <ComparedChart key={one.measure} compared={one} />
      ))}
    </Stack>
  );
};

const Report = ({ report }: { report: FairnessReport }) => {
  const { t } = useTranslation('for-you');
  const { dateTime, number } = useFormats();
  const { by = 'gender', kind } = useSearch({ from: '/for-you/fairness' });
  const shown = report.kinds.find((each) => each.kind === kind) ?? report.kinds[0];
  if (shown === undefined) return <EmptyState title={t('fair.none.title')} text={t('fair.none.text')} />;
  const compared = shown.compared.filter(({ attribute }) => attribute === by);
  const isAccuracy = ({ measure }: (typeof compared)[number]) => accuracy.includes(measure);
  return (
    <Stack gap="xl">
      <Choice report={report} shown={shown} />
      <Text size="sm" maw="48rem">
        {t('fair.rests', { at: dateTime(report.at), fewest: number(report.fewestInGroup) })}
      </Text>
      <Part
        title={t('fair.exposure')}
        text={t('fair.exposureText')}
        compared={compared.filter((one) => !isAccuracy(one))}
      />
      <Part title={t('fair.accuracy')} text={t('fair.accuracyText')} compared={compared.filter(isAccuracy)} />
    </Stack>
  );
};

const Newest = () => {
  const { t } = useTranslation('for-you');
  const query = useQuery(fairnessReport);
  return (
    <Loaded query={query} lines={8}>
      {({ report }) =>
        report === null ? (
          <EmptyState title={t('fair.none.title')} text={t('fair.none.text')} />
        ) : (
          <Report report={report} />
        )
      }
    </Loaded>
  );
};

const FairnessPage = () => {
  const { t } = useTranslation('for-you');
  return (
    <Page title={t('fair.title')} lead={t('fair.lead')}>
      <MembersOnly group="operations">
        <Newest />
        <Link to="/for-you/models">{t('models.link')}</Link>
      </MembersOnly>
    </Page>
  );
};

export default FairnessPage;
