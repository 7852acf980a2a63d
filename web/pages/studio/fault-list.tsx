import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Content, Fault } from './queries.ts';

/** `/modules/0/lessons/2/title/en` in the words of the editor: which module, which lesson, which language. */
export const usePlace = (content: Content): ((pointer: string) => string) => {
  const { t } = useTranslation('studio');
  return (pointer) => {
    const steps = pointer.split('/').slice(1);
    const [, m, , l] = steps;
    const inModules = steps[0] === 'modules' && m !== undefined;
    const lesson = inModules && steps[2] === 'lessons' ? l : undefined;
    const at = steps.indexOf('items');
    const question = at >= 0 && steps[at + 1] !== undefined ? Number(steps[at + 1]) + 1 : undefined;
    const last = steps.at(-1);
    const language =
      content.languages.find((one) => one === last) ?? (last === 'zh' || last === 'en' ? last : undefined);
    const field = language === undefined ? last : steps.at(-2);
    return [
      ...(inModules ? [t('module', { number: Number(m) + 1 })] : []),
      ...(lesson === undefined ? [] : [t('lessonNumber', { number: Number(lesson) + 1 })]),
      ...(question === undefined ? [] : [t('question', { number: question })]),
      t(`places.${field ?? ''}`, { defaultValue: field ?? '' }),
      ...(language === undefined ? [] : [t(`languages.${language}`)]),
    ].join(' › ');
  };
};

/** What keeps the course from being handed in, each with its place. */
export const FaultList = ({ content, faults }: { content: Content; faults: readonly Fault[] }) => {
  const { t } = useTranslation('studio');
  const place = usePlace(content);
  if (faults.length === 0) return <Text size="sm">{t('complete')}</Text>;
  return (
    <Alert color="amber" title={t('missing', { count: faults.length })}>
      <List size="sm">
        {faults.map(({ pointer, code, detail }) => (
          <List.Item key={`${pointer} ${code}`}>
            {`${place(pointer)}: ${t(`faults.${code}`)}`}
            {detail !== undefined && ` (${detail})`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};
