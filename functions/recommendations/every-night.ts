// What people did by day is learned at night: each kind of item gets the model that foretold best, with what it was judged
// by, and the next request is served by it. Then it is looked at whether groups of people fare alike.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { logger } from '../../shared/lambda/telemetry.ts';
import { catalogueReader } from './catalogue.ts';
import { describedStore } from './described-store.ts';
import { erasureStore } from './erasure-store.ts';
import { fairness } from './fairness.ts';
import { logReader } from './interactions-log.ts';
import { interactionsStore } from './interactions-store.ts';
import { itemStore } from './item-store.ts';
import { liveModels } from './live-models.ts';
import { erasedUntil } from './log-upkeep.ts';
import { modelStore } from './model-store.ts';
import { doingsIn, nights } from './nights.ts';
import { peopleStore } from './people-store.ts';
import { permissionStore } from './permission-store.ts';
import { historyLength, recommendationCases } from './recommendations.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const objects = objectStore(BUCKET_NAME);
const erasures = erasureStore(TABLE_NAME);
const people = peopleStore(TABLE_NAME);
const models = modelStore(TABLE_NAME);
const permissions = permissionStore(TABLE_NAME);
const readCatalogue = catalogueReader(itemStore(TABLE_NAME));
const done = interactionsStore(TABLE_NAME);
const modelOf = liveModels(models, objects, (error, kind) => {
  logger.error('the live model cannot be read', { error, kind });
});
const night = nights({
  doings: async () => doingsIn(logReader(objects).days(erasedUntil(await erasures.open()))),
  ...{ people, objects, models },
});
const fairnessAt = (now: Date) => {
  const { list } = recommendationCases({
    ...{ people, permissions, readCatalogue, modelOf },
    history: (memberId) => done.history(memberId, historyLength),
    // A campaign is paid by the request; and this is about what is ours.
    personalize: null,
    clock: () => now,
  });
  return fairness({
    ...{ permissions, list, readCatalogue, modelOf, objects },
    described: describedStore(TABLE_NAME),
  });
};

export const handler = scheduledJob(async ({ scheduledFor, log }) => {
  const trained = await night.run(scheduledFor);
  for (const { heldOut, ...model } of trained)
    log.info('model trained', { ...model, judged: heldOut.length });
  const heldOut = new Map(trained.map((model) => [model.kind, model.heldOut]));
  const { kinds } = await fairnessAt(scheduledFor).run(scheduledFor, heldOut);
  log.info('groups compared', { kinds: kinds.length });
});
