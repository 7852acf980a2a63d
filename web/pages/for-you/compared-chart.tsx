import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { FairnessReport } from './queries.ts';

type Compared = FairnessReport['kinds'][number]['compared'][number];

const shares: readonly string[] = ['beginner', 'intermediate', 'advanced', 'paid', 'hit10'];

type Group = Compared['groups'][number]['group'];

/** In the words that people chose by. */
const useGroupName = () => {
  const { t } = useTranslation('for-you');
  const { t: chosen } = useTranslation('profile');
  return (group: Group) => {
    if (group === 'everyone') return t('fair.everyone');
    if (group === 'woman' || group === 'man' || group === 'another') return chosen(`self.genders.${group}`);
    return chosen(`self.ageGroups.${group}`);
  };
};

/** One measure by the groups of people, each with its interval; or why there is none. */
export const ComparedChart = ({ compared: { measure, groups, withheld } }: { compared: Compared }) => {
  const { t } = useTranslation('for-you');
  const { number, percent, list } = useFormats();
  const nameOf = useGroupName();
  const title = t(`fair.measure.${measure}.title`);
  const missing = withheld.length === 0 ? '' : t('fair.withheld', { groups: list(withheld.map(nameOf)) });
  if (groups.length === 0)
    return (
      <Paper withBorder p="md" radius="lg">
        <Text fw={600}>{title}</Text>
        <Text size="sm">{t('fair.tooFew')}</Text>
      </Paper>
    );
  return (
    <IntervalChart
      title={title}
      description={t(`fair.measure.${measure}.text`)}
      names={{
        label: t('fair.group'),
        value: t('fair.mean'),
        low: t('models.low'),
        high: t('models.high'),
        n: t('fair.people'),
        remark: '',
      }}
      rows={groups.map(({ group, mean, low, high, n }, index) => ({
        ...{ label: nameOf(group), value: mean, low, high, n },
        color: index === 0 ? 0 : 1,
      }))}
      format={(value) => (shares.includes(measure) ? percent(value, 1) : number(value, 3))}
      note={`${t(measure === 'hit10' ? 'fair.wilson' : 'fair.bootstrap')} ${missing}`.trim()}
    />
  );
};
