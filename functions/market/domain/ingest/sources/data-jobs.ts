import { cell, hasAll, isYes, listItems } from '../source-adapter.ts';
import type { PayColumns, Row, SourceAdapter } from '../source-adapter.ts';

const pay = (row: Row): PayColumns => {
  const yearly = cell(row, 'salary_year_avg');
  const average = yearly === '' ? cell(row, 'salary_hour_avg') : yearly;
  return { min: average, max: average, currency: 'USD', period: yearly === '' ? 'hour' : 'year' };
};

/**
 * Google-search postings for data roles. Pay is one average in US dollars, by year or by hour. The country column is
 * filled with "Sudan" where the crawler had none.
 */
export const dataJobs: SourceAdapter = {
  name: 'data-jobs',
  recognises: (columns) => hasAll(columns, 'job_title', 'job_posted_date', 'salary_year_avg', 'job_skills'),
  read: (row) => {
    const country = cell(row, 'job_country');
    return {
      title: cell(row, 'job_title'),
      company: cell(row, 'company_name'),
      place: cell(row, 'job_location'),
      country: country === 'Sudan' ? '' : country,
      posted: cell(row, 'job_posted_date'),
      remote: isYes(cell(row, 'job_work_from_home')),
      pay: pay(row),
      tags: listItems(cell(row, 'job_skills')),
      education: cell(row, 'job_no_degree_mention').toLowerCase() === 'true' ? 'no degree required' : '',
      market: 'en',
    };
  },
};
