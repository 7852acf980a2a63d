import * as z from 'zod';
import { cell, isYes, listItems } from './source-adapter.ts';
import type { Row, SourceAdapter } from './source-adapter.ts';

const Column = z.string().trim().min(1, 'name a column of the file').max(200);

/**
 * Which column (or JSON path) of a file holds which of our fields. Every value is a column's name as the header spells
 * it; only the title must be named.
 */
export const ColumnMapping = z.strictObject({
  title: Column,
  company: Column.optional(),
  place: Column.optional(),
  country: Column.optional(),
  /** The source's own number of a posting. */
  sourceId: Column.optional(),
  postedOn: Column.optional(),
  /** The day a crawl saw the posting. */
  seenOn: Column.optional(),
  validThrough: Column.optional(),
  remote: Column.optional(),
  /** Pay as one text; the four below are asked before it. */
  salary: Column.optional(),
  salaryMin: Column.optional(),
  salaryMax: Column.optional(),
  currency: Column.optional(),
  salaryPeriod: Column.optional(),
  experience: Column.optional(),
  education: Column.optional(),
  skills: Column.optional(),
  description: Column.optional(),
  url: Column.optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** `field → column` of each mapped column that is not among these. */
export const missingColumns = (mapping: ColumnMapping, columns: ReadonlySet<string>): string[] =>
  Object.entries(mapping).flatMap(([field, column]) =>
    column === undefined || columns.has(column) ? [] : [`${field} → ${column}`],
  );

/** An adapter that reads a file as a mapping says. */
export const mappedSource = (mapping: ColumnMapping): SourceAdapter => ({
  name: 'postings',
  recognises: (columns) => missingColumns(mapping, columns).length === 0,
  read: (row: Row) => {
    const get = (field: keyof ColumnMapping): string => {
      const column = mapping[field];
      return column === undefined ? '' : cell(row, column);
    };
    return {
      title: get('title'),
      company: get('company'),
      place: get('place'),
      country: get('country'),
      sourceId: get('sourceId'),
      posted: get('postedOn'),
      seen: get('seenOn'),
      validThrough: get('validThrough'),
      remote: isYes(get('remote')),
      salary: get('salary'),
      pay: {
        min: get('salaryMin'),
        max: get('salaryMax'),
        currency: get('currency'),
        period: get('salaryPeriod'),
      },
      experience: get('experience'),
      education: get('education'),
      tags: listItems(get('skills')),
      description: get('description'),
      url: get('url'),
    };
  },
});
