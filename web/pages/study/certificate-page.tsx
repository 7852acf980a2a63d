import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { CopyButton } from './copy-button.tsx';
import { type Certificate, certificateOf } from './queries.ts';
import classes from './study.module.css';

const Shown = ({ certificate }: { certificate: Certificate }) => {
  const { t } = useTranslation('study');
  const { date, list } = useFormats();
  const localized = useLocalized();
  const { name, skills, minutes, completedAt, certificateId, courseId } = certificate;
  const address = `${window.location.origin}/certificates/${certificateId}`;
  return (
    <>
      <Text role="status" mb="md" className={classes['unprinted'] ?? ''}>
        {t('cert.genuine')}
      </Text>
      <article className={classes['certificate']}>
        <Text fw={600}>{t('cert.heading')}</Text>
        <Text className={classes['person'] ?? ''}>{name ?? t('cert.nobody')}</Text>
        <Text>{t('cert.has')}</Text>
        <Title order={2}>{localized(certificate.title)}</Title>
        {skills.length > 0 && <Text>{`${t('cert.skills')}: ${list(skills.map(localized))}`}</Text>}
        <Text>
          {t('cert.minutes', { count: minutes })} · {t('cert.on', { date: date(completedAt) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('cert.number')} <span className={classes['number']}>{certificateId}</span>
        </Text>
        <Text size="sm" c="dimmed">
          {t('cert.verify')} <span className={classes['number']}>{address}</span>
        </Text>
      </article>
      <Group mt="lg" className={classes['unprinted'] ?? ''}>
        <Button onClick={() => window.print()}>{t('cert.print')}</Button>
        <CopyButton text={address} label={t('cert.copy')} />
        <Link to="/learning/$courseId" params={{ courseId }}>
          {t('course.about')}
        </Link>
      </Group>
    </>
  );
};

/** Open to everybody who was given the certificate's address: whether it is genuine, and what it says. */
const CertificatePage = () => {
  const { t } = useTranslation('study');
  const { certificateId } = useParams({ from: '/certificates/$certificateId' });
  const query = useQuery({ ...certificateOf(certificateId), retry: false });
  const isUnknown = query.error instanceof ApiProblem && [400, 404].includes(query.error.status);
  return (
    <Page title={t('cert.title')}>
      {isUnknown ? (
        <EmptyState title={t('cert.unknown')} text={t('cert.unknownText')} />
      ) : (
        <Loaded query={query}>{(certificate) => <Shown certificate={certificate} />}</Loaded>
      )}
    </Page>
  );
};

export default CertificatePage;
