import { artsOccupations } from './arts.ts';
import { businessOccupations } from './business.ts';
import type { ClassifiedOccupation } from './classified-occupation.ts';
import { dataOccupations } from './data.ts';
import { educationOccupations } from './education.ts';
import { engineeringOccupations } from './engineering.ts';
import { healthOccupations } from './health.ts';
import { publicServiceOccupations } from './public.ts';
import { scienceOccupations } from './science.ts';
import { serviceOccupations } from './service.ts';
import { softwareOccupations } from './software.ts';
import { tradesOccupations } from './trades.ts';
import { transportOccupations } from './transport.ts';

/** The house's classification of occupations, by field of work: what every context means by an occupation's id. */
export const classification: readonly ClassifiedOccupation[] = [
  softwareOccupations,
  dataOccupations,
  engineeringOccupations,
  scienceOccupations,
  businessOccupations,
  healthOccupations,
  educationOccupations,
  artsOccupations,
  serviceOccupations,
  publicServiceOccupations,
  tradesOccupations,
  transportOccupations,
].flat();
