// What people do on the site is told here, in batches, by their own browser; a door of its own because it is by far the
// busiest and needs nothing of what ranking loads.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { erasureCases } from './erasures.ts';
import { interactions } from './interactions-contract.ts';
import { interactionsStore } from './interactions-store.ts';
import { interactionCases } from './interactions.ts';
import { peopleStore } from './people-store.ts';
import { permissionStore } from './permission-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const store = interactionsStore(TABLE_NAME);
const permissions = permissionStore(TABLE_NAME);
const cases = interactionCases({ store, permissions, clock: systemClock });
const erasures = erasureCases({ ...store, ...peopleStore(TABLE_NAME) }, systemClock);

export const handler = httpApi(interactions, {
  recordInteractions: ({ caller, body }) => cases.record(caller.id, body.interactions),
  listMyInteractions: ({ caller }) => cases.list(caller.id),
  eraseMyInteractions: ({ caller }) => erasures.erase(caller.id),
  erasePersonsInteractions: ({ path }) => erasures.erase(path.memberId),
});
