import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../../functions/recommendations/domain/interactions/interaction.ts';
import {
  type RecordedView,
  type Sent,
  type View,
  viewRecorder,
} from '../../../../web/recorder/view-recorder.ts';

const course = (itemId: string): View => ({ kind: 'course', itemId });

/** A tab: its storage outlives the page, its clock stands, and what is put off happens when `wait` is called. */
const tab = (given: { storage?: Map<string, string>; answers?: Sent[] } = {}) => {
  const { storage = new Map<string, string>(), answers = [] } = given;
  const requests: { views: readonly RecordedView[]; leaving: boolean }[] = [];
  let put: (() => void)[] = [];
  let ids = 0;
  const recorder = viewRecorder({
    send: (views, leaving) => {
      requests.push({ views: [...views], leaving });
      return Promise.resolve(answers.shift() ?? 'settled');
    },
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    },
    now: () => new Date('2026-11-22T08:00:00.000Z'),
    newId: () => `id-${String((ids += 1)).padStart(6, '0')}`,
    later: (work) => put.push(work),
  });
  const wait = async () => {
    const due = put;
    put = [];
    for (const work of due) work();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const told = () => requests.flatMap(({ views }) => views.map(({ itemId }) => itemId));
  return { recorder, requests, wait, told, storage };
};

describe('the recorder of views', () => {
  it('tells of several pages together, a while later, in what the server takes', async () => {
    const { recorder, requests, wait } = tab();
    recorder.viewed('lin', course('sql-basics'));
    recorder.viewed('lin', { kind: 'posting', itemId: 'cl-zh-1' });
    expect(requests).toEqual([]);
    await wait();
    expect(requests).toHaveLength(1);
    const [views] = requests.map(({ views: sent }) => sent.map((view) => Interaction.parse(view)));
    expect(views).toMatchObject([
      { type: 'viewed', kind: 'course', itemId: 'sql-basics', context: { surface: 'course-page' } },
      { type: 'viewed', kind: 'posting', itemId: 'cl-zh-1' },
    ]);
    expect(new Set(views?.map(({ context }) => context?.sessionId)).size).toBe(1);
  });

  it('tells of an item once a visit, also after a reload, and again to whoever else comes', async () => {
    const first = tab();
    for (let look = 0; look < 3; look += 1) first.recorder.viewed('lin', course('a'));
    await first.wait();
    first.recorder.viewed('lin', course('a'));
    await first.wait();
    expect(first.told()).toEqual(['a']);
    const reloaded = tab({ storage: first.storage });
    reloaded.recorder.viewed('lin', course('a'));
    reloaded.recorder.viewed('lin', course('b'));
    await reloaded.wait();
    expect(reloaded.told()).toEqual(['b']);
    reloaded.recorder.viewed('wei', course('a'));
    await reloaded.wait();
    expect(reloaded.told()).toEqual(['b', 'a']);
  });

  it('tells what is noted at once on leaving, and never what somebody else looked at', async () => {
    const { recorder, requests, wait, told } = tab();
    recorder.viewed('lin', course('a'));
    recorder.leave();
    expect(requests.map(({ leaving }) => leaving)).toEqual([true]);
    await wait();
    recorder.leave();
    expect(told()).toEqual(['a']);
    recorder.viewed('lin', course('b'));
    recorder.viewed('wei', course('c'));
    await wait();
    expect(told()).toEqual(['a', 'c']);
  });

  it('tries again with the same id, three times at most', async () => {
    const { recorder, requests, wait } = tab({ answers: ['failed', 'failed', 'failed'] });
    recorder.viewed('lin', course('a'));
    for (let round = 0; round < 5; round += 1) await wait();
    expect(requests).toHaveLength(3);
    expect(new Set(requests.flatMap(({ views }) => views.map(({ id }) => id))).size).toBe(1);
    recorder.viewed('lin', course('b'));
    await wait();
    expect(requests.at(-1)?.views.map(({ itemId }) => itemId)).toEqual(['b']);
  });

  it('does without storage', async () => {
    const nowhere = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const sent: string[] = [];
    const recorder = viewRecorder({
      send: (views) => {
        sent.push(...views.map(({ itemId }) => itemId));
        return Promise.resolve('settled');
      },
      storage: { getItem: nowhere, setItem: nowhere },
      ...{ now: () => new Date(), newId: () => 'id-000001', later: (work) => work() },
    });
    recorder.viewed('lin', course('a'));
    recorder.viewed('lin', course('a'));
    await Promise.resolve();
    expect(sent).toEqual(['a']);
  });

  it('loses nothing and tells nothing twice, in requests of 50 at most, whatever fails in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(fc.nat({ max: 120 }), fc.constant('wait' as const), fc.constant('leave' as const)),
          {
            maxLength: 200,
          },
        ),
        fc.array(fc.boolean(), { maxLength: 3 }),
        async (steps, failures) => {
          // Never three failures in a row: that many are given up.
          const answers = failures.flatMap((fails): Sent[] => (fails ? ['failed', 'settled'] : ['settled']));
          const { recorder, requests, wait } = tab({ answers });
          const seen = new Set<string>();
          for (const step of steps) {
            if (step === 'wait') await wait();
            else if (step === 'leave') recorder.leave();
            else {
              recorder.viewed('lin', course(`c-${step}`));
              seen.add(`c-${step}`);
            }
          }
          for (let round = 0; round < 12; round += 1) await wait();
          expect(Math.max(0, ...requests.map(({ views }) => views.length))).toBeLessThanOrEqual(50);
          const ids = new Map(
            requests.flatMap(({ views }) => views.map(({ id, itemId }) => [id, itemId] as const)),
          );
          expect([...ids.values()].toSorted()).toEqual([...seen].toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });
});
