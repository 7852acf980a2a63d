import { business } from './business.ts';
import { dataAndAi } from './data-and-ai.ts';
import { designAndMedia } from './design-and-media.ts';
import { educationHealthScience } from './education-health-science.ts';
import { engineering } from './engineering.ts';
import { financeAndLaw } from './finance-and-law.ts';
import { infrastructureAndSecurity } from './infrastructure-and-security.ts';
import { languagesAndDatabases } from './languages-and-databases.ts';
import { languagesCertificatesTransversal } from './languages-certificates-transversal.ts';
import { logisticsAndService } from './logistics-and-service.ts';
import { manufacturingAndTrades } from './manufacturing-and-trades.ts';
import { peopleAndOffice } from './people-and-office.ts';
import { softwareEngineering } from './software-engineering.ts';
import { parseTaxonomy, type Skill } from './taxonomy-format.ts';
import { webAndMobile } from './web-and-mobile.ts';

/**
 * Our own taxonomy of skills in both languages, a forest: areas at the roots, skills below them. Grown from reading
 * postings of many trades; every name and synonym is our own writing. Large: only what matches or names skills loads it.
 */
export const taxonomy: readonly Skill[] = parseTaxonomy([
  languagesAndDatabases,
  dataAndAi,
  webAndMobile,
  infrastructureAndSecurity,
  softwareEngineering,
  engineering,
  manufacturingAndTrades,
  designAndMedia,
  business,
  financeAndLaw,
  peopleAndOffice,
  logisticsAndService,
  educationHealthScience,
  languagesCertificatesTransversal,
]);

/** What a posting may ask for: the taxonomy without its areas. */
export const skills: readonly Skill[] = taxonomy.filter(({ kind }) => kind !== 'area');
