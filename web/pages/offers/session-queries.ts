import { queryOptions } from '@tanstack/react-query';
import type { earnings } from '../../../functions/payments/earnings-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

const earningsApi = api<typeof earnings>();

export type Session = ClientCall<
  RouteByKey<typeof earnings, 'GET /payments/sessions/to-confirm'>
>['response']['items'][number];

export const sessionsToConfirm = queryOptions({
  queryKey: ['payments', 'sessions-to-confirm'],
  queryFn: () => earningsApi('GET /payments/sessions/to-confirm'),
});

/** It was held, or let pass by the member; said when it is seen to, for nobody has noted when it ended. */
export const sayHeld = ({ orderId, itemId }: Session) =>
  earningsApi('POST /payments/sessions/held', {
    body: { orderId, itemId, heldAt: new Date().toISOString() },
  });
