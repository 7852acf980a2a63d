import { isConditionFailure } from '../../shared/aws/conditions.ts';
import type { WorkflowState } from './domain/personalize/workflow.ts';
import { isOfTheService, isPassing } from './personalize-gateway.ts';
import { RunFailed, type StepNeeds, type StepResult, failed, stepsOf } from './personalize-steps.ts';
import type { PersonalizeStore, Stored } from './personalize-store.ts';

interface Needs extends StepNeeds {
  readonly store: PersonalizeStore;
  /** Told when a run has failed, so that an alarm goes off. */
  readonly tellFailed: (reason: string) => void;
}

/** More steps than a run has: a call goes on until something has to be waited for. */
const mostStepsACall = 20;

/** Where a call left off, and why. */
export interface Tick {
  readonly step: WorkflowState['step'];
  readonly waitingFor: string | null;
  readonly looked: WorkflowState['looked'];
}

const told = (state: WorkflowState, waitingFor: string | null): Tick => ({
  step: state.step,
  waitingFor,
  looked: state.looked,
});

/** Takes the workflow as far as it goes without waiting. A call that dies has lost nothing: the next finds what it made. */
export const personalizeWorkflow = ({ store, tellFailed, ...needs }: Needs) => {
  const steps = stepsOf(needs);
  const attempt = async (state: WorkflowState, now: Date): Promise<StepResult> => {
    try {
      return await steps[state.step](state, now);
    } catch (error) {
      if (isPassing(error)) throw error;
      if (!(error instanceof RunFailed) && !isOfTheService(error)) throw error;
      tellFailed(`${state.step}: ${error.message}`);
      return failed(state, now, `${state.step}: ${error.message}`);
    }
  };
  const advance = async ({ state, version }: Stored, now: Date, left: number): Promise<Tick> => {
    const next = await attempt(state, now);
    if (next === 'wait') return told(state, state.step === 'idle' ? null : 'Amazon Personalize');
    const saved = await store.save(next, version);
    const rests = next.step === 'idle' && next.looked !== null;
    return rests || left === 0 ? told(next, null) : advance(saved, now, left - 1);
  };
  return {
    tick: async (now: Date): Promise<Tick> => {
      const before = await store.read();
      try {
        return await advance(before, now, mostStepsACall);
      } catch (error) {
        const { state } = await store.read();
        if (isConditionFailure(error)) return told(state, 'another call, which is at it');
        if (isPassing(error)) return told(state, error instanceof Error ? error.name : 'the service');
        throw error;
      }
    },
  };
};
