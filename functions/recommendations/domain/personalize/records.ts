import * as z from 'zod';
import { RecordedInteraction } from '../interactions/interaction.ts';
import { ItemKind } from '../item-kinds.ts';
import { PublishedItem } from '../item.ts';
import { eventValueOf } from './event-values.ts';
import { itemIdAt } from './item-ids.ts';

/** The rows of the table's stream that Amazon Personalize is told of. */
export const StreamedToPersonalize = z.discriminatedUnion('_et', [
  RecordedInteraction.extend({ _et: z.literal('interaction') }),
  z.object({ _et: z.literal('item'), sk: z.string(), gone: z.boolean(), data: PublishedItem.optional() }),
  z.object({ _et: z.literal('known-of-person'), pk: z.string(), sk: z.string(), data: z.unknown() }),
]);
export type StreamedToPersonalize = z.infer<typeof StreamedToPersonalize>;
type ItemRow = Extract<StreamedToPersonalize, { _et: 'item' }>;
type PersonRow = Extract<StreamedToPersonalize, { _et: 'known-of-person' }>;

/** Several values of one field. */
const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('|'));
const mostSkills = 10;
/** Of an item that can be used in any, and of a person who told none. */
export const anyLanguage = ['zh', 'en'];

/** Fields of the dataset of items, as `PutItems` and an import name them. */
export interface ItemFields {
  readonly kind: ItemKind;
  readonly available: 'yes' | 'no';
  readonly languages: string | null;
  readonly skills: string | null;
  readonly level: string | null;
  /** Seconds since 1970. */
  readonly creationTimestamp: number;
}
export interface PersonalizeItem {
  readonly itemId: string;
  readonly fields: ItemFields;
}

export const publishedFields = (item: PublishedItem): PersonalizeItem => ({
  itemId: itemIdAt(item),
  fields: {
    kind: item.kind,
    available: 'yes',
    languages: joined(item.languages.length === 0 ? anyLanguage : item.languages),
    skills: joined(
      item.skills
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, mostSkills)
        .map(({ skill }) => skill.replaceAll('|', ' ')),
    ),
    level: item.level,
    creationTimestamp: Math.floor(Date.parse(item.since) / 1000),
  },
});

/** An item as it now is; one that is gone stays known, and is not available. */
export const itemOf = ({ sk, gone, data }: ItemRow): PersonalizeItem => {
  if (data !== undefined && !gone) return publishedFields(data);
  const [kind, ...rest] = sk.split('#');
  const item = { kind: ItemKind.parse(kind), itemId: rest.join('#') };
  const unknown = { languages: null, skills: null, level: null, creationTimestamp: 0 };
  return { itemId: itemIdAt(item), fields: { kind: item.kind, available: 'no', ...unknown } };
};

export interface PersonalizeUser {
  readonly userId: string;
  readonly fields: { readonly languages: string };
}

const Profile = z.object({ languages: z.array(z.string()) });

/** Of BCP 47 tags; the dataset wants a word also where there is none. */
export const languagesField = (tags: readonly string[]): string =>
  joined([...new Set(tags.map((tag) => tag.split('-')[0] ?? ''))].filter((tag) => tag !== '')) ?? 'unknown';

/** What is told of a person: in which languages they read. Neither gender nor age, neither name nor history. */
export const userOf = ({ pk, sk, data }: PersonRow): PersonalizeUser | undefined => {
  if (sk !== 'known#profile') return undefined;
  const { languages } = Profile.parse(data);
  return { userId: pk.replace(/^person#/, ''), fields: { languages: languagesField(languages) } };
};

export interface PersonalizeEvent {
  readonly eventId: string;
  readonly eventType: string;
  readonly eventValue: number;
  readonly itemId: string;
  /** In whole seconds, as an import has it: Personalize keeps one of two events alike. */
  readonly sentAt: Date;
}

export const wholeSeconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

export const eventOf = (interaction: RecordedInteraction): PersonalizeEvent => ({
  eventId: interaction.id,
  eventType: interaction.type,
  eventValue: eventValueOf(interaction),
  itemId: itemIdAt(interaction),
  sentAt: new Date(wholeSeconds(interaction.at) * 1000),
});

/** One visit; without one, all of a day. */
export const sessionOf = ({ memberId, at, context }: RecordedInteraction): string =>
  context?.sessionId ?? `${memberId}-${at.slice(0, 10)}`;
