import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { MarketName } from '../market/queries.ts';
import type { SkillOutline } from './queries.ts';

/** Skills with what kind of skill they are and how many postings name them. */
export const SkillTable = ({ market, skills }: { market: MarketName; skills: readonly SkillOutline[] }) => {
  const { t } = useTranslation('skills');
  const { number, percent } = useFormats();
  const localized = useLocalized();
  return (
    <WideTable label={t('title')}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('skill')}</Table.Th>
            <Table.Th>{t('kind')}</Table.Th>
            <Table.Th ta="end">{t('postings')}</Table.Th>
            <Table.Th ta="end">{t('share')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {skills.map(({ id, name, kind, group, n, share }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                <Link to="/market/skills/$skillId" params={{ skillId: id }} search={{ market }}>
                  {localized(name)}
                </Link>
                {group !== null && (
                  <Text size="xs" c="dimmed">
                    {localized(group.name)}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{t(`kinds.${kind}`, { defaultValue: kind })}</Table.Td>
              <Table.Td ta="end">{number(n)}</Table.Td>
              <Table.Td ta="end">{percent(share)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};
