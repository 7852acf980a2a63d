import { Entity } from 'dynamodb-toolbox/entity';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Decision } from './domain/skills/decision.ts';

const partition = 'skill-decisions';

/**
 * Decisions on proposed skills in the market's table, one item each in the partition `skill-decisions` under
 * `<proposal>#<sequence>`: none is ever changed, a later one takes the next number.
 */
export const decisionStore = (tableName: string) => {
  const table = contextTable(tableName);
  const decision = new Entity({
    name: 'skill-decision',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), decision: any() }),
  });
  return {
    all: async (): Promise<Decision[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition })
        .entities(decision)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map((found) => Decision.parse(found.decision));
    },

    /** False where the proposal has a decision of this sequence already. */
    append: async (decided: Decision): Promise<boolean> => {
      const sk = `${decided.proposalId}#${String(decided.sequence).padStart(6, '0')}`;
      try {
        await decision
          .build(PutItemCommand)
          .item({ pk: partition, sk, decision: decided })
          .options({ condition: { attr: 'pk', exists: false } })
          .send();
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },
  };
};
export type DecisionStore = ReturnType<typeof decisionStore>;
