import { cell, isYes } from '../source-adapter.ts';
import type { PayColumns, RawPosting, Row, SourceAdapter } from '../source-adapter.ts';

/** A property of schema.org, with or without a prefix. */
const property = (row: Row, path: string): string =>
  cell(row, path) || cell(row, `schema:${path.replaceAll('.', '.schema:')}`);

const first = (row: Row, ...paths: readonly string[]): string => {
  for (const path of paths) {
    const value = property(row, path).trim();
    if (value !== '') return value;
  }
  return '';
};

const isJobPosting = (row: Row): boolean => {
  const type = cell(row, '@type');
  return type === '' || /(?:^|[\s,/:#])JobPosting(?:$|,)/.test(type);
};

/** `baseSalary` is a MonetaryAmount of a QuantitativeValue, a PriceSpecification, or a bare number. */
const payOf = (row: Row): PayColumns => {
  const whole = first(row, 'baseSalary.value.value', 'baseSalary.value', 'baseSalary.price', 'baseSalary');
  const low = first(row, 'baseSalary.value.minValue', 'baseSalary.minValue', 'baseSalary.minPrice');
  const high = first(row, 'baseSalary.value.maxValue', 'baseSalary.maxValue', 'baseSalary.maxPrice');
  const stated = low === '' && high === '';
  return {
    min: stated ? whole : low,
    max: stated ? whole : high,
    currency: first(row, 'baseSalary.currency', 'baseSalary.priceCurrency', 'salaryCurrency'),
    period: first(row, 'baseSalary.value.unitText', 'baseSalary.unitText', 'baseSalary.value.unitCode'),
  };
};

const address = 'jobLocation.address';
const required = 'applicantLocationRequirements';

const placeOf = (row: Row): string => {
  const city = first(row, `${address}.addressLocality`, 'jobLocation.addressLocality');
  const region = first(row, `${address}.addressRegion`, 'jobLocation.addressRegion');
  if (city !== '') return region === '' || region === city ? city : `${city}, ${region}`;
  return region || first(row, address, 'jobLocation.name', 'jobLocation');
};

const countryOf = (row: Row): string =>
  first(row, `${address}.addressCountry.name`, `${address}.addressCountry`, `${required}.name`, required);

/** `validThrough` may come with a time; a day-long month of experience is written in months. */
const experienceOf = (row: Row): string => {
  const months = Number(first(row, 'experienceRequirements.monthsOfExperience'));
  return months > 0
    ? `${Math.round(months / 12)} years`
    : first(row, 'experienceRequirements.description', 'experienceRequirements');
};

const read = (row: Row): RawPosting | null => {
  if (!isJobPosting(row)) return null;
  return {
    title: first(row, 'title', 'name'),
    company: first(row, 'hiringOrganization.name', 'hiringOrganization.legalName', 'hiringOrganization'),
    place: placeOf(row),
    country: countryOf(row),
    sourceId: first(row, 'identifier.value', 'identifier', '@id'),
    posted: first(row, 'datePosted'),
    seen: first(row, 'dateCrawled', 'crawledAt', 'dateModified'),
    validThrough: first(row, 'validThrough'),
    remote: /telecommute/i.test(first(row, 'jobLocationType')) || isYes(first(row, 'isRemote')),
    pay: payOf(row),
    salary: first(row, 'baseSalary', 'estimatedSalary'),
    experience: experienceOf(row),
    education: first(
      row,
      'educationRequirements.credentialCategory',
      'educationRequirements',
      'qualifications',
    ),
    tags: first(row, 'skills').split(/[,;，；、|]/),
    description: [first(row, 'description'), first(row, 'responsibilities')].join('\n'),
    url: first(row, 'url', 'sameAs'),
  };
};

/** schema.org's JobPosting as JSON-LD (a document, a list, a `@graph`) or JSON Lines: what job pages carry for search engines. */
export const jobPosting: SourceAdapter = {
  name: 'schema-org',
  recognises: (columns) =>
    columns.has('@type') ||
    (columns.has('title') && columns.has('hiringOrganization') && columns.has('datePosted')),
  read,
};
