import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { MemoryTable } from './memory-table.ts';

const tables = new Map<string, MemoryTable>();

const tableOf = (name: string | undefined): MemoryTable | undefined => tables.get(name ?? '');

const transactTable = (command: TransactWriteCommand): MemoryTable | undefined => {
  const [first] = command.input.TransactItems ?? [];
  const operation = first?.Put ?? first?.Update ?? first?.Delete ?? first?.ConditionCheck;
  return tableOf(operation?.TableName);
};

/** The answer of a table in memory; undefined where the command is about another table. */
const answer = (command: unknown): object | undefined => {
  if (command instanceof TransactWriteCommand) return transactTable(command)?.transact(command.input);
  if (command instanceof GetCommand) return tableOf(command.input.TableName)?.get(command.input.Key ?? {});
  if (command instanceof PutCommand) return tableOf(command.input.TableName)?.put(command.input);
  if (command instanceof UpdateCommand) return tableOf(command.input.TableName)?.update(command.input);
  if (command instanceof DeleteCommand) return tableOf(command.input.TableName)?.delete(command.input);
  if (command instanceof QueryCommand) return tableOf(command.input.TableName)?.query(command.input);
  if (!(command instanceof BatchGetCommand)) return undefined;
  const [wanted] = Object.entries(command.input.RequestItems ?? {});
  const table = tableOf(wanted?.[0]);
  if (table === undefined || wanted === undefined) return undefined;
  const found = (wanted[1].Keys ?? []).flatMap((key) => table.get(key).Item ?? []);
  return { Responses: { [table.name]: found }, UnprocessedKeys: {} };
};

let installed = false;

/** Lets document clients find tables in memory by their names; all other names they ask for as before. */
const install = (): void => {
  if (installed) return;
  installed = true;
  const { prototype } = DynamoDBDocumentClient;
  const send: unknown = Reflect.get(prototype, 'send');
  const answering = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
    const found = answer(args[0]);
    if (found !== undefined) return found;
    if (typeof send !== 'function') throw new Error('the document client cannot send');
    const sent: unknown = await Reflect.apply(send, this, args);
    return sent;
  };
  Object.defineProperty(prototype, 'send', { value: answering, configurable: true, writable: true });
};

/** A table in memory under a name of its own, which stores can be given like any table's. */
export const memoryTable = (): MemoryTable => {
  install();
  const table = new MemoryTable();
  tables.set(table.name, table);
  return table;
};

/** Forgets a table, so that many can be used one after another. */
export const dropTable = (table: MemoryTable): void => {
  tables.delete(table.name);
};
