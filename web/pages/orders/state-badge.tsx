import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order } from './queries.ts';

const colours: Readonly<Record<Order['state'], string>> = {
  draft: 'gray',
  awaiting_payment: 'gray',
  paid: 'spruce',
  partially_refunded: 'gray',
  refunded: 'gray',
  expired: 'gray',
  disputed: 'red',
  too_late: 'red',
};

/** How an order stands, in a word. */
export const StateBadge = ({ order }: { order: Pick<Order, 'state' | 'paymentPending'> }) => {
  const { t } = useTranslation('orders');
  return (
    <Badge variant="light" color={colours[order.state]}>
      {t(`states.${order.paymentPending ? 'pending' : order.state}`)}
    </Badge>
  );
};
