import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Occupation } from '../../../../../functions/careers/contract.ts';
import { skillAliases } from '../../../../../shared/skills/skill-aliases.ts';
import { skillNames } from '../../../../../shared/skills/skill-names.ts';
import { starterCatalogue } from '../../../../../functions/careers/data/starter-catalogue.ts';
import { interestTypes } from '../../../../../shared/occupations/interests.ts';
import { occupationsNamed, titleIndex } from '../../../../../functions/careers/domain/titles.ts';

const onet = resolve(import.meta.dirname, '../../../../../../shared/data/onet_29_0');
const rowsOf = <S extends z.ZodType>(file: string, schema: S): z.output<S>[] => {
  const rows: unknown = parse(gunzipSync(readFileSync(resolve(onet, file))), { columns: true });
  return z.array(schema).parse(rows);
};
const chinese = /\p{Script=Han}/u;
const counted = <T extends string | number>(values: readonly T[]) => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('the starter catalogue', () => {
  it('holds at least 150 occupations under ids of their own', () => {
    expect(starterCatalogue.length).toBeGreaterThanOrEqual(150);
    expect(new Set(starterCatalogue.map(({ id }) => id)).size).toBe(starterCatalogue.length);
    for (const { id } of starterCatalogue) {
      expect(Occupation.shape.occupationId.parse(id)).toBe(id);
    }
  });

  it('names and describes every occupation in both languages, in one line', () => {
    for (const { id, title, summary, also } of starterCatalogue) {
      expect(title.zh, id).toMatch(chinese);
      expect(title.en, id).not.toMatch(chinese);
      expect(summary.zh, id).toMatch(/^[^\n]{6,60}。$/);
      expect(summary.en, id).toMatch(/^[A-Z][^\n]{10,120}\.$/);
      expect(summary.en, id).not.toMatch(chinese);
      expect(also.zh.length, id).toBeGreaterThan(0);
      expect(also.en.length, id).toBeGreaterThan(0);
    }
  });

  it('spans all interest types, zones and fields', () => {
    const strongest = starterCatalogue.map(
      ({ interests }) =>
        [...interestTypes].sort((a, b) => (interests?.[b] ?? 0) - (interests?.[a] ?? 0))[0] ?? 'R',
    );
    const types = counted(strongest);
    for (const type of interestTypes) expect(types.get(type) ?? 0, type).toBeGreaterThanOrEqual(15);
    expect([...counted(starterCatalogue.map(({ zone }) => zone ?? 0)).keys()].sort()).toEqual([
      1, 2, 3, 4, 5,
    ]);
    for (const [field, n] of counted(starterCatalogue.map((each) => each.field))) {
      expect(n, field).toBeGreaterThanOrEqual(10);
    }
  });

  it('lists 6 to 14 skills each, once, all with a name in both languages', () => {
    for (const { id, skills } of starterCatalogue) {
      const names = skills.map(({ skill }) => skill);
      expect(names.length, id).toBeGreaterThanOrEqual(6);
      expect(names.length, id).toBeLessThanOrEqual(14);
      expect(new Set(names).size, id).toBe(names.length);
      for (const name of names) expect(skillNames[name], name).toBeDefined();
    }
  });

  it('knows no skill by two canonical names', () => {
    for (const [alias, skill] of Object.entries(skillAliases)) {
      expect(skillNames[skill], skill).toBeDefined();
      expect(skillNames[alias], alias).toBeUndefined();
    }
    const shown = Object.values(skillNames).flatMap(({ zh, en }) => [
      ...new Set([zh.toLowerCase(), en.toLowerCase()]),
    ]);
    expect([...counted(shown)].filter(([, n]) => n > 1)).toEqual([]);
  });

  it('finds each occupation by its own titles', () => {
    const index = titleIndex(starterCatalogue);
    for (const { id, title } of starterCatalogue) {
      expect(occupationsNamed(title.zh, index), title.zh).toContain(id);
      expect(occupationsNamed(title.en, index), title.en).toContain(id);
    }
  });

  it('carries the figures of O*NET 29.0 unchanged', ({ skip }) => {
    skip(!existsSync(onet), `there is no ${onet} to compare with`);
    const interests = rowsOf(
      'interests.csv.gz',
      z.object({
        soc_code: z.string(),
        element_name: z.string(),
        scale_id: z.string(),
        data_value: z.coerce.number(),
      }),
    );
    const zones = rowsOf('job_zones.csv.gz', z.object({ soc_code: z.string(), job_zone: z.coerce.number() }));
    const interestOf = new Map(
      interests
        .filter(({ scale_id }) => scale_id === 'OI')
        .map((row) => [`${row.soc_code} ${row.element_name.charAt(0)}`, row.data_value]),
    );
    const zoneOf = new Map(zones.map((row) => [row.soc_code, row.job_zone]));
    for (const { id, socCode, interests: figures, zone } of starterCatalogue) {
      expect(zone, id).toBe(zoneOf.get(socCode));
      for (const type of interestTypes) {
        expect(figures?.[type], `${id} ${type}`).toBe(interestOf.get(`${socCode} ${type}`));
      }
    }
  });
});
