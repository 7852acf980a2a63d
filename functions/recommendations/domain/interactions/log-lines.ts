import { createHash } from 'node:crypto';
import { RecordedInteraction } from './interaction.ts';

/** Until when what was recorded of a person is to be forgotten, by person. */
export type Erased = ReadonlyMap<string, string>;

/** In this order, those of the context after them: the same interaction is always the same bytes. */
const fields = [
  ...['id', 'memberId', 'type', 'kind', 'itemId', 'at', 'stars', 'context', 'recordedAt', 'source'],
  ...['surface', 'recommendationId', 'sessionId'],
];

const lineOf = (interaction: RecordedInteraction): string => JSON.stringify(interaction, fields);

export const textOf = (interactions: readonly RecordedInteraction[]): string =>
  interactions.map((interaction) => `${lineOf(interaction)}\n`).join('');

export const parseLines = (text: string): RecordedInteraction[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      return RecordedInteraction.parse(value);
    });

/** Short name of a text: the same text is the same object, another text never takes its place. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 20);

/** The day, in UTC, that an interaction is filed under: when we learned of it, so that days that are over stay as they are. */
export const dayOf = ({ recordedAt }: Pick<RecordedInteraction, 'recordedAt'>): string =>
  recordedAt.slice(0, 10);

const inOrder = (one: RecordedInteraction, other: RecordedInteraction): number =>
  compare(one.recordedAt, other.recordedAt) ||
  compare(one.memberId, other.memberId) ||
  compare(one.at, other.at) ||
  compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * A day of the log, from whatever pieces it lies in: each interaction once however often it was written, none that is
 * erased, in one order. Merging again, or merging pieces merged before, changes nothing.
 */
export const mergeDay = (pieces: readonly RecordedInteraction[], erased: Erased): RecordedInteraction[] => {
  const byId = new Map<string, RecordedInteraction>();
  for (const interaction of pieces) {
    const { memberId, id, recordedAt } = interaction;
    if (recordedAt <= (erased.get(memberId) ?? '')) continue;
    const key = `${memberId}#${id}`;
    const there = byId.get(key);
    if (there === undefined || inOrder(interaction, there) < 0) byId.set(key, interaction);
  }
  return [...byId.values()].sort(inOrder);
};
