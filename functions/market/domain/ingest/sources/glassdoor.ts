import { cell, hasAll } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

/** Glassdoor's posting pages from the US: pay as Glassdoor or the employer estimates it, undated. */
export const glassdoor: SourceAdapter = {
  name: 'glassdoor',
  recognises: (columns) => hasAll(columns, 'job_title', 'salary_estimate', 'job_description', 'company_name'),
  read: (row) => ({
    title: cell(row, 'job_title'),
    company: cell(row, 'company_name'),
    place: cell(row, 'location'),
    salary: cell(row, 'salary_estimate'),
    description: cell(row, 'job_description'),
    market: 'en',
  }),
};
