import {
  CreateCampaignCommand,
  CreateDataDeletionJobCommand,
  CreateDatasetImportJobCommand,
  CreateFilterCommand,
  CreateSolutionVersionCommand,
  DeleteCampaignCommand,
  DeleteFilterCommand,
  DescribeCampaignCommand,
  DescribeSolutionCommand,
  DescribeSolutionVersionCommand,
  GetSolutionMetricsCommand,
  ListDataDeletionJobsCommand,
  PersonalizeClient,
  UpdateCampaignCommand,
  UpdateSolutionCommand,
  paginateListCampaigns,
  paginateListDatasetImportJobs,
  paginateListFilters,
  paginateListSolutionVersions,
} from '@aws-sdk/client-personalize';
import type { Resources } from './domain/personalize/workflow.ts';

/** Something that the service is making, has made, or has failed to make. */
export interface Made {
  readonly arn: string;
  readonly is: 'ready' | 'under-way' | 'failed';
  readonly reason: string;
}

const ready = new Set(['ACTIVE', 'COMPLETED']);

/** `CREATE PENDING`, `CREATE IN_PROGRESS`, `PENDING`, `IN_PROGRESS` go on; `… FAILED` and `CREATE STOPPED` do not. */
const madeOf = (arn: string | undefined, status = '', reason = ''): Made => {
  if (ready.has(status)) return { arn: arn ?? '', is: 'ready', reason };
  const failed = /FAILED|STOPPED/.test(status);
  return { arn: arn ?? '', is: failed ? 'failed' : 'under-way', reason: reason === '' ? status : reason };
};

interface Named {
  readonly status?: string | undefined;
  readonly failureReason?: string | undefined;
}

const firstOf = async <P, T>(
  pages: AsyncIterable<P>,
  { listed, wanted }: { listed: (page: P) => readonly T[] | undefined; wanted: (one: T) => boolean },
): Promise<T | undefined> => {
  for await (const page of pages) {
    const found = (listed(page) ?? []).find(wanted);
    if (found !== undefined) return found;
  }
  return undefined;
};

type Find<T> = () => Promise<T | undefined>;

/** What bears this name, or else what was just begun: a call that crashed after it had begun is found again by its name. */
const findOrBegin =
  <T extends Named>(arnOf: (one: T) => string | undefined) =>
  async (find: Find<T>, begin: () => Promise<string | undefined>): Promise<Made> => {
    const found = await find();
    if (found !== undefined) return madeOf(arnOf(found), found.status, found.failureReason);
    return madeOf(await begin(), 'begun');
  };

/** The SDK has no paginator for this one. */
async function* deletionJobPages(client: PersonalizeClient, datasetGroupArn: string) {
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new ListDataDeletionJobsCommand({ datasetGroupArn, ...(nextToken === undefined ? {} : { nextToken }) }),
    );
    yield page;
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

const jobs = (client: PersonalizeClient, { datasetGroupArn, roleArn }: Resources) => ({
  importJob: (jobName: string, datasetArn: string, dataLocation: string): Promise<Made> =>
    findOrBegin((job: { datasetImportJobArn?: string | undefined } & Named) => job.datasetImportJobArn)(
      () =>
        firstOf(paginateListDatasetImportJobs({ client }, { datasetArn }), {
          listed: ({ datasetImportJobs }) => datasetImportJobs,
          wanted: (job) => job.jobName === jobName,
        }),
      async () => {
        const dataSource = { dataLocation };
        const { datasetImportJobArn } = await client.send(
          new CreateDatasetImportJobCommand({ jobName, datasetArn, dataSource, roleArn, importMode: 'FULL' }),
        );
        return datasetImportJobArn;
      },
    ),

  deletionJob: (jobName: string, dataLocation: string): Promise<Made> =>
    findOrBegin((job: { dataDeletionJobArn?: string | undefined } & Named) => job.dataDeletionJobArn)(
      () =>
        firstOf(deletionJobPages(client, datasetGroupArn), {
          listed: ({ dataDeletionJobs }) => dataDeletionJobs,
          wanted: (job) => job.jobName === jobName,
        }),
      async () => {
        const dataSource = { dataLocation };
        const { dataDeletionJobArn } = await client.send(
          new CreateDataDeletionJobCommand({ jobName, datasetGroupArn, dataSource, roleArn }),
        );
        return dataDeletionJobArn;
      },
    ),
});

const versions = (client: PersonalizeClient) => {
  const described = async (solutionVersionArn: string | undefined) => {
    const { solutionVersion } = await client.send(new DescribeSolutionVersionCommand({ solutionVersionArn }));
    return solutionVersion;
  };
  return {
    /** Only this workflow decides when to train: what the service does by itself is paid for without being compared. */
    stopTrainingByItself: async (solutionArn: string): Promise<void> => {
      const { solution } = await client.send(new DescribeSolutionCommand({ solutionArn }));
      if (solution?.performAutoTraining === false) return;
      await client.send(new UpdateSolutionCommand({ solutionArn, performAutoTraining: false }));
    },

    version: async (name: string, solutionArn: string): Promise<Made> => {
      for await (const { solutionVersions = [] } of paginateListSolutionVersions({ client }, { solutionArn }))
        for (const { solutionVersionArn } of solutionVersions) {
          const found = await described(solutionVersionArn);
          if (found?.name === name) return madeOf(solutionVersionArn, found.status, found.failureReason);
        }
      const { solutionVersionArn } = await client.send(
        new CreateSolutionVersionCommand({ name, solutionArn, trainingMode: 'FULL' }),
      );
      return madeOf(solutionVersionArn, 'begun');
    },

    /** By its ARN, once it is known. */
    versionAt: async (solutionVersionArn: string): Promise<Made> => {
      const found = await described(solutionVersionArn);
      return madeOf(solutionVersionArn, found?.status, found?.failureReason);
    },

    metrics: async (solutionVersionArn: string): Promise<Readonly<Record<string, number>>> => {
      const { metrics = {} } = await client.send(new GetSolutionMetricsCommand({ solutionVersionArn }));
      return metrics;
    },
  };
};

const campaigns = (client: PersonalizeClient) => {
  const named = (solutionArn: string, wanted: (name: string) => boolean) =>
    firstOf(paginateListCampaigns({ client }, { solutionArn }), {
      listed: (page) => page.campaigns,
      wanted: ({ name = '' }) => wanted(name),
    });
  return {
    /** The campaign of this name, answering by this version or on its way there. */
    campaign: async (name: string, solutionArn: string, solutionVersionArn: string): Promise<Made> => {
      const found = await named(solutionArn, (other) => other === name);
      if (found === undefined) {
        const { campaignArn } = await client.send(
          new CreateCampaignCommand({ name, solutionVersionArn, minProvisionedTPS: 1 }),
        );
        return madeOf(campaignArn, 'begun');
      }
      const { campaignArn } = found;
      const { campaign } = await client.send(new DescribeCampaignCommand({ campaignArn }));
      // It would stand in the way of every later run.
      if (campaign?.status === 'CREATE FAILED') await client.send(new DeleteCampaignCommand({ campaignArn }));
      const update = campaign?.latestCampaignUpdate;
      // While it changes over, a campaign bears the version it comes from.
      if (update?.solutionVersionArn === solutionVersionArn && update.status !== 'ACTIVE')
        return madeOf(campaignArn, update.status, update.failureReason);
      if (campaign?.solutionVersionArn === solutionVersionArn || campaign?.status !== 'ACTIVE')
        return madeOf(campaignArn, campaign?.status, campaign?.failureReason);
      await client.send(new UpdateCampaignCommand({ campaignArn, solutionVersionArn }));
      return madeOf(campaignArn, 'begun');
    },

    /** One campaign after another that begins like ours and is none of those to keep. */
    removeOtherCampaigns: async (prefix: string, solutionArn: string, keep: string): Promise<number> => {
      const other = await named(solutionArn, (name) => name.startsWith(prefix) && name !== keep);
      if (other?.campaignArn === undefined || other.status?.startsWith('DELETE') === true) return 0;
      await client.send(new DeleteCampaignCommand({ campaignArn: other.campaignArn }));
      return 1;
    },
  };
};

const filters = (client: PersonalizeClient, { datasetGroupArn, prefix }: Resources) => ({
  filter: async (wanted: { readonly name: string; readonly filterExpression: string }): Promise<Made> => {
    const made = await findOrBegin((one: { filterArn?: string | undefined } & Named) => one.filterArn)(
      () =>
        firstOf(paginateListFilters({ client }, { datasetGroupArn }), {
          listed: (page) => page.Filters,
          wanted: ({ name }) => name === wanted.name,
        }),
      async () => {
        const { filterArn } = await client.send(new CreateFilterCommand({ ...wanted, datasetGroupArn }));
        return filterArn;
      },
    );
    // Its name is that of its words: it would stand in the way of every later run.
    if (made.is === 'failed') await client.send(new DeleteFilterCommand({ filterArn: made.arn }));
    return made;
  },

  removeOtherFilters: async (keep: string): Promise<number> => {
    let removed = 0;
    for await (const { Filters = [] } of paginateListFilters({ client }, { datasetGroupArn }))
      for (const { name = '', filterArn } of Filters) {
        if (!name.startsWith(prefix) || name === keep) continue;
        await client.send(new DeleteFilterCommand({ filterArn }));
        removed += 1;
      }
    return removed;
  },
});

/** Errors that pass: too much at a time, something that is still being made, or the service being away. */
const passing = new Set([
  ...['LimitExceededException', 'ResourceInUseException', 'ResourceAlreadyExistsException'],
  ...['ThrottlingException', 'TooManyRequestsException', 'ServiceUnavailable', 'InternalServerError'],
  ...['TimeoutError', 'InternalFailure', 'ECONNRESET', 'ECONNREFUSED'],
]);

const isFault = (error: unknown): error is Error & { $fault?: unknown; $retryable?: unknown } =>
  error instanceof Error;

/** Whether trying again later may help. */
export const isPassing = (error: unknown): boolean =>
  isFault(error) && (passing.has(error.name) || error.$fault === 'server' || error.$retryable !== undefined);

/** Whether Amazon Personalize itself has answered so. */
export const isOfTheService = (error: unknown): error is Error =>
  isFault(error) && (error.$fault !== undefined || passing.has(error.name));

/** What Amazon Personalize makes for a run. Everything is looked for by its name before it is made. */
export const personalizeGateway = (
  resources: Resources,
  client = new PersonalizeClient({ maxAttempts: 4 }),
) => ({
  ...jobs(client, resources),
  ...versions(client),
  ...campaigns(client),
  ...filters(client, resources),
});
export type PersonalizeGateway = ReturnType<typeof personalizeGateway>;
