import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Page } from '../../shell/page.tsx';
import { ConsentsSection } from './consents-section.tsx';
import type { ProfileSection } from './routes.ts';

const sections: readonly ProfileSection[] = ['about', 'portrait', 'consents', 'transfer'];

const Sections = () => {
  const { t } = useTranslation('profile');
  const { section = 'about' } = useSearch({ from: '/profile' });
  const navigate = useNavigate();
  const show = (value: string | null) =>
    void navigate({
      to: '/profile',
      search: { section: sections.find((name) => name === value) ?? 'about' },
    });
  return (
    <Tabs value={section} onChange={show} keepMounted={false}>
      <Tabs.List mb="lg">
        {sections.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`sections.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="consents">
        <ConsentsSection />
      </Tabs.Panel>
    </Tabs>
  );
};

const ProfilePage = () => {
  const { t } = useTranslation('profile');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MembersOnly>
        <Sections />
      </MembersOnly>
    </Page>
  );
};

export default ProfilePage;
