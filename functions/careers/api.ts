// What a person may ask about careers: which suit them and why, and what an occupation is.
import * as z from 'zod';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { careers } from './contract.ts';
import { landscapeReader } from './landscape.ts';
import { matches } from './matches.ts';
import { occupations } from './occupations.ts';
import { careersStore } from './store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const store = careersStore(TABLE_NAME);
const readLandscape = landscapeReader(store);
const catalogue = occupations(readLandscape, store);
const ranking = matches(readLandscape, store);

export const handler = httpApi(careers, {
  listMatches: ({ caller, query }) => ranking.list(caller.id, query),
  compareOccupations: ({ caller, query }) => ranking.compare(caller.id, query),
  listOccupations: ({ query }) => catalogue.list(query),
  getOccupation: ({ path }) => catalogue.get(path.occupationId),
  importOccupations: ({ body }) => catalogue.import(body.occupations),
});
