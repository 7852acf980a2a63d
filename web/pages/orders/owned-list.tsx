import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import { type Entitlement, type OrderSummary, myOrders } from './queries.ts';
import classes from './orders.module.css';

const useSpan = () => {
  const { t } = useTranslation('orders');
  const { date } = useFormats();
  return ({ state, valid, validUntil }: Entitlement): string => {
    if (state !== 'active') return t(`owned.${state}`);
    if (validUntil === null) return t('owned.forGood');
    return t(valid ? 'owned.until' : 'owned.ended', { date: date(validUntil) });
  };
};

const nameIn = (orders: readonly OrderSummary[], { orderId, itemId }: Entitlement) =>
  orders.find((order) => order.orderId === orderId)?.items.find((item) => item.itemId === itemId)?.name;

interface Properties {
  readonly entitlements: readonly Entitlement[];
  /** Where they are shown beside their order, which need not be linked to. */
  readonly withOrder?: boolean;
}

/** Where a course that somebody holds is studied, or its seats are given out. */
const ToCourse = ({ one: { subject, reference, seats, valid } }: { one: Entitlement }) => {
  const { t } = useTranslation('orders');
  if (subject !== 'course' || !valid) return null;
  return seats === null ? (
    <Link to="/study/$courseId" params={{ courseId: reference }}>
      {t('owned.toCourse')}
    </Link>
  ) : (
    <Link to="/seats" search={{}}>
      {t('owned.toSeats')}
    </Link>
  );
};

const One = ({ one, name, withOrder }: { one: Entitlement; name: string; withOrder: boolean }) => {
  const { t } = useTranslation('orders');
  const span = useSpan();
  return (
    <li className={classes['owned']} data-valid={one.valid}>
      <Group justify="space-between" gap="xs">
        <Stack gap={0} miw={0}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {span(one)}
            {one.seats !== null && `, ${t('owned.seats', { count: one.seats })}`}
          </Text>
        </Stack>
        <Group gap="sm">
          <Badge variant="light" color={one.valid ? 'spruce' : 'gray'}>
            {t(`owned.subjects.${one.subject}`)}
          </Badge>
          <ToCourse one={one} />
          {withOrder && (
            <Link
              to="/orders/$orderId"
              params={{ orderId: one.orderId }}
              search={{}}
              aria-label={t('owned.orderOf', { name })}
            >
              {t('owned.toOrder')}
            </Link>
          )}
        </Group>
      </Group>
    </li>
  );
};

/** Things somebody holds or held, each by the name it was bought under. */
export const OwnedList = ({ entitlements, withOrder = true }: Properties) => {
  const { t } = useTranslation('orders');
  const localized = useLocalized();
  const orders = useQuery(myOrders).data?.items ?? [];
  const nameOf = (one: Entitlement) => {
    const name = nameIn(orders, one);
    return name === undefined ? t(`owned.subjects.${one.subject}`) : localized(name);
  };
  return (
    <ul className={classes['list']}>
      {entitlements.map((one) => (
        <One key={one.entitlementId} one={one} name={nameOf(one)} withOrder={withOrder} />
      ))}
    </ul>
  );
};
