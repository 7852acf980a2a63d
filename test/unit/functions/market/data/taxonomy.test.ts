import { describe, expect, it } from 'vitest';
import { skillKinds, slugOf } from '../../../../../functions/market/data/skills/taxonomy-format.ts';
import { skills, taxonomy } from '../../../../../functions/market/data/skills/taxonomy.ts';

const byId = new Map(taxonomy.map((entry) => [entry.id, entry]));

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

describe('the taxonomy of skills', () => {
  it('names at least 1,500 skills, of every kind', () => {
    expect(skills.length).toBeGreaterThanOrEqual(1500);
    const kinds = new Set(taxonomy.map(({ kind }) => kind));
    expect(skillKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('has slugs as ids, each once', () => {
    expect(repeated(taxonomy.map(({ id }) => id))).toEqual([]);
    expect(taxonomy.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('is a forest: every parent exists, and every way up ends at a root', () => {
    for (const entry of taxonomy) {
      const way = [entry.id];
      for (let up = entry.parent; up !== null; up = byId.get(up)?.parent ?? null) {
        expect(byId.has(up), `${entry.id} is under ${up}`).toBe(true);
        expect(way, `${entry.id} is above itself`).not.toContain(up);
        way.push(up);
      }
    }
  });

  it('gives every mention to one skill only', () => {
    const keys = skills.flatMap(({ mentions }) =>
      mentions.map(({ text }) => text.toLowerCase().replaceAll('-', ' ')),
    );
    expect(repeated(keys)).toEqual([]);
  });

  it('names everything in both languages, and a skill by its own names', () => {
    for (const { id, en, zh, kind, mentions } of taxonomy) {
      expect(en.length * zh.length, id).toBeGreaterThan(0);
      expect(en, id).not.toMatch(/\p{Script=Han}/u);
      if (kind === 'area') continue;
      const texts = mentions.map(({ text }) => text.toLowerCase());
      expect(texts, id).toContain(en.toLowerCase());
      expect(
        mentions.some(({ inEnglish }) => inEnglish !== 'never'),
        id,
      ).toBe(true);
      expect(
        mentions.some(({ inChinese }) => inChinese !== 'never'),
        id,
      ).toBe(true);
    }
  });
});

describe('slugOf', () => {
  it.each([
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['Node.js', 'node-js'],
    ['R&D', 'r-and-d'],
    ['PL/SQL', 'pl-sql'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});
