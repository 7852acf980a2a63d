import { cell, hasAll, isYes, listItems } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

/**
 * Files of the scraper JobSpy (Indeed, LinkedIn, Glassdoor, ZipRecruiter, …), its columns by its own names. A missing
 * value comes as an empty cell, `nan` or `None`. Its ids carry a mark of the board (`in-…`, `li-…`).
 */
export const jobspy: SourceAdapter = {
  name: 'jobspy',
  recognises: (columns) => hasAll(columns, 'site', 'job_url', 'title', 'company', 'location', 'date_posted'),
  read: (row) => {
    const get = (column: string): string => {
      const value = cell(row, column).trim();
      return /^(?:nan|none|null|nat)$/i.test(value) ? '' : value;
    };
    return {
      title: get('title'),
      company: get('company'),
      place: get('location'),
      sourceId: get('id'),
      posted: get('date_posted'),
      remote: isYes(get('is_remote')),
      pay: {
        min: get('min_amount'),
        max: get('max_amount'),
        currency: get('currency'),
        period: get('interval'),
      },
      experience: get('experience_range'),
      tags: listItems(get('skills')),
      description: get('description'),
      url: get('job_url'),
    };
  },
};
