import { fewestInteractions, fewestPeople, isEnough } from './domain/personalize/minimum.ts';
import { wantedFilter } from './domain/personalize/filter-expressions.ts';
import { metric, verdictOn } from './domain/personalize/verdict.ts';
import {
  type Resources,
  type SolutionName,
  type WorkflowState,
  isDue,
  runIdAt,
  solutionNames,
} from './domain/personalize/workflow.ts';
import type { ErasureStore } from './erasure-store.ts';
import { type PersonalizeFiles, filesOf } from './personalize-export.ts';
import type { Made, PersonalizeGateway } from './personalize-gateway.ts';

export interface StepNeeds {
  readonly resources: Resources;
  readonly gateway: PersonalizeGateway;
  readonly files: PersonalizeFiles;
  readonly erasures: Pick<ErasureStore, 'open' | 'markDone' | 'forget'>;
}

/** What a step comes to: the next state, to be kept before anything else is done; or nothing yet: ask again later. */
export type StepResult = WorkflowState | 'wait';
type Step = (state: WorkflowState, now: Date) => Promise<StepResult>;

/** Amazon Personalize could not make what a run needs; the run is over. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
}

const allReady = (what: string, made: readonly Made[]): boolean => {
  const failed = made.find((one) => one.is === 'failed');
  if (failed !== undefined) throw new RunFailed(`${what} ${failed.arn}: ${failed.reason}`);
  return made.every((one) => one.is === 'ready');
};

const run = ({ runId }: WorkflowState): string => {
  if (runId === null) throw new Error('a step of a run without a run');
  return runId;
};

const looked = (
  state: WorkflowState,
  at: Date,
  { outcome, reason }: Pick<NonNullable<WorkflowState['looked']>, 'outcome' | 'reason'>,
): WorkflowState => ({
  ...state,
  ...{ step: 'idle', runId: null, versions: {}, verdicts: {}, forgetting: [] },
  looked: { at: at.toISOString(), outcome, reason },
});

/** Between runs: whoever is to be forgotten comes first, since nothing may be imported or trained meanwhile. */
const idle =
  ({ files, erasures }: StepNeeds): Step =>
  async (state, now) => {
    const open = (await erasures.open()).filter(({ personalize }) => personalize === 'open');
    const runId = runIdAt(now);
    if (open.length > 0) {
      const forgetting = open.map(({ memberId, erasedAt }) => ({ memberId, erasedAt }));
      return { ...state, step: 'forgetting', runId, forgetting };
    }
    if (!isDue(state, now)) return 'wait';
    const amount = await files.amount();
    if (isEnough(amount)) return { ...state, step: 'exporting', runId };
    const reason =
      `${amount.interactions} of ${fewestInteractions} interactions, ` +
      `${amount.people} of ${fewestPeople} people with two`;
    return looked(state, now, { outcome: 'too-little', reason });
  };

const forgetting =
  ({ resources, gateway, files, erasures }: StepNeeds): Step =>
  async (state) => {
    const runId = run(state);
    const people = state.forgetting.map(({ memberId }) => memberId);
    const key = await files.writeDeletion(runId, people);
    const name = `${resources.prefix}-${runId}`;
    const made = await gateway.deletionJob(name, `s3://${resources.bucket}/${key}`);
    if (!allReady('the deletion', [made])) return 'wait';
    await files.remove(runId);
    for (const { memberId, erasedAt } of state.forgetting) {
      const erasure = { memberId, erasedAt, log: 'open', personalize: 'done' } as const;
      await erasures.markDone(erasure, 'personalize');
      await erasures.forget(erasure);
    }
    // Models that knew them answer until the next are trained: that is due at once.
    return { ...state, step: 'idle', runId: null, forgetting: [], looked: null };
  };

const exporting =
  ({ files }: StepNeeds): Step =>
  async (state) => {
    await files.write(run(state));
    return { ...state, step: 'importing' };
  };

const importing =
  ({ resources, gateway, files }: StepNeeds): Step =>
  async (state) => {
    const runId = run(state);
    const keys = filesOf(runId);
    const job = (dataset: 'interactions' | 'items' | 'users') =>
      gateway.importJob(
        `${resources.prefix}-${runId}-${dataset}`,
        resources.datasets[dataset],
        `s3://${resources.bucket}/${keys[dataset]}`,
      );
    const made = [await job('interactions'), await job('items'), await job('users')];
    if (!allReady('the import', made)) return 'wait';
    await files.remove(runId);
    return { ...state, step: 'training' };
  };

const training =
  ({ resources, gateway }: StepNeeds): Step =>
  async (state) => {
    const name = `${resources.prefix}-${run(state)}`;
    const versions: Partial<Record<SolutionName, string>> = { ...state.versions };
    for (const solution of solutionNames) {
      if (versions[solution] !== undefined) continue;
      await gateway.stopTrainingByItself(resources.solutions[solution]);
      versions[solution] = (await gateway.version(name, resources.solutions[solution])).arn;
      // Kept one by one: looking a version up by its name takes a call for each there is.
      return { ...state, versions };
    }
    const made: Made[] = [];
    for (const arn of Object.values(versions)) made.push(await gateway.versionAt(arn));
    return allReady('the training', made) ? { ...state, step: 'evaluating' } : 'wait';
  };

const evaluating =
  ({ gateway }: StepNeeds): Step =>
  async (state) => {
    const verdicts: WorkflowState['verdicts'] = {};
    for (const solution of solutionNames) {
      const candidate = state.versions[solution];
      const live = state.live[solution]?.solutionVersionArn;
      if (candidate === undefined) continue;
      const measured = (await gateway.metrics(candidate))[metric];
      verdicts[solution] = verdictOn(
        measured,
        live === undefined ? undefined : (await gateway.metrics(live))[metric],
      );
    }
    return { ...state, step: 'releasing', verdicts };
  };

const releasing =
  ({ resources, gateway }: StepNeeds): Step =>
  async (state) => {
    const live: WorkflowState['live'] = { ...state.live };
    const made: Made[] = [];
    for (const solution of solutionNames) {
      const solutionVersionArn = state.versions[solution];
      if (solutionVersionArn === undefined || state.verdicts[solution]?.accepted !== true) continue;
      const name = `${resources.prefix}-${solution}`;
      const campaign = await gateway.campaign(name, resources.solutions[solution], solutionVersionArn);
      made.push(campaign);
      live[solution] = { campaignArn: campaign.arn, solutionVersionArn };
    }
    return allReady('the release', made) ? { ...state, step: 'filtering', live } : 'wait';
  };

const filtering =
  ({ resources, gateway }: StepNeeds): Step =>
  async (state) => {
    const made = await gateway.filter(wantedFilter(resources.prefix));
    return allReady('the filter', [made]) ? { ...state, step: 'cleaning', filterArn: made.arn } : 'wait';
  };

const cleaning =
  ({ resources, gateway, files }: StepNeeds): Step =>
  async (state, now) => {
    await files.remove(run(state));
    await gateway.removeOtherFilters(wantedFilter(resources.prefix).name);
    for (const solution of solutionNames) {
      const keep = `${resources.prefix}-${solution}`;
      await gateway.removeOtherCampaigns(resources.prefix, resources.solutions[solution], keep);
    }
    const verdicts = Object.entries(state.verdicts);
    const released = verdicts.some(([, { accepted }]) => accepted);
    const reason = verdicts
      .map(
        ([solution, { candidate, live }]) => `${solution} ${candidate ?? '?'} against ${live ?? 'nothing'}`,
      )
      .join(', ');
    return looked(state, now, { outcome: released ? 'released' : 'kept', reason });
  };

/** What is done at each step. Each may be done again: it finds what it has begun before it begins anything. */
export const stepsOf = (needs: StepNeeds): Readonly<Record<WorkflowState['step'], Step>> => ({
  idle: idle(needs),
  forgetting: forgetting(needs),
  exporting: exporting(needs),
  importing: importing(needs),
  training: training(needs),
  evaluating: evaluating(needs),
  releasing: releasing(needs),
  filtering: filtering(needs),
  cleaning: cleaning(needs),
});

/** The end of a run that cannot go on. */
export const failed = (state: WorkflowState, now: Date, reason: string): WorkflowState =>
  looked(state, now, { outcome: 'failed', reason });
