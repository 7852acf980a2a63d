// Training at Amazon Personalize takes hours: this goes on with it, a step at a time, and never waits.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { tell } from '../../shared/lambda/telemetry.ts';
import { Resources } from './domain/personalize/workflow.ts';
import { erasureStore } from './erasure-store.ts';
import { logReader } from './interactions-log.ts';
import { itemStore } from './item-store.ts';
import { peopleStore } from './people-store.ts';
import { permissionStore } from './permission-store.ts';
import { personalizeFiles } from './personalize-export.ts';
import { personalizeGateway } from './personalize-gateway.ts';
import { personalizeStore } from './personalize-store.ts';
import { personalizeWorkflow } from './personalize-workflow.ts';

const { TABLE_NAME, BUCKET_NAME, RECOMMENDER, PERSONALIZE } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    RECOMMENDER: z.enum(['personalize', 'embedded']),
    PERSONALIZE: z.string(),
  }),
);

const workflow = () => {
  const described: unknown = JSON.parse(PERSONALIZE);
  const resources = Resources.parse(described);
  const objects = objectStore(BUCKET_NAME);
  const erasures = erasureStore(TABLE_NAME);
  const log = logReader(objects);
  return personalizeWorkflow({
    resources,
    erasures,
    store: personalizeStore(TABLE_NAME),
    gateway: personalizeGateway(resources),
    files: personalizeFiles({
      ...{ log, erasures, objects },
      items: itemStore(TABLE_NAME),
      people: peopleStore(TABLE_NAME),
      permissions: permissionStore(TABLE_NAME),
    }),
    tellFailed: (reason) => {
      tell({ is: 'personalize-run-failed', reason });
    },
  });
};
const chosen = RECOMMENDER === 'personalize' ? workflow() : null;

export const handler = scheduledJob(async ({ scheduledFor, log }) => {
  if (chosen === null) log.info('the embedded engine recommends: nothing to do');
  else log.info('workflow of Amazon Personalize', { ...(await chosen.tick(scheduledFor)) });
});
