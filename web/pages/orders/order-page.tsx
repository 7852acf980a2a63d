import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MembersOnly } from '../../auth/members-only.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ShopFrame } from '../shop/shop-frame.tsx';
import { OrderItems } from './order-items.tsx';
import { OrderStanding } from './order-standing.tsx';
import classes from './orders.module.css';
import { OwnedList } from './owned-list.tsx';
import { PortalButton } from './portal-button.tsx';
import { type Order, myEntitlements, myOrder } from './queries.ts';
import { RefundForm } from './refund-form.tsx';
import { RefundList } from './refund-list.tsx';
import { StateBadge } from './state-badge.tsx';

const Facts = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { dateTime } = useFormats();
  return (
    <dl className={classes['facts']}>
      <dt>{t('state')}</dt>
      <dd>
        <StateBadge order={order} />
      </dd>
      <dt>{t('number')}</dt>
      <dd className={classes['number']}>{order.orderId}</dd>
      <dt>{t('placed')}</dt>
      <dd>{dateTime(order.placedAt)}</dd>
      {order.paidAt !== null && (
        <>
          <dt>{t('paidOn')}</dt>
          <dd>{dateTime(order.paidAt)}</dd>
        </>
      )}
      {order.promotionCode !== null && (
        <>
          <dt>{t('code')}</dt>
          <dd>{order.promotionCode}</dd>
        </>
      )}
    </dl>
  );
};

interface SubscriptionProperties {
  readonly subscription: NonNullable<Order['subscription']>;
  readonly isRefunded: boolean;
}

const SubscriptionNotice = ({ subscription, isRefunded }: SubscriptionProperties) => {
  const { t } = useTranslation('orders');
  const { date: written } = useFormats();
  const { status, periodEnd, cancelsAtPeriodEnd, endedAt } = subscription;
  const date = written(periodEnd);
  const text = () => {
    if (endedAt !== null)
      return t(isRefunded ? 'subscription.endedByRefund' : 'subscription.ended', { date: written(endedAt) });
    if (status === 'past_due' || status === 'unpaid') return t('subscription.failed');
    if (cancelsAtPeriodEnd || status === 'canceled') return t('subscription.ends', { date });
    return t(status === 'trialing' ? 'subscription.trialing' : 'subscription.until', { date });
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{text()}</Text>
      {endedAt === null && <PortalButton />}
    </Stack>
  );
};

/** What the order gave its buyer, as it stands now. Asked again whenever the order has changed. */
const Given = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const query = useQuery({
    ...myEntitlements,
    queryKey: [...myEntitlements.queryKey, order.orderId, order.state, String(order.refundedMinor)],
  });
  const given = query.data?.items.filter(({ orderId }) => orderId === order.orderId) ?? [];
  if (given.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('owned.title')}</Title>
      <OwnedList entitlements={given} withOrder={false} />
    </Stack>
  );
};

const Refunding = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { amount } = useFormats();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const left = order.paidMinor - order.refundedMinor;
  return (
    <Stack gap="md" align="flex-start">
      {done !== null && (
        <Alert color="spruce" variant="light" role="status" w="100%">
          {t('refund.done', { amount: amount(done, order.currency) })}
        </Alert>
      )}
      {asking ? (
        <RefundForm
          order={order}
          onClose={() => setAsking(false)}
          onDone={(amountMinor) => {
            setAsking(false);
            setDone(amountMinor);
          }}
        />
      ) : (
        left > 0 && (
          <Button
            variant="default"
            onClick={() => {
              setDone(null);
              setAsking(true);
            }}
          >
            {t('refund.ask')}
          </Button>
        )
      )}
    </Stack>
  );
};

const OrderView = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { back } = useSearch({ from: '/orders/$orderId' });
  const { orderId, paidAt, subscription } = order;
  return (
    <Stack gap="xl">
      <OrderStanding order={order} back={back} />
      {paidAt !== null && <Given order={order} />}
      <Stack component="section" gap="sm">
        <Title order={2}>{t('what')}</Title>
        <Facts order={order} />
        <OrderItems order={order} />
      </Stack>
      {subscription !== null && paidAt !== null && (
        <SubscriptionNotice subscription={subscription} isRefunded={order.refundedMinor > 0} />
      )}
      {order.refunds.length > 0 && (
        <Stack component="section" gap="sm">
          <Title order={2}>{t('refunds')}</Title>
          <RefundList order={order} />
        </Stack>
      )}
      {paidAt !== null && <Refunding order={order} />}
      <Group>
        {paidAt !== null && (
          <Link to="/orders/$orderId/receipt" params={{ orderId }}>
            {t('receipt')}
          </Link>
        )}
        <Link to="/orders">{t('back')}</Link>
      </Group>
    </Stack>
  );
};

const One = ({ orderId }: { orderId: string }) => (
  <Loaded query={useQuery(myOrder(orderId))} lines={8}>
    {(order) => <OrderView order={order} />}
  </Loaded>
);

const OrderPage = () => {
  const { t } = useTranslation('orders');
  const { date } = useFormats();
  const { orderId } = useParams({ from: '/orders/$orderId' });
  const order = useQuery({ ...myOrder(orderId), enabled: false }).data;
  return (
    <ShopFrame title={order === undefined ? t('title') : t('orderOf', { date: date(order.placedAt) })}>
      <MembersOnly>
        <One key={orderId} orderId={orderId} />
      </MembersOnly>
    </ShopFrame>
  );
};

export default OrderPage;
