import { cell, hasAll } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

/** 51job's posting pages. They show the day without its year (`04-20`), so the postings are undated. */
export const job51Detail: SourceAdapter = {
  name: '51job',
  recognises: (columns) => hasAll(columns, 'title', 'company', 'area', 'salary_text', 'publish_mmdd'),
  read: (row) => ({
    title: cell(row, 'title'),
    company: cell(row, 'company'),
    place: cell(row, 'area'),
    country: 'CN',
    sourceId: cell(row, 'posting_id'),
    salary: cell(row, 'salary_text'),
    description: cell(row, 'description'),
    market: 'zh',
  }),
};
