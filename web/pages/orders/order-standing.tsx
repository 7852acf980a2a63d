import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { type Order, giveUp, myOrder } from './queries.ts';

interface NoticeProperties {
  readonly title: string;
  readonly text: string;
  readonly colour?: 'spruce' | 'gray' | 'red';
  readonly children?: ReactNode;
}

const Notice = ({ title, text, colour = 'gray', children }: NoticeProperties) => (
  <Alert variant="light" color={colour} title={title} role="status">
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{text}</Text>
      {children}
    </Stack>
  </Alert>
);

/** An order that waits for its buyer: pay, or let it go. */
const Unpaid = ({ order, left }: { order: Order; left: boolean }) => {
  const { t } = useTranslation('orders');
  const { dateTime } = useFormats();
  const queryClient = useQueryClient();
  const givingUp = useMutation({
    mutationFn: () => giveUp(order.orderId),
    onSuccess: (after) => queryClient.setQueryData(myOrder(order.orderId).queryKey, after),
  });
  const time = dateTime(order.expiresAt);
  const { checkoutUrl } = order;
  return (
    <Notice
      title={t(left ? 'standing.left' : 'standing.awaiting')}
      text={t(left ? 'standing.leftText' : 'standing.awaitingText', { time })}
    >
      <Group>
        {checkoutUrl !== null && (
          <Button component="a" href={checkoutUrl}>
            {t('standing.pay')}
          </Button>
        )}
        <Button variant="default" loading={givingUp.isPending} onClick={() => givingUp.mutate()}>
          {t('standing.giveUp')}
        </Button>
      </Group>
      {givingUp.error !== null && <PaymentProblem error={givingUp.error} texts="orders" />}
    </Notice>
  );
};

const Confirming = () => {
  const { t } = useTranslation('orders');
  return (
    <Notice title={t('standing.confirming')} text={t('standing.confirmingText')}>
      <Loader size="sm" aria-hidden />
    </Notice>
  );
};

const Over = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const offerId = order.items[0]?.offerId;
  return (
    <Notice
      title={t('standing.expired')}
      text={t(`standing.because.${order.expiredBecause ?? 'time'}`)}
      colour={order.expiredBecause === 'payment-failed' ? 'red' : 'gray'}
    >
      {offerId !== undefined && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/shop/$offerId" params={{ offerId }} search={{}} {...props} />}
        >
          {t('standing.again')}
        </Button>
      )}
    </Notice>
  );
};

/** Paid when what was ordered had gone to somebody else: the money is on its way back. */
const TooLate = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { amount } = useFormats();
  const isStuck = order.refunds.some(({ status }) => status === 'failed' || status === 'canceled');
  return (
    <Notice
      title={t('standing.tooLate')}
      text={t(isStuck ? 'standing.tooLateStuck' : 'standing.tooLateText', {
        amount: amount(order.paidMinor, order.currency),
      })}
      colour="red"
    >
      <Button variant="default" renderRoot={(props) => <Link to="/shop" {...props} />}>
        {t('toShop')}
      </Button>
    </Notice>
  );
};

/** What has come of an order and what its buyer can do now. Nothing where there is nothing to say. */
export const OrderStanding = ({ order, back }: { order: Order; back: 'done' | 'left' | undefined }) => {
  const { t } = useTranslation('orders');
  switch (order.state) {
    case 'draft':
      return <Confirming />;
    case 'awaiting_payment':
      if (order.paymentPending)
        return <Notice title={t('standing.pending')} text={t('standing.pendingText')} />;
      return back === 'done' ? <Confirming /> : <Unpaid order={order} left={back === 'left'} />;
    case 'expired':
      return <Over order={order} />;
    case 'disputed':
      return order.disputeLost ? (
        <Notice title={t('standing.lost')} text={t('standing.lostText')} />
      ) : (
        <Notice title={t('standing.disputed')} text={t('standing.disputedText')} colour="red" />
      );
    case 'too_late':
      return <TooLate order={order} />;
    case 'refunded':
      return <Notice title={t('standing.refunded')} text={t('standing.refundedText')} />;
    default:
      if (back === undefined || order.state !== 'paid') return null;
      return (
        <Notice title={t('standing.paid')} text={t('standing.paidText')} colour="spruce">
          <Button renderRoot={(props) => <Link to="/owned" {...props} />}>{t('standing.toOwned')}</Button>
        </Notice>
      );
  }
};
