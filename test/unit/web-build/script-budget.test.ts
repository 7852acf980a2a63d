import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { initialChunks, initialScriptBytes } from '../../../web/build/script-budget.ts';

const chunk = (code: string, imports: string[] = [], isEntry = false) => ({ code, imports, isEntry });
const noise = (bytes: number) => randomBytes(bytes / 2).toString('hex');

it('counts the entry and all it imports, however far, but nothing that is loaded later', () => {
  const chunks = {
    'entry.js': chunk('', ['a.js'], true),
    'a.js': chunk('', ['b.js']),
    'b.js': chunk('', ['a.js']),
    'lazy.js': chunk('', ['a.js']),
  };
  expect(initialChunks(chunks).toSorted()).toEqual(['a.js', 'b.js', 'entry.js']);
});

it('measures as it travels, compressed', () => {
  const repeated = initialScriptBytes({ 'entry.js': chunk('same '.repeat(20_000), [], true) });
  const random = initialScriptBytes({ 'entry.js': chunk(noise(100_000), [], true) });
  expect(repeated).toBeLessThan(1000);
  expect(random).toBeGreaterThan(50_000);
});
