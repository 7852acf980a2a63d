import { Entity } from 'dynamodb-toolbox/entity';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';

export interface Note {
  readonly lessonId: string;
  readonly text: string;
  /** Rises with every save. */
  readonly version: number;
  readonly updatedAt: string;
}

const partition = (memberId: string, courseId: string): string => `study#${memberId}#${courseId}`;

/** What learners note beside lessons, an item each under `study#<member>#<course>` / `note#<lesson>`. */
export const noteStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'note',
    table,
    timestamps: false,
    schema: item({
      ...{ pk: string().key(), sk: string().key() },
      ...{ lessonId: string(), text: string(), version: number(), updatedAt: string() },
    }),
  });
  return {
    inCourse: async (memberId: string, courseId: string): Promise<Note[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: partition(memberId, courseId), range: { beginsWith: 'note#' } })
        .entities(entity)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map(({ lessonId, text, version, updatedAt }) => ({ lessonId, text, version, updatedAt }));
    },

    /** Writes over the version before; false where another save came first. */
    save: async (memberId: string, courseId: string, note: Note): Promise<boolean> => {
      try {
        await entity
          .build(PutItemCommand)
          .item({ pk: partition(memberId, courseId), sk: `note#${note.lessonId}`, ...note })
          .options({
            condition:
              note.version === 1 ? { attr: 'pk', exists: false } : { attr: 'version', eq: note.version - 1 },
          })
          .send();
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },
  };
};
export type NoteStore = ReturnType<typeof noteStore>;
