import * as z from 'zod';
import { runDue } from '../core/agenda.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { integer, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint, none } from '../core/routes.ts';
import { tasks } from '../core/tasks.ts';
import type { World } from '../core/world.ts';

const month = 30 * 86_400;

const Create = z.strictObject({ frozen_time: integer, name: text.optional() });
const Advance = z.strictObject({ frozen_time: integer });

/** Moves a clock on; everything of its customers that falls due on the way happens at its own time. */
const advance = (world: World, { frozen_time }: z.output<typeof Advance>, { id }: { id: string }) => {
  const clock = world.need('test_clock', id);
  if (frozen_time <= clock.frozen_time) {
    throw refuse('The new frozen time must be after the clock’s current frozen time.', {
      param: 'frozen_time',
    });
  }
  const advancing = world.put('test_clock', {
    ...clock,
    frozen_time,
    status: 'advancing',
    status_details: { advancing: { target_frozen_time: frozen_time } },
  });
  world.emit('test_helpers.test_clock.advancing', advancing);
  runDue(world, tasks, { clock: id, until: frozen_time });
  const ready = world.put('test_clock', { ...advancing, status: 'ready', status_details: {} });
  world.emit('test_helpers.test_clock.ready', ready);
  // As the API answers: it is on its way, and ready when it is asked for again.
  return advancing;
};

export const testClockEndpoints: Endpoint[] = [
  endpoint('POST /v1/test_helpers/test_clocks', Create, (world, { frozen_time, name }) => {
    const clock = world.put('test_clock', {
      ...{ id: world.id('clock'), object: 'test_helpers.test_clock', created: world.now },
      ...{ deletes_after: world.now + month, frozen_time, livemode: false, name: name ?? null },
      ...{ status: 'ready', status_details: {} },
    });
    world.emit('test_helpers.test_clock.created', clock);
    return clock;
  }),
  retrieveEndpoint('/v1/test_helpers/test_clocks', 'test_clock'),
  endpoint('POST /v1/test_helpers/test_clocks/{id}/advance', Advance, advance),
  endpoint('DELETE /v1/test_helpers/test_clocks/{id}', none, (world, _none, { id }) => {
    world.need('test_clock', id);
    for (const task of [...world.oldestFirst('task')]) if (task.clock === id) world.remove('task', task.id);
    world.remove('test_clock', id);
    return { id, object: 'test_helpers.test_clock', deleted: true };
  }),
  listEndpoint({ path: '/v1/test_helpers/test_clocks', kind: 'test_clock' }),
];
