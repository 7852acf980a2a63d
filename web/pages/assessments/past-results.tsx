import { Badge, Group, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { myResults } from './queries.ts';

/** Results of the account, newest first. */
export const PastResults = () => {
  const { t } = useTranslation('assessments');
  const { dateTime } = useFormats();
  const results = useQuery(myResults).data?.items ?? [];
  if (results.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="results">
      <Title order={2} id="results">
        {t('pastResults')}
      </Title>
      <Table>
        <Table.Tbody>
          {results.map(({ resultId, submittedAt, hollandCode, flagged }) => (
            <Table.Tr key={resultId}>
              <Table.Td>
                <Link to="/results/$resultId" params={{ resultId }}>
                  {dateTime(submittedAt)}
                </Link>
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {hollandCode?.map((letter) => (
                    <Badge key={letter} variant="light" title={t(`types.${letter}`)}>
                      {letter}
                    </Badge>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{flagged ? t('quality.flaggedShort') : ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
};
