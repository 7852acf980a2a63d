import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { CourseLink } from './course-link.tsx';
import type { PathStep } from './queries.ts';

/** Where one buys a course that is not free, and for how much. */
export interface ForSale {
  readonly offerId: string;
  readonly price: string;
}

interface Properties {
  readonly step: PathStep;
  /** Null where nobody sells it in the chosen currency. */
  readonly forSale: ForSale | null;
}

const Study = ({ courseId, label, plain }: { courseId: string; label: string; plain: boolean }) => (
  <Button
    variant={plain ? 'default' : 'filled'}
    renderRoot={(props) => <Link to="/study/$courseId" params={{ courseId }} {...props} />}
  >
    {label}
  </Button>
);

const Ways = ({ step: { courseId, state, access }, forSale }: Properties) => {
  const { t } = useTranslation('paths');
  if (state === 'begun') return <Study courseId={courseId} label={t('next.goOn')} plain={false} />;
  if (access === 'free') return <Study courseId={courseId} label={t('next.begin')} plain={false} />;
  return (
    <>
      {forSale !== null && (
        <Button
          renderRoot={(props) => (
            <Link to="/shop/$offerId" params={{ offerId: forSale.offerId }} {...props} />
          )}
        >
          {t('next.buy', { price: forSale.price })}
        </Button>
      )}
      <Study courseId={courseId} label={t('next.haveIt')} plain />
    </>
  );
};

/** The one thing to do now. */
export const NextStep = ({ step, forSale }: Properties) => {
  const { t } = useTranslation('paths');
  const { date, number } = useFormats();
  const localized = useLocalized();
  const { courseId, title, startOn, endOn, minutes } = step;
  return (
    <Paper withBorder radius="lg" p="md" component="section" aria-labelledby="next-step">
      <Group justify="space-between" gap="md">
        <Stack gap={2}>
          <Text size="sm" c="dimmed">
            {t('next.title')}
          </Text>
          <Title order={2} id="next-step">
            <CourseLink courseId={courseId}>{localized(title)}</CourseLink>
          </Title>
          <Text size="sm">
            {t('span', { from: date(startOn), until: date(endOn), hours: number(minutes / 60) })}
          </Text>
        </Stack>
        <Group gap="sm">
          <Ways step={step} forSale={forSale} />
        </Group>
      </Group>
    </Paper>
  );
};
