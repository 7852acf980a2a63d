// Whether anything may be recorded of a person is asked with every request, so the newest decision is kept at hand; who
// withdraws from research is no longer counted by what they told.
import * as z from 'zod';
import { consentDecided } from '../../events/consent-decided.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { describedStore } from './described-store.ts';
import { erasureCases } from './erasures.ts';
import { interactionsStore } from './interactions-store.ts';
import { peopleStore } from './people-store.ts';
import { permissionCases } from './permissions.ts';
import { permissionStore } from './permission-store.ts';
import { selfDescriptions } from './self-descriptions.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const erasures = erasureCases({ ...interactionsStore(TABLE_NAME), ...peopleStore(TABLE_NAME) }, systemClock);
const permissions = permissionCases({ store: permissionStore(TABLE_NAME), erasures });

const descriptions = selfDescriptions(describedStore(TABLE_NAME));

export const handler = factWorker(consentDecided, async (fact) => {
  await permissions.consentDecided(fact);
  await descriptions.consentDecided(fact);
});
