import { describe, expect, it } from 'vitest';
import { failedItems } from '../../../../local/messaging/batch-response.ts';

const answered = (payload: unknown) => ({ requestId: 'r', durationMs: 1, payload });
const failures = (...ids: string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('which records of a batch failed', () => {
  it.each([
    ['none, by an answer without failures', { batchItemFailures: [] }, []],
    ['none, by no answer', undefined, []],
    ['none, by null', null, []],
    ['none, by an answer about something else', { ok: true }, []],
    ['those named', failures('b'), ['b']],
    ['all, by a name nobody knows', failures('b', 'x'), ['a', 'b']],
    ['all, by an empty name', failures(''), ['a', 'b']],
    ['all, by an answer of another shape', { batchItemFailures: 'b' }, ['a', 'b']],
  ])('%s', (_, payload, expected) => {
    expect([...failedItems(answered(payload), ['a', 'b'], true)]).toEqual(expected);
  });

  it('all, where the function failed', () => {
    const error = { errorType: 'Error', errorMessage: '', trace: [] };
    expect([...failedItems({ requestId: 'r', durationMs: 1, error }, ['a', 'b'], true)]).toEqual(['a', 'b']);
  });

  it('none, where the mapping does not report single failures', () => {
    expect([...failedItems(answered(failures('a')), ['a', 'b'], false)]).toEqual([]);
  });
});
