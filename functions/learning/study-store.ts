import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Enrolment } from './domain/study/enrolment.ts';
import { StudyEvent, eventIdOf } from './domain/study/study-event.ts';

/** Something a learner did, with whose and in which course it was. */
export interface RecordedEvent {
  readonly memberId: string;
  readonly courseId: string;
  readonly event: StudyEvent;
}

const keys = { pk: string().key(), sk: string().key(), gsi1pk: string(), gsi1sk: string() };

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    table,
    enrolment: new Entity({
      name: 'enrolment',
      table,
      timestamps: false,
      schema: item({ ...keys, version: number(), enrolment: any() }),
    }),
    event: new Entity({
      name: 'study-event',
      table,
      timestamps: false,
      schema: item({ ...keys, memberId: string(), courseId: string(), event: any() }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const memberKey = (memberId: string): string => `member#${memberId}`;
const studyKey = (memberId: string, courseId: string): string => `study#${memberId}#${courseId}`;

const enrolmentWrites = ({ enrolment: entity }: Entities) => {
  const putOf = (enrolment: Enrolment) =>
    entity.build(PutTransaction).item({
      pk: memberKey(enrolment.memberId),
      sk: `course#${enrolment.courseId}`,
      gsi1pk: `enrolments#${enrolment.courseId}`,
      gsi1sk: enrolment.memberId,
      version: enrolment.version,
      enrolment,
    });
  return {
    /** Fails its transaction where the member is enrolled already. */
    firstEnrolment: (enrolment: Enrolment): TransactionWrite =>
      putOf(enrolment).options({ condition: { attr: 'pk', exists: false } }),

    /** Fails its transaction where another event came between. */
    nextEnrolment: (enrolment: Enrolment): TransactionWrite =>
      putOf(enrolment).options({ condition: { attr: 'version', eq: enrolment.version - 1 } }),
  };
};

const enrolmentPatterns = ({ table, enrolment: entity }: Entities) => ({
  enrolment: async (memberId: string, courseId: string): Promise<Enrolment | undefined> => {
    const { Item } = await entity
      .build(GetItemCommand)
      .key({ pk: memberKey(memberId), sk: `course#${courseId}` })
      .options({ consistent: true })
      .send();
    return Item && Enrolment.parse(Item.enrolment);
  },

  /** All a member is enrolled in, in no particular order. */
  enrolments: async (memberId: string): Promise<Enrolment[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: memberKey(memberId), range: { beginsWith: 'course#' } })
      .entities(entity)
      .options({ consistent: true, maxPages: Infinity })
      .send();
    return Items.map(({ enrolment }) => Enrolment.parse(enrolment));
  },

  /** Everybody who is or was enrolled in a course; a moment behind. */
  enrolmentsIn: async (courseId: string): Promise<Enrolment[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: `enrolments#${courseId}` })
      .entities(entity)
      .options({ maxPages: Infinity })
      .send();
    return Items.map(({ enrolment }) => Enrolment.parse(enrolment));
  },
});

const eventPatterns = ({ table, event: entity }: Entities) => ({
  /** What a member did in a course, in no particular order. */
  events: async (memberId: string, courseId: string): Promise<StudyEvent[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: studyKey(memberId, courseId), range: { beginsWith: 'event#' } })
      .entities(entity)
      .options({ consistent: true, maxPages: Infinity })
      .send();
    return Items.map(({ event }) => StudyEvent.parse(event));
  },

  /** What everybody did in a course, a learner's beside one another; a moment behind. */
  eventsIn: async (courseId: string): Promise<RecordedEvent[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: `study-events#${courseId}` })
      .entities(entity)
      .options({ maxPages: Infinity })
      .send();
    return Items.map(({ memberId, event }) => ({ memberId, courseId, event: StudyEvent.parse(event) }));
  },

  /** Fails its transaction where the same happened already. */
  newEvent: ({ memberId, courseId, event }: RecordedEvent): TransactionWrite =>
    entity
      .build(PutTransaction)
      .item({
        pk: studyKey(memberId, courseId),
        sk: `event#${eventIdOf(event)}`,
        gsi1pk: `study-events#${courseId}`,
        gsi1sk: `${memberId}#${eventIdOf(event)}`,
        ...{ memberId, courseId, event },
      })
      .options({ condition: { attr: 'pk', exists: false } }),
});

/** Who studies what (`member#…` / `course#…`), and all that was done, an item each (`study#<member>#<course>`). */
export const studyStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...enrolmentPatterns(entities), ...enrolmentWrites(entities), ...eventPatterns(entities) };
};
export type StudyStore = ReturnType<typeof studyStore>;
