import * as sdk from '@aws-sdk/client-personalize';
import { type AwsClientStub, mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod';
import { faultsOf } from './personalize-model.ts';
import { arn } from './personalize-resources.ts';

interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly arn: string;
  /** Of what it is: a solution, a dataset, a group. */
  readonly of: string;
  status: string;
  failureReason?: string;
  version?: string;
  update?: { solutionVersionArn: string; status: string };
}

interface Operation {
  /** The SDK's schema of its requests. */
  readonly model: unknown;
  readonly answer: (input: Input) => object;
}
interface Stub {
  callsFake(answer: (given: unknown) => object): unknown;
}

const Input = z.looseObject({
  name: z.string().optional(),
  jobName: z.string().optional(),
  solutionArn: z.string().optional(),
  solutionVersionArn: z.string().optional(),
  campaignArn: z.string().optional(),
  filterArn: z.string().optional(),
  datasetArn: z.string().optional(),
  datasetGroupArn: z.string().optional(),
  performAutoTraining: z.boolean().optional(),
});
type Input = z.infer<typeof Input>;

const error = (name: string, message = name): Error =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: {} });

/** Amazon Personalize as far as the workflow asks of it: it holds what was made, and takes its time. */
export class PersonalizeService {
  readonly mock: AwsClientStub<sdk.PersonalizeClient> = mockClient(sdk.PersonalizeClient);
  readonly things: Thing[] = [];
  readonly autoTraining = new Map<string, boolean>();
  /** Every request by operation, in their order. */
  readonly asked: { operation: string; input: Input }[] = [];
  /** What is wrong with requests by the service's model. */
  readonly faults: string[] = [];
  /** Offline metric by the name of a version. */
  ndcg: (versionName: string) => number = () => 0.4;
  /** Called before each request is done, and after: what it throws is what the caller sees. */
  before: (operation: string, count: number) => void = () => undefined;
  after: (operation: string, count: number) => void = () => undefined;

  constructor() {
    this.#on(this.mock.on(sdk.CreateDatasetImportJobCommand), 'CreateDatasetImportJob', {
      model: sdk.CreateDatasetImportJobRequest$,
      answer: (input) => ({
        datasetImportJobArn: this.#make(
          'dataset-import-job',
          input.jobName,
          input.datasetArn,
          'CREATE PENDING',
        ).arn,
      }),
    });
    this.#on(this.mock.on(sdk.ListDatasetImportJobsCommand), 'ListDatasetImportJobs', {
      model: sdk.ListDatasetImportJobsRequest$,
      answer: (input) => ({
        datasetImportJobs: this.#list('dataset-import-job', input.datasetArn).map((job) => ({
          ...{ jobName: job.name, datasetImportJobArn: job.arn, status: job.status },
          ...(job.failureReason === undefined ? {} : { failureReason: job.failureReason }),
        })),
      }),
    });
    this.#on(this.mock.on(sdk.CreateDataDeletionJobCommand), 'CreateDataDeletionJob', {
      model: sdk.CreateDataDeletionJobRequest$,
      answer: (input) => ({
        dataDeletionJobArn: this.#make('data-deletion-job', input.jobName, input.datasetGroupArn, 'PENDING')
          .arn,
      }),
    });
    this.#on(this.mock.on(sdk.ListDataDeletionJobsCommand), 'ListDataDeletionJobs', {
      model: sdk.ListDataDeletionJobsRequest$,
      answer: (input) => ({
        dataDeletionJobs: this.#list('data-deletion-job', input.datasetGroupArn).map(
          ({ name, arn, status }) => ({
            ...{ jobName: name, dataDeletionJobArn: arn, status },
          }),
        ),
      }),
    });
    this.#solutions();
    this.#campaigns();
    this.#filters();
  }

  #solutions(): void {
    this.#on(this.mock.on(sdk.DescribeSolutionCommand), 'DescribeSolution', {
      model: sdk.DescribeSolutionRequest$,
      answer: ({ solutionArn = '' }) => ({
        solution: { solutionArn, performAutoTraining: this.autoTraining.get(solutionArn) ?? true },
      }),
    });
    this.#on(this.mock.on(sdk.UpdateSolutionCommand), 'UpdateSolution', {
      model: sdk.UpdateSolutionRequest$,
      answer: ({ solutionArn = '', performAutoTraining = true }) => {
        this.autoTraining.set(solutionArn, performAutoTraining);
        return { solutionArn };
      },
    });
    this.#on(this.mock.on(sdk.CreateSolutionVersionCommand), 'CreateSolutionVersion', {
      model: sdk.CreateSolutionVersionRequest$,
      answer: (input) => ({
        solutionVersionArn: this.#make('solution', input.name, input.solutionArn, 'CREATE PENDING').arn,
      }),
    });
    this.#on(this.mock.on(sdk.ListSolutionVersionsCommand), 'ListSolutionVersions', {
      model: sdk.ListSolutionVersionsRequest$,
      answer: (input) => ({
        solutionVersions: this.#list('solution', input.solutionArn).map(({ arn, status }) => ({
          ...{ solutionVersionArn: arn, status },
        })),
      }),
    });
    this.#on(this.mock.on(sdk.DescribeSolutionVersionCommand), 'DescribeSolutionVersion', {
      model: sdk.DescribeSolutionVersionRequest$,
      answer: (input) => {
        const { name, arn, status, failureReason } = this.#at(input.solutionVersionArn);
        return {
          solutionVersion: {
            ...{ name, solutionVersionArn: arn, status },
            ...(failureReason === undefined ? {} : { failureReason }),
          },
        };
      },
    });
    this.#on(this.mock.on(sdk.GetSolutionMetricsCommand), 'GetSolutionMetrics', {
      model: sdk.GetSolutionMetricsRequest$,
      answer: (input) => {
        const { name, status } = this.#at(input.solutionVersionArn);
        if (status !== 'ACTIVE') throw error('ResourceInUseException');
        return { metrics: { normalized_discounted_cumulative_gain_at_10: this.ndcg(name), coverage: 0.2 } };
      },
    });
  }

  #campaigns(): void {
    this.#on(this.mock.on(sdk.CreateCampaignCommand), 'CreateCampaign', {
      model: sdk.CreateCampaignRequest$,
      answer: ({ name, solutionVersionArn = '' }) => {
        const { of } = this.#at(solutionVersionArn);
        const campaign = this.#make('campaign', name, of, 'CREATE PENDING');
        campaign.version = solutionVersionArn;
        return { campaignArn: campaign.arn };
      },
    });
    this.#on(this.mock.on(sdk.UpdateCampaignCommand), 'UpdateCampaign', {
      model: sdk.UpdateCampaignRequest$,
      answer: ({ campaignArn, solutionVersionArn = '' }) => {
        const campaign = this.#at(campaignArn);
        if (campaign.update !== undefined && campaign.update.status !== 'ACTIVE')
          throw error('ResourceInUseException');
        campaign.update = { solutionVersionArn, status: 'CREATE PENDING' };
        return { campaignArn: campaign.arn };
      },
    });
    this.#on(this.mock.on(sdk.ListCampaignsCommand), 'ListCampaigns', {
      model: sdk.ListCampaignsRequest$,
      answer: (input) => ({
        campaigns: this.#list('campaign', input.solutionArn).map(({ name, arn, status }) => ({
          ...{ name, campaignArn: arn, status },
        })),
      }),
    });
    this.#on(this.mock.on(sdk.DescribeCampaignCommand), 'DescribeCampaign', {
      model: sdk.DescribeCampaignRequest$,
      answer: (input) => {
        const { name, arn, status, version, update, failureReason } = this.#at(input.campaignArn);
        return {
          campaign: {
            ...{ name, campaignArn: arn, status },
            ...(version === undefined ? {} : { solutionVersionArn: version }),
            ...(update === undefined ? {} : { latestCampaignUpdate: update }),
            ...(failureReason === undefined ? {} : { failureReason }),
          },
        };
      },
    });
    this.#on(this.mock.on(sdk.DeleteCampaignCommand), 'DeleteCampaign', {
      model: sdk.DeleteCampaignRequest$,
      answer: ({ campaignArn }) => {
        this.#at(campaignArn).status = 'DELETE PENDING';
        return {};
      },
    });
  }

  #filters(): void {
    this.#on(this.mock.on(sdk.CreateFilterCommand), 'CreateFilter', {
      model: sdk.CreateFilterRequest$,
      answer: (input) => ({
        filterArn: this.#make('filter', input.name, input.datasetGroupArn, 'CREATE PENDING').arn,
      }),
    });
    this.#on(this.mock.on(sdk.ListFiltersCommand), 'ListFilters', {
      model: sdk.ListFiltersRequest$,
      answer: (input) => ({
        Filters: this.#list('filter', input.datasetGroupArn).map(({ name, arn, status }) => ({
          ...{ name, filterArn: arn, status },
        })),
      }),
    });
    this.#on(this.mock.on(sdk.DeleteFilterCommand), 'DeleteFilter', {
      model: sdk.DeleteFilterRequest$,
      answer: ({ filterArn }) => {
        this.things.splice(this.things.indexOf(this.#at(filterArn)), 1);
        return {};
      },
    });
  }

  #on(stub: Stub, operation: string, { model, answer }: Operation): void {
    stub.callsFake((given: unknown) => {
      this.faults.push(...faultsOf(given, model).map((fault) => `${operation}${fault}`));
      const input = Input.parse(given);
      this.asked.push({ operation, input });
      const count = this.asked.filter((each) => each.operation === operation).length;
      this.before(operation, count);
      const answered = answer(input);
      this.after(operation, count);
      return answered;
    });
  }

  #make(kind: string, name = '', of = '', status = ''): Thing {
    if (this.things.some((thing) => thing.kind === kind && thing.name === name && thing.of === of))
      throw error('ResourceAlreadyExistsException');
    const ref = arn(`${kind}/${kind === 'solution' ? `${of.split('/').at(-1) ?? ''}/` : ''}${name}`);
    const thing: Thing = { kind, name, arn: ref, of, status };
    this.things.push(thing);
    return thing;
  }

  #list(kind: string, of = ''): Thing[] {
    return this.things.filter((thing) => thing.kind === kind && thing.of === of);
  }

  #at(arn = ''): Thing {
    const found = this.things.find((thing) => thing.arn === arn);
    if (found === undefined) throw error('ResourceNotFoundException', `${arn} does not exist`);
    return found;
  }

  /** Time passes: what was pending is in progress, what was in progress is done, or has failed. */
  pass(failing: (thing: { kind: string; name: string }) => boolean = () => false): void {
    for (const thing of [...this.things]) {
      if (thing.status === 'DELETE IN_PROGRESS') this.things.splice(this.things.indexOf(thing), 1);
      else if (thing.status.includes('IN_PROGRESS')) {
        const done = thing.kind === 'data-deletion-job' ? 'COMPLETED' : 'ACTIVE';
        thing.status = failing(thing) ? thing.status.replace('IN_PROGRESS', 'FAILED') : done;
        if (failing(thing)) thing.failureReason = 'the data was not to our liking';
      } else thing.status = thing.status.replace('PENDING', 'IN_PROGRESS');
      if (thing.update?.status === 'CREATE IN_PROGRESS') {
        thing.version = thing.update.solutionVersionArn;
        thing.update = { ...thing.update, status: 'ACTIVE' };
      } else if (thing.update?.status === 'CREATE PENDING')
        thing.update = { ...thing.update, status: 'CREATE IN_PROGRESS' };
    }
  }

  made(kind: string): Thing[] {
    return this.things.filter((thing) => thing.kind === kind);
  }

  count(operation: string): number {
    return this.asked.filter((each) => each.operation === operation).length;
  }

  error(name: string, message?: string): Error {
    return error(name, message);
  }
}
