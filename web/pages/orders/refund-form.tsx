import { Button, Checkbox, Group, Paper, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/client.ts';
import { typedFromMinor } from '../../i18n/amounts.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { paymentsApi } from '../shop/queries.ts';
import { type Order, type RefundParts, type RefundQuote, myOrder, refundQuote } from './queries.ts';
import { type Typed, chosenMinor, chosenParts, wholeQuote } from './refund-choice.ts';

type QuotedItem = RefundQuote['items'][number];

interface LineProperties {
  readonly quote: RefundQuote;
  readonly quoted: QuotedItem;
  readonly name: string;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

const Line = ({ quote, quoted, name, typed, onType }: LineProperties) => {
  const { t } = useTranslation('orders');
  const { amount } = useFormats();
  const { itemId, refundableMinor, because } = quoted;
  const most = amount(refundableMinor, quote.currency);
  const { [itemId]: text, ...others } = typed;
  const wrong = text !== undefined && chosenMinor(quote, typed, itemId) === undefined;
  return (
    <Stack gap={4} role="group" aria-label={name}>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed">
        {t(`refund.because.${because}`)}
      </Text>
      {refundableMinor > 0 && (
        <Group align="flex-start">
          <Checkbox
            mt={8}
            checked={text !== undefined}
            label={t('refund.take', { item: most })}
            onChange={(event) =>
              onType(
                event.currentTarget.checked
                  ? { ...others, [itemId]: typedFromMinor(refundableMinor, quote.currency) }
                  : others,
              )
            }
          />
          {text !== undefined && (
            <TextInput
              aria-label={t('refund.amount', { item: name })}
              inputMode="decimal"
              w="9rem"
              value={text}
              error={wrong ? t('refund.badAmount', { amount: most }) : undefined}
              rightSection={
                <Text size="xs" c="dimmed">
                  {quote.currency}
                </Text>
              }
              rightSectionWidth={44}
              onChange={(event) => onType({ ...typed, [itemId]: event.currentTarget.value })}
            />
          )}
        </Group>
      )}
    </Stack>
  );
};

/** Asks for the refund under one key as long as it is the same: a lost answer is no second refund. */
const useRefunding = (orderId: string, onDone: (amountMinor: number) => void) => {
  const queryClient = useQueryClient();
  const sent = useRef({ wish: '', key: '' });
  return useMutation({
    mutationFn: (body: { items: RefundParts; reason: string }) => {
      const wish = JSON.stringify(body);
      if (sent.current.wish !== wish) sent.current = { wish, key: idempotencyKey() };
      return paymentsApi('POST /payments/orders/{orderId}/refunds', {
        path: { orderId },
        body,
        idempotencyKey: sent.current.key,
      });
    },
    onSuccess: async (order, { items }) => {
      queryClient.setQueryData(myOrder(orderId).queryKey, order);
      await queryClient.invalidateQueries({ queryKey: ['payments'] });
      onDone(items.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
    },
  });
};

interface Properties {
  readonly order: Order;
  readonly onDone: (amountMinor: number) => void;
  readonly onClose: () => void;
}

const Quoted = ({ order, quote, onDone, onClose }: Properties & { quote: RefundQuote }) => {
  const { t } = useTranslation('orders');
  const { amount } = useFormats();
  const localized = useLocalized();
  const [typed, setTyped] = useState(() => wholeQuote(quote));
  const [reason, setReason] = useState('');
  const refunding = useRefunding(order.orderId, onDone);
  const parts = chosenParts(quote, typed);
  const sumMinor = parts?.reduce((all, { amountMinor }) => all + amountMinor, 0) ?? 0;
  const sum = amount(sumMinor, quote.currency);
  const { endsSubscriptionAtMinor: endsAt } = quote;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (parts !== undefined) refunding.mutate({ items: parts, reason });
  };
  const nameOf = (itemId: string) => {
    const item = order.items.find((one) => one.itemId === itemId);
    return item === undefined ? itemId : localized(item.name);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {quote.items.map((quoted) => (
          <Line
            key={quoted.itemId}
            {...{ quote, quoted, typed }}
            name={nameOf(quoted.itemId)}
            onType={setTyped}
          />
        ))}
        {quote.totalMinor === 0 ? (
          <Text>{t('refund.nothing')}</Text>
        ) : (
          <>
            <Textarea
              label={t('refund.reason')}
              maxLength={500}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Text role="status">
              {t('refund.sum', { amount: sum })}{' '}
              {endsAt === null
                ? t('refund.whole')
                : t(sumMinor >= endsAt ? 'refund.endsSubscription' : 'refund.keepsSubscription')}
            </Text>
          </>
        )}
        {refunding.error !== null && <PaymentProblem error={refunding.error} texts="orders" />}
        <Group>
          {quote.totalMinor > 0 && (
            <Button type="submit" disabled={parts === undefined} loading={refunding.isPending}>
              {t('refund.confirm', { amount: sum })}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('refund.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** The quote of a refund, what to take of it, and its confirmation. */
export const RefundForm = (properties: Properties) => {
  const { t } = useTranslation('orders');
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery(refundQuote(properties.order.orderId));
  useEffect(() => heading.current?.focus(), []);
  return (
    <Paper withBorder radius="lg" p="lg" component="section">
      <Stack gap="md">
        <Title order={2} ref={heading} tabIndex={-1}>
          {t('refund.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('refund.text')}
        </Text>
        <Loaded query={query}>{(quote) => <Quoted {...properties} quote={quote} />}</Loaded>
      </Stack>
    </Paper>
  );
};
