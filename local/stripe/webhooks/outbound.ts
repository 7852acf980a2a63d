import type { StripeEvent } from '../core/event.ts';
import type { World } from '../core/world.ts';
import type { Delivery } from './delivery.ts';
import { signatureOf } from './signature.ts';

/** A webhook as it goes over the wire. */
export interface OutboundWebhook {
  url: string;
  body: string;
  headers: Record<string, string>;
}

const wants = (enabled: readonly string[], type: string): boolean =>
  enabled.some((each) => each === '*' || each === type);

/** Plans the deliveries of an event: one to each endpoint that asked for it. */
export const planDeliveries = (world: World, event: StripeEvent, dueAt: number): Delivery[] => {
  const planned: Delivery[] = [];
  for (const endpoint of world.oldestFirst('webhook_endpoint')) {
    const isConnect = world.get('webhook_secret', endpoint.id)?.connect === true;
    if (endpoint.status !== 'enabled' || !wants(endpoint.enabled_events, event.type)) continue;
    if (isConnect !== (event.account !== undefined)) continue;
    planned.push(
      world.put('delivery', {
        ...{
          id: world.id('whd'),
          event: event.id,
          type: event.type,
          endpoint: endpoint.id,
          url: endpoint.url,
        },
        ...{ attempts: 0, dueAt, state: 'waiting', status: null },
      }),
    );
  }
  return planned;
};

/** The signed request of a delivery; `at` is when it is sent, by the receiver's clock. */
export const outbound = (
  world: World,
  delivery: Readonly<Delivery>,
  at: number,
): OutboundWebhook | undefined => {
  const event = world.get('event', delivery.event);
  const secret = world.get('webhook_secret', delivery.endpoint)?.secret;
  if (event === undefined || secret === undefined) return undefined;
  const body = JSON.stringify({ ...event, pending_webhooks: 1 }, undefined, 2);
  return {
    url: delivery.url,
    body,
    headers: {
      accept: '*/*; q=0.5, application/xml',
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': signatureOf(body, secret, at),
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    },
  };
};
