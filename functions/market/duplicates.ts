import { createHash } from 'node:crypto';
import { duplicatesMarked } from '../../events/duplicates-marked.ts';
import type { PostingsIngested } from '../../events/postings-ingested.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { writeMarks, type DuplicateMarks } from './duplicate-marks.ts';
import { writeRun } from './duplicate-runs.ts';
import type { DuplicateStore } from './duplicate-store.ts';
import { Marking, type Marked } from './domain/duplicates/marking.ts';
import { runOf } from './domain/duplicates/run-content.ts';
import { Sketching } from './domain/duplicates/sketching.ts';
import { retained, runsToCompact, type Run, type Window } from './domain/duplicates/window.ts';
import { Market } from './domain/posting.ts';
import { knownPostings } from './known-postings.ts';
import { postingsOf } from './market-postings.ts';
import { compacted } from './window-compactions.ts';

interface Needs {
  readonly store: DuplicateStore;
  readonly objects: Pick<ObjectStore, 'open' | 'read' | 'put'>;
  readonly clock: Clock;
  /** Postings compared with the window at a time; what memory is in proportion to. */
  readonly batchSize?: number;
}

/** Raised when the definition of a duplicate changes: names what marks were made by. */
const revision = 1;
const usualBatch = 150_000;
const attempts = 4;

interface PartOfFile {
  readonly key: string;
  readonly postings: number;
}

interface File {
  readonly market: Market;
  readonly contentSha256: string;
  readonly parts: readonly PartOfFile[];
  readonly takenInOn: string;
}

/** Parts in groups of at most `size` postings, or of one part that is larger. */
const batchesOf = (parts: readonly PartOfFile[], size: number): PartOfFile[][] => {
  const batches: PartOfFile[][] = [];
  let room = 0;
  for (const part of parts) {
    if (part.postings > room || batches.length === 0) {
      batches.push([]);
      room = size;
    }
    batches.at(-1)?.push(part);
    room -= part.postings;
  }
  return batches;
};

const sketched = async (
  { objects }: Needs,
  batch: readonly PartOfFile[],
  takenInOn: string,
): Promise<Sketching> => {
  const sketching = new Sketching(
    batch.reduce((sum, { postings }) => sum + postings, 0),
    takenInOn,
  );
  for (const { key } of batch) {
    for await (const posting of postingsOf(objects, key)) sketching.add(posting);
  }
  return sketching;
};

/** Marks of a batch part by part. */
const marksOf = (batch: readonly PartOfFile[], { repetitions }: Marked): DuplicateMarks[] => {
  let from = 0;
  return batch.map(({ key, postings }) => {
    const ofPart = repetitions.slice(from, from + postings);
    from += postings;
    const repeats = ofPart.flatMap((repetition, line) => (repetition ? [{ line, ...repetition }] : []));
    return { part: key, postings, repeats };
  });
};

/** What a file adds to the window, and how many of its postings repeat others. */
interface Outcome {
  readonly runs: readonly Run[];
  readonly copies: number;
  readonly reposts: number;
}

/** Goes through a file batch by batch; each batch is compared with the window and with the batches before it. */
const goThrough = async (
  needs: Needs,
  file: File,
  { runs, marksId }: { runs: readonly Run[]; marksId: string },
): Promise<Outcome> => {
  const { market, takenInOn } = file;
  const own: Run[] = [];
  const count = { copy: 0, repost: 0 };
  for (const batch of batchesOf(file.parts, needs.batchSize ?? usualBatch)) {
    const sketching = await sketched(needs, batch, takenInOn);
    const known = await knownPostings(needs.objects, market, { runs: [...runs, ...own], sketching });
    const marked = new Marking(sketching, known).run();
    for (const marks of marksOf(batch, marked)) {
      await writeMarks(needs.objects, marks, marksId);
      for (const { how } of marks.repeats) count[how] += 1;
    }
    own.push(
      await writeRun(needs.objects, market, {
        ...runOf(sketching, known, marked),
        takenIn: { from: takenInOn, to: takenInOn },
      }),
    );
  }
  return { runs: own, copies: count.copy, reposts: count.repost };
};

/** Names marks by all they follow from: the definition, the file, and what it was compared with. */
const marksIdOf = ({ market, contentSha256, takenInOn }: File, runs: readonly Run[]): string =>
  createHash('sha256')
    .update([revision, market, contentSha256, takenInOn, ...runs.map(({ id }) => id)].join('\n'))
    .digest('hex')
    .slice(0, 32);

const factOf = (
  { clock }: Needs,
  ingested: PostingsIngested,
  { file, marksId, outcome }: { file: File; marksId: string; outcome: Outcome },
) => {
  const { uploadId, contentSha256, source } = ingested;
  const { market, parts } = file;
  const { copies, reposts } = outcome;
  const data = { uploadId, market, contentSha256, source, marksId, parts: [...parts], copies, reposts };
  const id = idFromCommand('fct', commandIdFrom(duplicatesMarked.name, market, contentSha256));
  return envelope(duplicatesMarked, data, { now: clock(), id });
};

/** False where another file got in first: then everything is to be compared anew. */
const tryToMark = async (needs: Needs, ingested: PostingsIngested, file: File): Promise<boolean> => {
  const { market, contentSha256, takenInOn } = file;
  const window = await needs.store.findWindow(market);
  if (await needs.store.findMarked(market, contentSha256)) return true;
  const runs = retained(window.runs, takenInOn);
  const marksId = marksIdOf(file, runs);
  const outcome = await goThrough(needs, file, { runs, marksId });
  const next: Window = { version: window.version + 1, runs: [...runs, ...outcome.runs] };
  const { copies, reposts } = outcome;
  return needs.store.saveMarked(market, { contentSha256, file: { marksId, copies, reposts }, next }, [
    factOf(needs, ingested, { file, marksId, outcome }),
  ]);
};

/** Puts small runs together, as long as there are any; gives up where somebody else is at the window. */
const tidy = async ({ store, objects }: Needs, market: Market): Promise<void> => {
  for (;;) {
    const window = await store.findWindow(market);
    const old = runsToCompact(window);
    const [first] = old;
    if (!first) return;
    const run = await compacted(objects, market, old);
    const gone = new Set(old.map(({ id }) => id));
    const runs = window.runs.flatMap((one) => (one === first ? [run] : gone.has(one.id) ? [] : [one]));
    if (!(await store.saveWindow(market, { version: window.version + 1, runs }))) return;
  }
};

/**
 * Says which postings of a file repeat others of its market: of the file itself, or of the files of the last 60 days.
 * Files of a market are marked one after the other: whoever finds on committing that the window has moved compares anew.
 * Everything written before the commit is named by what it follows from, so it may crash at any point and be run twice.
 */
export const duplicates = (needs: Needs) => ({
  markFile: async (ingested: PostingsIngested, takenInAt: string): Promise<void> => {
    const { contentSha256, parts } = ingested;
    const takenInOn = takenInAt.slice(0, 10);
    for (const market of Market.options) {
      const own = parts.filter((part) => part.market === market);
      if (own.length === 0) continue;
      const file = {
        market,
        contentSha256,
        takenInOn,
        parts: own.map(({ key, postings }) => ({ key, postings })),
      };
      let done = false;
      for (let attempt = 0; attempt < attempts && !done; attempt += 1) {
        done = await tryToMark(needs, ingested, file);
      }
      if (!done)
        throw conflict('window-contested', `other files of ${market} keep getting in first; try again`);
      await tidy(needs, market);
    }
  },
});
