import middy from '@middy/core';
import type { Context, ScheduledEvent } from 'aws-lambda';
import * as z from 'zod';
import { type Log, correlated, count, telemetry } from './telemetry.ts';

const Tick = z.object({ id: z.string(), time: z.iso.datetime() });

/**
 * The door of a schedule. `scheduledFor` is the time the rule meant, the same in every retry: derive ids and windows
 * from it, never from the clock. An error is thrown on, so that Lambda retries and the error alarm sees it.
 */
export const scheduledJob = (work: (job: { scheduledFor: Date; log: Log }) => Promise<void>) =>
  middy<ScheduledEvent, undefined>()
    .use(telemetry())
    .handler(async (event: ScheduledEvent, context: Context): Promise<undefined> => {
      const tick = Tick.parse(event);
      await correlated(tick.id || context.awsRequestId, async (log) => {
        await work({ scheduledFor: new Date(tick.time), log });
        count('JobDone');
      });
    });
