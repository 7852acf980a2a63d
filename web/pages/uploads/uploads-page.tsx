import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { Analyses } from './analyses.tsx';
import { DropZone } from './drop-zone.tsx';
import { MappingEditor } from './mapping-editor.tsx';
import type { Mapping } from './mapping.ts';
import { uploads } from './queries.ts';
import { UploadCard } from './upload-card.tsx';

const Uploads = () => {
  const { t } = useTranslation('uploads');
  const [mapping, setMapping] = useState<Mapping>();
  return (
    <Stack gap="xl">
      <MappingEditor onChange={setMapping} />
      <DropZone mapping={mapping} />
      <Analyses />
      <Text>
        <Link to="/market/skills/proposals" search={{ market: 'en' }}>
          {t('toProposals')}
        </Link>
      </Text>
      <Loaded query={useQuery(uploads)}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <Stack component="section" aria-label={t('title')}>
              {items.map((upload) => (
                <UploadCard key={upload.uploadId} upload={upload} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
};

const UploadsPage = () => {
  const { t } = useTranslation('uploads');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MembersOnly group="operations">
        <Uploads />
      </MembersOnly>
    </Page>
  );
};

export default UploadsPage;
