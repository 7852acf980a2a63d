import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readConfig } from '../../../shared/config.ts';

const schema = z.object({ TABLE_NAME: z.string().min(1), LIMIT: z.coerce.number().int() });

describe('configuration', () => {
  it('is parsed', () => {
    expect(readConfig(schema, { TABLE_NAME: 't', LIMIT: '3' })).toEqual({ TABLE_NAME: 't', LIMIT: 3 });
  });

  it('names every variable that is missing or malformed', () => {
    expect(() => readConfig(schema, { LIMIT: 'many' })).toThrow(/TABLE_NAME: .*; LIMIT: /);
  });
});
