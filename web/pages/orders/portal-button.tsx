import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PaymentProblem } from '../shop/payment-problem.tsx';
import { portal } from './queries.ts';

/** Leaves for Stripe's pages, where a subscriber changes card or cancels. */
export const PortalButton = () => {
  const { t } = useTranslation('orders');
  const opening = useMutation({
    mutationFn: portal,
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={opening.isPending} onClick={() => opening.mutate()}>
        {t('subscriptions')}
      </Button>
      {opening.error !== null && <PaymentProblem error={opening.error} texts="orders" />}
    </Stack>
  );
};
