import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../../functions/market/duplicate-marks.ts';
import { duplicates } from '../../../../functions/market/duplicates.ts';
import {
  duplicatesInMemory,
  fileOf,
  madePostings,
  objectsInMemory,
} from '../../../support/market-duplicates.ts';

const made = madePostings({ postings: 2400, market: 'zh', days: 40, seed: 11 });
const takenInAt = '2026-02-20T08:00:00Z';
const clock = (): Date => new Date(takenInAt);

/** A market of its own, into which the made-up postings come in files of 300. */
const world = (batchSize?: number) => {
  const objects = objectsInMemory();
  const memory = duplicatesInMemory();
  const files = Array.from({ length: 8 }, (_, number) =>
    fileOf(
      objects,
      `file${number}`,
      made.slice(number * 300, (number + 1) * 300).map(({ posting }) => posting),
      100,
    ),
  );
  const needs = { store: memory.store, objects, clock, ...(batchSize === undefined ? {} : { batchSize }) };
  const marking = duplicates(needs);
  const marked = async () => {
    const found: { line: number; of: string; how: string }[] = [];
    for (const [number, { contentSha256, parts }] of files.entries()) {
      const file = memory.markedFiles.get(`zh ${contentSha256}`);
      let from = number * 300;
      for (const { key, postings } of parts) {
        const { repeats } = file ? await readMarks(objects, key, file.marksId) : { repeats: [] };
        for (const { line, of, how } of repeats) found.push({ line: from + line, of, how });
        from += postings;
      }
    }
    return found;
  };
  return { objects, ...memory, files, marking, needs, marked };
};
type World = ReturnType<typeof world>;

const markAll = async ({ files, marking }: World): Promise<void> => {
  for (const file of files) await marking.markFile(file, takenInAt);
};

/** Everything that readers can see. */
const visible = ({ windows, markedFiles, objects }: World) => {
  const names = [...markedFiles.values()].map(({ marksId }) => marksId);
  const runs = [...(windows.get('zh')?.runs ?? [])].map(({ id }) => id);
  const counted = [...objects.kept].filter(([key]) => [...names, ...runs].some((name) => key.includes(name)));
  return { windows, markedFiles, objects: new Map(counted.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
};
const undisturbed = world();
await markAll(undisturbed);

describe('duplicates of files that come one after the other', () => {
  it('are the planted copies, each with its original, whatever file that was in', async () => {
    const found = await undisturbed.marked();
    const idOf = (number: number): string => made[number]?.posting.id ?? '';
    const right = found.filter(({ line, of }) => {
      const copyOf = made[line]?.copyOf ?? null;
      return copyOf !== null && idOf(copyOf) === of;
    });
    const copies = made.filter(({ copyOf }) => copyOf !== null);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.98);
    expect(right.length / copies.length).toBeGreaterThanOrEqual(0.95);
    const fromOtherFiles = right.filter(
      ({ line }) => Math.floor((made[line]?.copyOf ?? 0) / 300) < Math.floor(line / 300),
    );
    expect(fromOtherFiles.length).toBeGreaterThan(50);
  });

  it('are the same when a file is taken in pieces', async () => {
    const pieces = world(100);
    await markAll(pieces);
    expect(await pieces.marked()).toEqual(await undisturbed.marked());
  });

  it('are told once a file, in a fact that names the marks', () => {
    expect(undisturbed.facts).toHaveLength(8);
    const [fact] = undisturbed.facts;
    const file = undisturbed.markedFiles.get(`zh ${'file0'.padEnd(64, '0')}`);
    expect(fact?.data).toMatchObject({ market: 'zh', marksId: file?.marksId, reposts: file?.reposts });
  });

  it('change nothing when a file is marked again', async () => {
    const twice = world();
    for (const file of twice.files) {
      await twice.marking.markFile(file, takenInAt);
      await twice.marking.markFile(file, takenInAt);
    }
    expect(visible(twice)).toEqual(visible(undisturbed));
    expect(twice.facts).toHaveLength(8);
  });

  it('come out the same wherever a worker dies', async () => {
    const shaken = world();
    let deaths = 0;
    for (const file of shaken.files) {
      for (let writes = 0; ; writes += 3) {
        shaken.objects.failAt(writes);
        try {
          await shaken.marking.markFile(file, takenInAt);
          break;
        } catch {
          deaths += 1;
        }
      }
    }
    expect(deaths).toBeGreaterThan(8);
    expect(visible(shaken)).toEqual(visible(undisturbed));
  });

  it('of two workers at a time are those of one order or the other', async () => {
    const contested = world();
    await Promise.all(contested.files.slice(0, 3).map((file) => contested.marking.markFile(file, takenInAt)));
    expect(contested.windows.get('zh')?.runs).toHaveLength(3);
    expect(contested.facts).toHaveLength(3);
    const found = (await contested.marked()).filter(({ line, of }) => made[line]?.posting.id !== of);
    const originals = new Set(found.map(({ of }) => of));
    expect(found.filter(({ line }) => originals.has(made[line]?.posting.id ?? ''))).toEqual([]);
    expect(originals.size).toBeGreaterThan(10);
  });
});

describe('the window', () => {
  it('is put together when it has many small runs, and still finds what they held', () => {
    const runs = undisturbed.windows.get('zh')?.runs ?? [];
    expect(runs).toHaveLength(1);
    expect(runs[0]?.fingerprints).toBeLessThan(2400);
    expect(runs[0]?.fingerprints).toBeGreaterThan(1800);
  });

  it('finds across runs that were put together as across runs that were not', async () => {
    const late = world();
    await markAll(late);
    const again = fileOf(
      late.objects,
      'again',
      made.slice(0, 100).map(({ posting }) => posting),
    );
    await late.marking.markFile(again, takenInAt);
    expect(late.markedFiles.get(`zh ${again.contentSha256}`)).toMatchObject({ copies: 100, reposts: 0 });
  });

  it('forgets files sixty days after they came', async () => {
    const late = world();
    await late.marking.markFile(late.files[0] ?? fileOf(late.objects, 'none', []), takenInAt);
    const again = (name: string) =>
      fileOf(
        late.objects,
        name,
        made.slice(0, 100).map(({ posting }) => ({ ...posting, postedOn: null })),
      );
    await late.marking.markFile(again('within'), '2026-03-01T08:00:00Z');
    expect(late.markedFiles.get(`zh ${'within'.padEnd(64, '0')}`)).toMatchObject({ copies: 100 });
    await late.marking.markFile(again('after'), '2026-05-30T08:00:00Z');
    expect(late.windows.get('zh')?.runs).toHaveLength(1);
  });

  it('does not read runs of other days', async () => {
    const old = world();
    const [first] = old.files;
    if (first) await old.marking.markFile(first, takenInAt);
    for (const key of old.objects.kept.keys()) if (key.includes('/keys-')) old.objects.kept.delete(key);
    const long = made.slice(0, 50).map(({ posting }) => ({
      ...posting,
      id: `post_${posting.id.slice(5).split('').toReversed().join('')}`,
      postedOn: '2025-03-01',
    }));
    await old.marking.markFile(fileOf(old.objects, 'long-ago', long), takenInAt);
    expect(old.facts).toHaveLength(2);
  });
});
