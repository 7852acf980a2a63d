import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignInButton } from '../../auth/members-only.tsx';
import { useMember } from '../../auth/session-context.ts';
import { ForYouSection } from '../for-you/home-section.tsx';
import { Page } from '../../shell/page.tsx';
import classes from './home.module.css';
import { PathDrawing } from './path-drawing.tsx';
import { Steps } from './steps.tsx';

const Hero = () => {
  const { t } = useTranslation('home');
  const member = useMember();
  return (
    <section className={classes['hero']}>
      <div className={classes['words']}>
        <Title order={2} className={classes['claim']}>
          {t('title')}
        </Title>
        <Text size="lg" c="dimmed" maw="36rem">
          {t('lead')}
        </Text>
        <Group mt="lg">
          {member === undefined ? (
            <SignInButton label={t('signIn')} returnTo="/profile" />
          ) : (
            <Button component={Link} to="/profile" size="md">
              {t('start')}
            </Button>
          )}
        </Group>
      </div>
      <PathDrawing />
    </section>
  );
};

const Principles = () => {
  const { t } = useTranslation('home');
  return (
    <section className={classes['principles']} aria-labelledby="principles">
      <Title order={2} id="principles">
        {t('principles.title')}
      </Title>
      <div className={classes['three']}>
        {(['evidence', 'yours', 'bilingual'] as const).map((name) => (
          <div key={name}>
            <Title order={3}>{t(`principles.${name}.title`)}</Title>
            <Text c="dimmed" mt={4}>
              {t(`principles.${name}.text`)}
            </Text>
          </div>
        ))}
      </div>
    </section>
  );
};

const HomePage = () => {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('nav.home')} hideTitle>
      <Hero />
      <ForYouSection />
      <Steps />
      <Principles />
    </Page>
  );
};

export default HomePage;
