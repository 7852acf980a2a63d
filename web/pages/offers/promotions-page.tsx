import { Badge, Button, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { OffersFrame } from './offers-frame.tsx';
import { PromotionForm } from './promotion-form.tsx';
import { type Promotion, allPromotions, retirePromotion } from './queries.ts';
import { useChange } from './use-change.ts';

const useTexts = () => {
  const { t } = useTranslation('offers');
  const { amount, date, list, number, percent } = useFormats();
  return {
    discount: ({ discount }: Promotion) =>
      discount.kind === 'percent'
        ? percent(discount.ppm / 1_000_000, 2)
        : list(discount.amounts.map((one) => amount(one.amountMinor, one.currency))),
    use: ({ taken, limit }: Promotion) =>
      taken === null || limit === null
        ? t('unlimited')
        : t('usedOf', { taken: number(taken), limit: number(limit) }),
    span: ({ validFrom, validUntil }: Promotion) => {
      const from = date(validFrom);
      return validUntil === null ? t('since', { from }) : t('span', { from, until: date(validUntil) });
    },
  };
};

const Row = ({ promotion }: { promotion: Promotion }) => {
  const { t } = useTranslation('offers');
  const texts = useTexts();
  const retiring = useChange(() => retirePromotion(promotion.code));
  const { code, status, offerIds, limitPerMember } = promotion;
  return (
    <Table.Tr>
      <Table.Th scope="row">{code}</Table.Th>
      <Table.Td>{texts.discount(promotion)}</Table.Td>
      <Table.Td>
        {offerIds === null ? t('everything') : t('offersCount', { count: offerIds.length })}
      </Table.Td>
      <Table.Td>{texts.use(promotion)}</Table.Td>
      <Table.Td>{limitPerMember === null ? '–' : t('times', { count: limitPerMember })}</Table.Td>
      <Table.Td>{texts.span(promotion)}</Table.Td>
      <Table.Td>
        {status === 'active' ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('retireCode', { code })}
            loading={retiring.isPending}
            onClick={() => retiring.mutate(undefined)}
          >
            {t('retire')}
          </Button>
        ) : (
          <Badge variant="light" color="gray">
            {t('status.retired')}
          </Badge>
        )}
        {retiring.error !== null && <PaymentProblem error={retiring.error} texts="offers" />}
      </Table.Td>
    </Table.Tr>
  );
};

const List = ({ promotions }: { promotions: readonly Promotion[] }) => {
  const { t } = useTranslation('offers');
  if (promotions.length === 0) return <EmptyState title={t('noCodesTitle')} text={t('noCodesText')} />;
  return (
    <WideTable label={t('promotionsTitle')}>
      <Table miw="48rem">
        <Table.Thead>
          <Table.Tr>
            {(['code', 'takesOff', 'covers', 'used', 'perMember', 'valid'] as const).map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
            <Table.Th>{t('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {promotions.map((promotion) => (
            <Row key={promotion.code} promotion={promotion} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
};

const Promotions = () => {
  const { t } = useTranslation('offers');
  const [making, setMaking] = useState(false);
  return (
    <Stack gap="lg">
      <div>
        <Button
          variant={making ? 'default' : 'filled'}
          aria-expanded={making}
          onClick={() => setMaking(!making)}
        >
          {t(making ? 'close' : 'newCode')}
        </Button>
      </div>
      {making && <PromotionForm onDone={() => setMaking(false)} />}
      <Loaded query={useQuery(allPromotions)} lines={6}>
        {({ items }) => <List promotions={items} />}
      </Loaded>
    </Stack>
  );
};

const PromotionsPage = () => {
  const { t } = useTranslation('offers');
  return (
    <OffersFrame title={t('promotionsTitle')} lead={t('promotionsLead')}>
      <Promotions />
    </OffersFrame>
  );
};

export default PromotionsPage;
