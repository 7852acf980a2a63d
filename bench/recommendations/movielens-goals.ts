import type { Goal } from '../market/goal.ts';
import { median, type Accuracy, type Measured } from './accuracy.ts';

const of = ({ measured }: Accuracy, model: string): Measured | undefined =>
  measured.find((one) => one.model === model);

const ndcgOf = (accuracy: Accuracy, model: string): number => of(accuracy, model)?.ndcg10 ?? NaN;

/** The engine beside the best of the peers named; not measured where none is there. */
export const atLeastTimes = (
  accuracy: Accuracy,
  { section, on, times, peers }: { section: string; on: string; times: number; peers: readonly string[] },
): Goal => {
  const reached = ndcgOf(accuracy, 'final engine');
  const best = Math.max(
    ...peers.map((peer) => ndcgOf(accuracy, peer)).filter((value) => !Number.isNaN(value)),
  );
  const goal = {
    section,
    what: `NDCG@10 of the engine beside ${peers.join(' or ')}, ${on}`,
    goal: `≥ ${times} × peer`,
  };
  if (!Number.isFinite(best))
    return {
      ...goal,
      ours: reached.toFixed(4),
      peer: null,
      met: 'not measured',
      note: 'needs numpy: bench/peers/README.md',
    };
  const ratio = reached / best;
  return {
    ...goal,
    ours: reached.toFixed(4),
    peer: best.toFixed(4),
    met: ratio >= times,
    note: `${ratio.toFixed(3)} ×; settings of both chosen on the same part of training`,
  };
};

/** Time of a fit beside numpy's EASE^R on one thread, taken in turns. */
export const noSlower = (
  { times }: Accuracy,
  { section, on, model }: { section: string; on: string; model: string },
): Goal => {
  const [ours, one] = [times.get(model) ?? [], times.get('numpy EASE^R') ?? []];
  const goal = { section, what: `training ${model}, ${on}`, goal: '≤ 1 × peer' };
  const mine = `${median(ours).toFixed(3)} s`;
  if (one.length === 0)
    return {
      ...goal,
      ours: mine,
      peer: null,
      met: 'not measured',
      note: 'needs numpy: bench/peers/README.md',
    };
  const ratio = median(ours.map((seconds, round) => seconds / (one[round] ?? NaN)));
  const two = median(times.get('numpy EASE^R, 2 threads') ?? []);
  return {
    ...goal,
    ours: mine,
    peer: `${median(one).toFixed(3)} s`,
    met: ratio <= 1,
    note: `${ratio.toFixed(2)} × numpy’s EASE^R on one thread, median of ${one.length} rounds in turns; on two ${two.toFixed(3)} s`,
  };
};
