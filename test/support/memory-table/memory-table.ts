import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { QueryCommandInput, TransactWriteCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { condition } from './conditions.ts';
import { Shelf } from './shelf.ts';
import type { Placeholders } from './tokens.ts';
import { update } from './updates.ts';
import { type Item, storedItem } from './values.ts';

interface Expressions {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
}
interface Conditional extends Expressions {
  readonly ConditionExpression?: string | undefined;
}
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A write, not yet carried out: what would stand at the key afterwards; undefined for nothing. */
interface Planned {
  readonly key: string;
  readonly holds: boolean;
  readonly after: Item | undefined;
  readonly changes: boolean;
}

const given = ({ ExpressionAttributeNames, ExpressionAttributeValues }: Expressions): Placeholders => ({
  names: ExpressionAttributeNames ?? {},
  values: ExpressionAttributeValues ?? {},
});

const text = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') throw new Error('a key must be a text that is not empty');
  return value;
};
const keyOf = (item: Item): string => `${text(item['pk'])}\n${text(item['sk'])}`;
const metadata = { $metadata: { httpStatusCode: 400 } };
const refused = 'The conditional request failed';

/**
 * A context's table in memory, for the document client: keys `pk` and `sk`, the index `gsi1`, conditions, updates,
 * transactions. Held to the emulator by a test that does the same to both. Whatever is written or read is a copy.
 */
export class MemoryTable {
  readonly name = `memory-${randomUUID()}`;
  /** Called before and after each write; what it throws takes the place of the answer. */
  onWrite: (when: 'before' | 'after') => void = () => undefined;
  readonly #items = new Map<string, Item>();
  readonly #partitions = new Map<string, Shelf>();
  readonly #index = new Map<string, Shelf>();

  get(key: Item): { Item?: Item } {
    const found = this.#items.get(keyOf(key));
    return found === undefined ? {} : { Item: structuredClone(found) };
  }

  /** Every item, in no particular order. */
  all(): Item[] {
    return [...this.#items.values()].map((item) => structuredClone(item));
  }

  put(input: Conditional & { readonly Item?: Item | undefined }): object {
    this.#write([this.#put(input)]);
    return {};
  }

  update(input: UpdateCommandInput): object {
    const planned = this.#update(input);
    this.#write([planned]);
    return input.ReturnValues === 'ALL_NEW' ? { Attributes: structuredClone(planned.after) } : {};
  }

  delete(input: Conditional & { readonly Key?: Item | undefined }): object {
    this.#write([this.#delete(input)]);
    return {};
  }

  transact({ TransactItems = [] }: TransactWriteCommandInput): object {
    if (TransactItems.length === 0 || TransactItems.length > 100)
      throw new Error(`a transaction has 1 to 100 items, not ${TransactItems.length}`);
    const planned = TransactItems.map((item) => this.#transactItem(item));
    if (new Set(planned.map(({ key }) => key)).size < planned.length)
      throw new Error('Transaction request cannot include multiple operations on one item');
    this.#write(planned, true);
    return {};
  }

  query(input: QueryCommandInput): object {
    const byIndex = input.IndexName !== undefined;
    const [pkName, skName] = byIndex ? ['gsi1pk', 'gsi1sk'] : ['pk', 'sk'];
    const isKey = condition(input.KeyConditionExpression ?? '');
    const filter = input.FilterExpression === undefined ? () => true : condition(input.FilterExpression);
    const places = given(input);
    const shelves = byIndex ? this.#index : this.#partitions;
    const partition = this.#partitionIn(shelves, pkName, input);
    const start = input.ExclusiveStartKey;
    const after = start && [text(start[skName]), ...(byIndex ? [keyOf(start)] : [])];
    const found: Item[] = [];
    let seen = 0;
    for (const item of partition?.items(input.ScanIndexForward === false, after) ?? []) {
      if (!isKey(item, places)) continue;
      seen += 1;
      if (filter(item, places)) found.push(structuredClone(item));
      if (seen !== input.Limit) continue;
      const names = byIndex ? ['pk', 'sk', 'gsi1pk', 'gsi1sk'] : ['pk', 'sk'];
      const LastEvaluatedKey = Object.fromEntries(names.map((name) => [name, item[name]]));
      return { Items: found, Count: found.length, ScannedCount: seen, LastEvaluatedKey };
    }
    return { Items: found, Count: found.length, ScannedCount: seen };
  }

  /** The partition that a key condition names: the value that its partition key is compared with. */
  #partitionIn(shelves: Map<string, Shelf>, pkName: string, input: QueryCommandInput): Shelf | undefined {
    const { names, values } = given(input);
    for (const [, name = '', value = ''] of (input.KeyConditionExpression ?? '').matchAll(
      /([#\w]+) = (:\w+)/g,
    ))
      if ((names[name] ?? name) === pkName) return shelves.get(text(values[value]));
    throw new Error('Query condition missed key schema element');
  }

  #planned(
    key: Item,
    conditional: Conditional,
    after: (before: Item | undefined) => Item | undefined,
  ): Planned {
    const before = this.#items.get(keyOf(key));
    const { ConditionExpression } = conditional;
    const holds =
      ConditionExpression === undefined || condition(ConditionExpression)(before ?? {}, given(conditional));
    return { key: keyOf(key), holds, after: holds ? after(before) : before, changes: true };
  }

  #put(input: Conditional & { readonly Item?: Item | undefined }): Planned {
    const item = storedItem(input.Item ?? {});
    return this.#planned(item, input, () => item);
  }

  #update(input: Conditional & { Key?: Item | undefined; UpdateExpression?: string | undefined }): Planned {
    const { Key = {}, UpdateExpression = '' } = input;
    return this.#planned(Key, input, (before) => {
      const item = structuredClone(before ?? storedItem(Key));
      if (UpdateExpression !== '') update(UpdateExpression, item, given(input));
      return item;
    });
  }

  #delete(input: Conditional & { readonly Key?: Item | undefined }): Planned {
    return this.#planned(input.Key ?? {}, input, () => undefined);
  }

  #transactItem({ Put, Update, Delete, ConditionCheck }: TransactItem): Planned {
    if (Put !== undefined) return this.#put(Put);
    if (Update !== undefined) return this.#update(Update);
    if (Delete !== undefined) return this.#delete(Delete);
    if (ConditionCheck === undefined) throw new Error('a transaction item without an operation');
    const key = ConditionCheck.Key ?? {};
    return { ...this.#planned(key, ConditionCheck, (before) => before), changes: false };
  }

  #write(planned: readonly Planned[], isTransaction = false): void {
    this.onWrite('before');
    if (planned.some(({ holds }) => !holds)) {
      if (!isTransaction) throw new ConditionalCheckFailedException({ ...metadata, message: refused });
      const CancellationReasons = planned.map(({ holds }) =>
        holds ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', Message: refused },
      );
      throw new TransactionCanceledException({ ...metadata, message: 'canceled', CancellationReasons });
    }
    for (const { key, after, changes } of planned) if (changes) this.#replace(key, after);
    this.onWrite('after');
  }

  #replace(key: string, after: Item | undefined): void {
    const before = this.#items.get(key);
    if (before !== undefined) this.#onShelves(before, (shelf, place) => shelf.remove(place));
    if (after === undefined) this.#items.delete(key);
    else {
      this.#items.set(key, after);
      this.#onShelves(after, (shelf, place) => shelf.put(place, after));
    }
  }

  #onShelves(item: Item, work: (shelf: Shelf, place: readonly string[]) => void): void {
    const on = (shelves: Map<string, Shelf>, partition: string, place: readonly string[]) => {
      const shelf = shelves.get(partition) ?? new Shelf();
      shelves.set(partition, shelf);
      work(shelf, place);
      if (shelf.size === 0) shelves.delete(partition);
    };
    on(this.#partitions, text(item['pk']), [text(item['sk'])]);
    const { gsi1pk, gsi1sk } = item;
    if (typeof gsi1pk === 'string' && typeof gsi1sk === 'string')
      on(this.#index, gsi1pk, [gsi1sk, keyOf(item)]);
  }
}
