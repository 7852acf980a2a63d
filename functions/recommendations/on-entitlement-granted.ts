// What somebody pays for is what they want: a course that was bought counts as an interaction.
import * as z from 'zod';
import { entitlementGranted } from '../../events/entitlement-granted.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { purchased } from './domain/interactions/told-by-facts.ts';
import { interactionsStore } from './interactions-store.ts';
import { interactionCases } from './interactions.ts';
import { permissionStore } from './permission-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const cases = interactionCases({
  store: interactionsStore(TABLE_NAME),
  permissions: permissionStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = factWorker(entitlementGranted, async (fact) => {
  const interaction = purchased(fact);
  if (interaction !== undefined) await cases.recordTold(fact.memberId, interaction, entitlementGranted.name);
});
