import { Table } from 'dynamodb-toolbox/table';
import { dynamoDbDocuments } from './clients.ts';

/**
 * A context's table: partition key `pk`, sort key `sk`, one sparse index `gsi1` for a second access pattern, `ttl` in
 * epoch seconds. The same shape for every context; `infra/constructs/context-table.ts` declares it.
 */
export const contextTable = (name: string) =>
  new Table({
    name,
    documentClient: dynamoDbDocuments(),
    partitionKey: { name: 'pk', type: 'string' },
    sortKey: { name: 'sk', type: 'string' },
    indexes: {
      gsi1: {
        type: 'global',
        partitionKey: { name: 'gsi1pk', type: 'string' },
        sortKey: { name: 'gsi1sk', type: 'string' },
      },
    },
    entityAttributeSavedAs: '_et',
  });

export type ContextTable = ReturnType<typeof contextTable>;
