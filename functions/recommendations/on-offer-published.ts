// Sessions with experts can be recommended while they are on sale: this keeps the newest state of each.
import * as z from 'zod';
import { offerPublished } from '../../events/offer-published.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { itemStore } from './item-store.ts';
import { items } from './items.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const catalogue = items(itemStore(TABLE_NAME));

export const handler = factWorker(offerPublished, (fact) => catalogue.offerPublished(fact));
