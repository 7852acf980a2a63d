import type { RecordedInteraction } from '../interactions/interaction.ts';
import type { PublishedItem } from '../item.ts';
import { eventValueOf } from './event-values.ts';
import { itemIdAt } from './item-ids.ts';
import { languagesField, publishedFields, wholeSeconds } from './records.ts';

/** Columns of the files that are imported, in the words of the schemas in `infra/constructs/personalize.ts`. */
export const columns = {
  interactions: ['USER_ID', 'ITEM_ID', 'TIMESTAMP', 'EVENT_TYPE', 'EVENT_VALUE'],
  items: ['ITEM_ID', 'KIND', 'AVAILABLE', 'LANGUAGES', 'SKILLS', 'LEVEL', 'CREATION_TIMESTAMP'],
  users: ['USER_ID', 'LANGUAGES'],
  deletions: ['USER_ID'],
} as const;

/** Quoted where it has to be. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\n`;

export const headerOf = (file: keyof typeof columns): string => line(columns[file]);

export const interactionLine = (interaction: RecordedInteraction): string =>
  line([
    ...[interaction.memberId, itemIdAt(interaction), wholeSeconds(interaction.at)],
    ...[interaction.type, eventValueOf(interaction)],
  ]);

export const itemLine = (item: PublishedItem): string => {
  const { itemId, fields } = publishedFields(item);
  const { kind, available, languages, skills, level, creationTimestamp } = fields;
  return line([itemId, kind, available, languages, skills, level, creationTimestamp]);
};

/** `tags`: languages that the person told and lets us use; none where they do not. */
export const userLine = (memberId: string, tags: readonly string[]): string =>
  line([memberId, languagesField(tags)]);

export const deletionLine = (memberId: string): string => line([memberId]);
