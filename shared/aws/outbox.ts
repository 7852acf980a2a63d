import { Entity } from 'dynamodb-toolbox/entity';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { type ExecuteTransactWriteInput, execute } from 'dynamodb-toolbox/entity/actions/transactWrite';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import type * as z from 'zod';
import type { Fact, FactEnvelope } from '../../events/fact.ts';
import { currentCorrelationId } from '../correlation.ts';
import { newId } from '../ids.ts';
import { type ContextTable, contextTable } from './table.ts';

/** A write of a transaction: an entity's PutTransaction, UpdateTransaction, DeleteTransaction or ConditionCheck. */
export type TransactionWrite = Extract<ExecuteTransactWriteInput[number], { params: unknown }>;

/** The value of `_et` that the stream's filter lets through to the publisher. */
export const outboxEntityName = 'outbox';
const keptDays = 7;

const outboxOf = (table: ContextTable) =>
  new Entity({
    name: outboxEntityName,
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      id: string(),
      name: string(),
      context: string(),
      occurredAt: string(),
      correlationId: string(),
      data: any(),
      ttl: number(),
    }),
  });

interface FactOptions {
  readonly now: Date;
  /** Give an id where the same decision may be committed twice: consumers drop what they have seen. */
  readonly id?: string;
}

/** A fact in its envelope, its data checked against the schema it is published under. */
export const envelope = <S extends z.ZodType>(
  fact: Fact<S>,
  data: z.input<S>,
  { now, id = newId('fct', now) }: FactOptions,
): FactEnvelope => ({
  id,
  name: fact.name,
  context: fact.context,
  occurredAt: now.toISOString(),
  correlationId: currentCorrelationId() ?? id,
  data: fact.schema.parse(data),
});

/**
 * The one commit of a use case: its writes and its facts in one DynamoDB transaction, all or nothing. At most 100
 * writes and facts together. Throws `TransactionCanceledException` where a condition fails (see `conditions.ts`).
 */
export const committer = (tableName: string) => {
  const table = contextTable(tableName);
  const outbox = outboxOf(table);
  const putFact = (fact: FactEnvelope) =>
    outbox.build(PutTransaction).item({
      pk: `outbox#${fact.id}`,
      sk: 'fact',
      ttl: Math.floor(Date.parse(fact.occurredAt) / 1000) + keptDays * 86_400,
      ...fact,
    });
  return async (writes: readonly TransactionWrite[], facts: readonly FactEnvelope[]): Promise<void> => {
    await execute(...writes, ...facts.map(putFact));
  };
};
export type Commit = ReturnType<typeof committer>;
