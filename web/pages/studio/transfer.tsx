import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../save-file.ts';
import { contentFrom } from './content-file.ts';
import type { Content } from './queries.ts';

/** The whole course to a file and from one. What a file says is looked through by the server when it is saved. */
export const Transfer = ({
  courseId,
  content,
  onChange,
}: {
  courseId: string;
  content: Content;
  onChange: (content: Content) => void;
}) => {
  const { t } = useTranslation('studio');
  const [wrong, setWrong] = useState(false);
  const take = async (file: File | null) => {
    if (file === null) return;
    const read = contentFrom(await file.text());
    setWrong(read === undefined);
    if (read !== undefined) onChange(read);
  };
  return (
    <Group gap="xs">
      <Button
        variant="default"
        onClick={() => saveFile(`${courseId}.json`, 'application/json', JSON.stringify(content, null, 2))}
      >
        {t('export')}
      </Button>
      <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
        {(props) => (
          <Button variant="default" {...props}>
            {t('import')}
          </Button>
        )}
      </FileButton>
      {wrong && (
        <Text c="red" role="alert">
          {t('notACourse')}
        </Text>
      )}
    </Group>
  );
};
