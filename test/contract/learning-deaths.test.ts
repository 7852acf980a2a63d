import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Commit } from '../../shared/aws/outbox.ts';
import { aCourse, openSchool, shelfOf, stepsToTheEnd } from '../support/learners.ts';
import { dropTable, memoryTable } from '../support/memory-table/document-client.ts';

/** What happens to a commit: nothing, death before it, or death after it with the answer lost. */
type Fate = 'lives' | 'dies before' | 'dies after';

const fated =
  (fates: Fate[]) =>
  (commit: Commit): Commit =>
  async (writes, facts) => {
    const fate = fates.shift() ?? 'lives';
    if (fate === 'dies before') throw new Error('died before');
    await commit(writes, facts);
    if (fate === 'dies after') throw new Error('died after');
  };

const memberId = 'm';

/** Goes through the whole course, asking again after each death, and some things twice; answers what is left. */
const wayThrough = async (fates: Fate[], repeated: ReadonlySet<number>) => {
  const table = memoryTable();
  const school = openSchool({
    tableName: table.name,
    shelf: shelfOf(aCourse()),
    commitAs: fated([...fates]),
  });
  try {
    await school.grant(memberId);
    for (const [index, step] of stepsToTheEnd(school, memberId).entries()) {
      for (let again = repeated.has(index) ? 2 : 1; again > 0;) {
        const done = await step().then(
          () => true,
          (error: unknown) => {
            if (error instanceof Error && error.message.startsWith('died')) return false;
            throw error;
          },
        );
        if (done) again -= 1;
      }
    }
    const all = table.all();
    const facts = all.filter(({ _et }) => _et === 'outbox');
    const mine = await school.enrolments.get(memberId, 'sql-basics');
    return {
      rows: all
        .map(({ pk, sk, _et }) => (_et === 'certificate' ? 'certificate' : `${String(pk)} ${String(sk)}`))
        .toSorted(),
      told: facts
        .map(({ name, data }) => (name === 'entitlement-used' ? JSON.stringify(data) : String(name)))
        .toSorted(),
      progress: mine.progress,
      lessons: mine.modules.flatMap(({ lessons }) => lessons.map(({ lessonId, by }) => ({ lessonId, by }))),
    };
  } finally {
    dropTable(table);
  }
};

it('a course is studied to the same end whatever dies on the way and however often things are asked', async () => {
  const undisturbed = await wayThrough([], new Set());
  expect(undisturbed.progress.complete).toBe(true);
  expect(undisturbed.told).toHaveLength(5);
  const fate = fc.constantFrom<Fate>('lives', 'dies before', 'dies after');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 20 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 8 })),
      async (fates, repeated) => {
        expect(await wayThrough(fates, new Set(repeated))).toEqual(undisturbed);
      },
    ),
    { numRuns: 40 },
  );
});
