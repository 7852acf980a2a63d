import { cell, hasAll, listItems } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

/** Lagou's search results: monthly pay in thousands (`7k-14k`), undated, labels instead of a description. */
export const lagou: SourceAdapter = {
  name: 'lagou',
  recognises: (columns) => hasAll(columns, 'positionName', 'companyFullName', 'positionLables', 'workYear'),
  read: (row) => ({
    title: cell(row, 'positionName'),
    company: cell(row, 'companyFullName'),
    place: cell(row, 'city'),
    country: 'CN',
    sourceId: cell(row, 'positionId'),
    salary: cell(row, 'salary'),
    experience: cell(row, 'workYear'),
    education: cell(row, 'education'),
    tags: listItems(cell(row, 'positionLables')),
    market: 'zh',
  }),
};
