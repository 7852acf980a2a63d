import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { AboutSection } from './about-section.tsx';
import { ConsentsSection } from './consents-section.tsx';
import { PortraitSection } from './portrait-section.tsx';
import { type StoredProfile, myProfile } from './queries.ts';
import type { ProfileSection } from './routes.ts';
import { TransferSection } from './transfer-section.tsx';
import { useDraft } from './use-draft.ts';

const sections: readonly ProfileSection[] = ['about', 'portrait', 'consents', 'transfer'];

const Sections = ({ stored }: { stored: StoredProfile }) => {
  const { t } = useTranslation('profile');
  const { section = 'about' } = useSearch({ from: '/profile' });
  const navigate = useNavigate();
  // Above the tabs, so that looking at another part does not lose what was typed.
  const draft = useDraft(stored);
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
      <Tabs.Panel value="about">
        <AboutSection draft={draft} stored={stored} />
      </Tabs.Panel>
      <Tabs.Panel value="portrait">
        <PortraitSection />
      </Tabs.Panel>
      <Tabs.Panel value="consents">
        <ConsentsSection />
      </Tabs.Panel>
      <Tabs.Panel value="transfer">
        <TransferSection draft={draft} stored={stored} />
      </Tabs.Panel>
    </Tabs>
  );
};

const Mine = () => {
  const query = useQuery(myProfile);
  return <Loaded query={query}>{(stored) => <Sections stored={stored} />}</Loaded>;
};

const ProfilePage = () => {
  const { t } = useTranslation('profile');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MembersOnly>
        <Mine />
      </MembersOnly>
    </Page>
  );
};

export default ProfilePage;
