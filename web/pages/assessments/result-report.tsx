import { Alert, Button, List, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Hexagon } from './hexagon.tsx';
import { type Result, instrument } from './queries.ts';
import classes from './result.module.css';
import { WideTable } from '../../shell/wide-table.tsx';

export const PrintButton = () => {
  const { t } = useTranslation('assessments');
  return (
    <Button variant="default" className={classes['noPrint'] ?? ''} onClick={() => window.print()}>
      {t('result.print')}
    </Button>
  );
};

const Quality = ({ quality }: Pick<Result, 'quality'>) => {
  const { t } = useTranslation('assessments');
  const localized = useLocalized();
  if (!quality.flagged) {
    return (
      <Text size="sm" c="dimmed">
        {t('quality.fine')}
      </Text>
    );
  }
  return (
    <Alert color="amber" variant="light" title={t('quality.flagged')}>
      <List size="sm">
        {quality.flags.map(({ flag, explanation }) => (
          <List.Item key={flag}>{localized(explanation)}</List.Item>
        ))}
      </List>
    </Alert>
  );
};

const Shape = ({ holland }: { holland: NonNullable<Result['holland']> }) => {
  const { t } = useTranslation('assessments');
  const { number } = useFormats();
  const { code, consistency, differentiation, tied } = holland;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('result.code')}
      </Text>
      <Text className={classes['code'] ?? ''}>{code.join(' ')}</Text>
      <Text>{code.map((letter) => t(`types.${letter}`)).join(' · ')}</Text>
      <Text size="sm">
        <b>{t('result.consistency')}</b>: {t(`consistency.${consistency}`)}
      </Text>
      <Text size="sm">
        <b>{t('result.differentiation')}</b>:{' '}
        {t('result.differentiationText', {
          iachan: number(differentiation.iachan),
          range: number(differentiation.range, 0),
        })}
      </Text>
      {tied.length > 0 && (
        <Text size="sm">{t('result.tied', { types: tied.map((group) => group.join('–')).join(', ') })}</Text>
      )}
    </Stack>
  );
};

const Scales = ({ result }: { result: Result }) => {
  const { t } = useTranslation('assessments');
  const { number } = useFormats();
  const localized = useLocalized();
  const withNorm = result.norm !== null;
  return (
    <WideTable label={t('result.figures')}>
      <Table>
        <Table.Caption>
          {result.norm === null
            ? t('result.noNorm')
            : t('result.norm', { source: result.norm.source, population: localized(result.norm.population) })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('result.scale')}</Table.Th>
            <Table.Th ta="end">{t('result.percentOfMaximum')}</Table.Th>
            <Table.Th ta="end">{t('result.z')}</Table.Th>
            <Table.Th ta="end">{t('result.raw')}</Table.Th>
            {withNorm && <Table.Th ta="end">{t('result.percentile')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.scales.map(({ scaleId, name, percentOfMaximum, z, raw, answered, items, percentile }) => (
            <Table.Tr key={scaleId}>
              <Table.Th scope="row">{localized(name)}</Table.Th>
              <Table.Td ta="end">{number(percentOfMaximum, 0)}</Table.Td>
              <Table.Td ta="end">{number(z, 2)}</Table.Td>
              <Table.Td ta="end">
                {number(raw)} <small>({t('result.answered', { answered, items })})</small>
              </Table.Td>
              {withNorm && <Table.Td ta="end">{percentile === null ? '–' : number(percentile, 0)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Meaning = ({ result, code }: { result: Result; code: readonly string[] }) => {
  const { t } = useTranslation('assessments');
  const localized = useLocalized();
  return (
    <Loaded query={useQuery(instrument(result.instrumentId))}>
      {({ scales }) => (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {code.flatMap((letter) =>
            scales
              .filter(({ scaleId }) => scaleId === letter)
              .map(({ scaleId, name, meaning, fields }) => (
                <section key={scaleId} className={classes['meaning']}>
                  <Title order={3}>{localized(name)}</Title>
                  <Text size="sm" mt={4}>
                    {localized(meaning)}
                  </Text>
                  <Text size="sm" c="dimmed" mt="xs">
                    {t('result.fields')}: {localized(fields)}
                  </Text>
                </section>
              )),
          )}
        </SimpleGrid>
      )}
    </Loaded>
  );
};

/** A result as a report: quality first, then the shape, what it means, and every figure. */
export const ResultReport = ({ result }: { result: Result }) => {
  const { t } = useTranslation('assessments');
  const { dateTime } = useFormats();
  return (
    <Stack gap="xl" className={classes['report'] ?? ''}>
      <Quality quality={result.quality} />
      {result.holland !== null && (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
            <Hexagon scales={result.scales} code={result.holland.code} />
            <Shape holland={result.holland} />
          </SimpleGrid>
          <Stack gap="sm">
            <Title order={2}>{t('result.meaning')}</Title>
            <Meaning result={result} code={result.holland.code} />
          </Stack>
        </>
      )}
      <Stack gap="sm">
        <Title order={2}>{t('result.figures')}</Title>
        <Scales result={result} />
      </Stack>
      <Text size="sm" c="dimmed">
        {t('result.taken', { date: dateTime(result.submittedAt) })}
      </Text>
      <Text className={classes['noPrint'] ?? ''}>
        <Link to="/careers">{t('toCareers')}</Link>
      </Text>
    </Stack>
  );
};
