import * as z from 'zod';
import { shareOf } from './ids.ts';
import { listEndpoint } from './list.ts';
import { noSuch } from './refusal.ts';
import { flag, text } from './params.ts';
import { endpoint, type Endpoint, none } from './routes.ts';
import type { StripeEvent } from './event.ts';
import type { World } from './world.ts';

const retentionSeconds = 30 * 86_400;

const isKept = ({ created }: Readonly<StripeEvent>, now: number): boolean => created > now - retentionSeconds;

/** Up to the lag ordered, each event shows in lists at a moment of its own: a younger one may be there before it. */
const isListed = (event: Readonly<StripeEvent>, world: World): boolean => {
  const lag = world.ordered.eventLagSeconds;
  return lag === 0 || event.created + shareOf(1, event.id) * lag <= world.now;
};

const accepts = (
  event: Readonly<StripeEvent>,
  { type, types }: { type?: string | undefined; types?: string[] | undefined },
  world: World,
): boolean =>
  isKept(event, world.now) &&
  isListed(event, world) &&
  event.account === undefined &&
  (types === undefined || types.includes(event.type)) &&
  (type === undefined ||
    (type.endsWith('.*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type));

export const eventEndpoints: Endpoint[] = [
  endpoint('GET /v1/events/{id}', none, (world, _none, { id }) => {
    const event = world.need('event', id);
    if (!isKept(event, world.now)) throw noSuch('event', id);
    return event;
  }),
  listEndpoint({
    path: '/v1/events',
    kind: 'event',
    filter: {
      params: z.object({
        delivery_success: flag.optional(),
        type: text.optional(),
        types: z.array(text).max(20).optional(),
      }),
      accepts,
    },
  }),
];
