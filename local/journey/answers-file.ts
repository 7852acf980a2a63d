import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { GivenAnswer } from '../demo/inventory.ts';

const InOrder = z.array(z.int());
const ById = z.record(z.string(), z.int());

/** `R1,4` a line (a header line is passed over), or only the value a line, in the order of presentation. */
const fromLines = (text: string): Map<string, number> => {
  const rows = text.split(/\r?\n/).map((row) => row.split(/[,;\t]/).map((cell) => cell.trim()));
  const values = rows.flatMap(([first = '', second]): [string, number][] => {
    const value = Number(second ?? first);
    return first === '' || !Number.isInteger(value) ? [] : [[second === undefined ? '' : first, value]];
  });
  return new Map(values.map(([id, value], index) => [id === '' ? String(index) : id, value]));
};

const parse = (text: string): Map<string, number> => {
  if (!/^\s*[[{]/.test(text)) return fromLines(text);
  const content: unknown = JSON.parse(text);
  const list = InOrder.safeParse(content);
  if (list.success) return new Map(list.data.map((value, index) => [String(index), value]));
  return new Map(Object.entries(ById.parse(content)));
};

/**
 * Answers somebody gave, for these questions: a JSON list in the order of presentation, a JSON object by item id, or
 * lines `itemId,value`. Throws where a question has no answer.
 */
export const readAnswers = async (
  path: string,
  questions: readonly { itemId: string }[],
): Promise<GivenAnswer[]> => {
  const values = parse(await readFile(path, 'utf8'));
  return questions.map(({ itemId }, index) => {
    const value = values.get(itemId) ?? values.get(String(index));
    if (value === undefined) throw new Error(`${path} has no answer to item ${itemId} (number ${index + 1})`);
    return { itemId, value };
  });
};
