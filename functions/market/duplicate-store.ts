import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Window, emptyWindow } from './domain/duplicates/window.ts';
import type { Market } from './domain/posting.ts';

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  const entity = { table, timestamps: false as const };
  return {
    /** Which runs the market's postings are compared with. */
    window: new Entity({
      ...entity,
      name: 'duplicate-window',
      schema: item({ ...keys, version: number(), window: any() }),
    }),
    /** What was found in a file. */
    marked: new Entity({
      ...entity,
      name: 'marked-file',
      schema: item({ ...keys, marksId: string(), copies: number(), reposts: number() }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const windowKey = (market: Market) => ({ pk: `market#${market}`, sk: 'duplicate-window' });
const markedKey = (market: Market, contentSha256: string) => ({ pk: `marked#${contentSha256}`, sk: market });

/** The window is still the one that was read. */
const unchangedSince = (version: number) =>
  version === 0 ? { attr: 'pk' as const, exists: false as const } : { attr: 'version' as const, eq: version };

const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConditionFailure(error) || isTransactionConflict(error)) return false;
    throw error;
  }
};

export interface MarkedFile {
  readonly marksId: string;
  readonly copies: number;
  readonly reposts: number;
}

const storedWindow = (market: Market, window: Window) => ({
  ...windowKey(market),
  version: window.version,
  window,
});

const reading = ({ window, marked }: Entities) => ({
  findWindow: async (market: Market): Promise<Window> => {
    const { Item } = await window
      .build(GetItemCommand)
      .key(windowKey(market))
      .options({ consistent: true })
      .send();
    return Item ? Window.parse(Item.window) : emptyWindow;
  },

  findMarked: async (market: Market, contentSha256: string): Promise<MarkedFile | undefined> => {
    const { Item } = await marked
      .build(GetItemCommand)
      .key(markedKey(market, contentSha256))
      .options({ consistent: true })
      .send();
    return Item;
  },
});

const writing = ({ window, marked }: Entities, commit: Commit) => ({
  /**
   * Moves the window on, writes down what was found in the file and says so, all at once. False where somebody else has
   * moved the window or marked the file since: then nothing is written.
   */
  saveMarked: (
    market: Market,
    { contentSha256, file, next }: { contentSha256: string; file: MarkedFile; next: Window },
    facts: readonly FactEnvelope[],
  ): Promise<boolean> =>
    unlessRefused(
      commit(
        [
          window
            .build(PutTransaction)
            .item(storedWindow(market, next))
            .options({ condition: unchangedSince(next.version - 1) }),
          marked
            .build(PutTransaction)
            .item({ ...markedKey(market, contentSha256), ...file })
            .options({ condition: { attr: 'pk', exists: false } }),
        ],
        facts,
      ),
    ),

  /** Puts another form of the same window in its place; false where it has moved on. */
  saveWindow: (market: Market, next: Window): Promise<boolean> =>
    unlessRefused(
      window
        .build(PutItemCommand)
        .item(storedWindow(market, next))
        .options({ condition: unchangedSince(next.version - 1) })
        .send(),
    ),
});

/**
 * Duplicates in the market's table: per market the window (`market#<market>`, `duplicate-window`), per file and market
 * what was found (`marked#<sha-256>`, `<market>`).
 */
export const duplicateStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...reading(entities), ...writing(entities, committer(tableName)) };
};
export type DuplicateStore = ReturnType<typeof duplicateStore>;
