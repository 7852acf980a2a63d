import { cell, hasAll, listItems } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

/** Federal postings of the US: title, agency and dates; no pay, place or text. The series name stands in for text. */
export const usajobs: SourceAdapter = {
  name: 'usajobs',
  recognises: (columns) => hasAll(columns, 'position_title', 'agency', 'open_date', 'occupation_series'),
  read: (row) => ({
    title: cell(row, 'position_title'),
    company: cell(row, 'agency') === '' ? cell(row, 'department') : cell(row, 'agency'),
    country: 'US',
    sourceId: cell(row, 'control_number'),
    posted: cell(row, 'open_date'),
    validThrough: cell(row, 'close_date'),
    description: listItems(cell(row, 'occupation_series'))
      .map((series) => series.replace(/^\d+ - /, ''))
      .join(', '),
    market: 'en',
  }),
};
