import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnDataset,
  CfnDatasetGroup,
  CfnEventTracker,
  CfnSchema,
  CfnSolution,
} from 'aws-cdk-lib/aws-personalize';
import { Construct } from 'constructs';
import { type Settings, nameIn } from '../settings.ts';
import { accept } from './accept.ts';
import type { DoorFunction } from './door-function.ts';
import type { PrivateBucket } from './private-bucket.ts';

interface Field {
  readonly name: string;
  readonly type: string | readonly string[];
  /** Its values are words to tell apart, several joined by `|`. */
  readonly categorical?: boolean;
}

const avro = (name: string, fields: readonly Field[]): string =>
  JSON.stringify({
    type: 'record',
    name,
    namespace: 'com.amazonaws.personalize.schema',
    fields,
    version: '1.0',
  });

const word = { type: 'string', categorical: true } as const;
const wordOrNone = { type: ['string', 'null'], categorical: true } as const;

/** The datasets as Avro; `functions/recommendations/domain/personalize` writes records of exactly these fields. */
export const personalizeSchemas = {
  interactions: avro('Interactions', [
    { name: 'USER_ID', type: 'string' },
    { name: 'ITEM_ID', type: 'string' },
    { name: 'TIMESTAMP', type: 'long' },
    { name: 'EVENT_TYPE', type: 'string' },
    { name: 'EVENT_VALUE', type: 'float' },
  ]),
  items: avro('Items', [
    { name: 'ITEM_ID', type: 'string' },
    { name: 'KIND', ...word },
    { name: 'AVAILABLE', ...word },
    { name: 'LANGUAGES', ...wordOrNone },
    { name: 'SKILLS', ...wordOrNone },
    { name: 'LEVEL', ...wordOrNone },
    { name: 'CREATION_TIMESTAMP', type: 'long' },
  ]),
  users: avro('Users', [
    { name: 'USER_ID', type: 'string' },
    { name: 'LANGUAGES', ...word },
  ]),
} as const;

type DatasetName = keyof typeof personalizeSchemas;

const recipes = {
  'user-personalization': 'aws-user-personalization-v2',
  'similar-items': 'aws-similar-items',
  'personalized-ranking': 'aws-personalized-ranking-v2',
} as const;
type SolutionName = keyof typeof recipes;

/** The least that a view says for an item: what says nothing, or speaks against it, is kept from training. */
const eventValueThreshold = '0.1';

/** What the workflow reads, and what it has the service read. */
const handedOver = ['personalize/imports/', 'personalize/deletions/'] as const;

export interface PersonalizeProps {
  readonly settings: Settings;
  readonly bucket: PrivateBucket;
}

/**
 * Amazon Personalize as far as it stands still: dataset group, datasets, solutions and the tracker of events. What
 * changes with every training (versions, campaigns, filters) is the workflow's.
 */
export class Personalize extends Construct {
  readonly trackingId: string;
  readonly datasetArns: Readonly<Record<DatasetName, string>>;
  readonly solutionArns: Readonly<Record<SolutionName, string>>;
  readonly datasetGroupArn: string;
  readonly role: Role;
  readonly #props: PersonalizeProps;

  constructor(scope: Construct, id: string, props: PersonalizeProps) {
    super(scope, id);
    const { settings, bucket } = props;
    this.#props = props;
    const name = nameIn(settings, 'recommendations');
    const group = new CfnDatasetGroup(this, 'dataset-group', { name });
    this.datasetGroupArn = group.attrDatasetGroupArn;
    const datasets = this.#datasets(name);
    this.solutionArns = this.#solutions(name, Object.values(datasets));
    const tracker = new CfnEventTracker(this, 'tracker', { name, datasetGroupArn: this.datasetGroupArn });
    tracker.addResourceDependency(datasets.interactions);
    this.trackingId = tracker.attrTrackingId;
    this.datasetArns = {
      interactions: datasets.interactions.attrDatasetArn,
      items: datasets.items.attrDatasetArn,
      users: datasets.users.attrDatasetArn,
    };
    this.role = this.#reader(bucket);
  }

  #datasets(name: string): Record<DatasetName, CfnDataset> {
    const dataset = (datasetType: DatasetName, called: string) => {
      const schema = new CfnSchema(this, `${datasetType}-schema`, {
        name: `${name}-${datasetType}`,
        schema: personalizeSchemas[datasetType],
      });
      return new CfnDataset(this, datasetType, {
        name: `${name}-${datasetType}`,
        datasetGroupArn: this.datasetGroupArn,
        datasetType: called,
        schemaArn: schema.attrSchemaArn,
      });
    };
    return {
      interactions: dataset('interactions', 'Interactions'),
      items: dataset('items', 'Items'),
      users: dataset('users', 'Users'),
    };
  }

  #solutions(name: string, datasets: readonly CfnDataset[]): Record<SolutionName, string> {
    const solution = (solutionName: SolutionName) => {
      const made = new CfnSolution(this, solutionName, {
        name: `${name}-${solutionName}`,
        datasetGroupArn: this.datasetGroupArn,
        recipeArn: `arn:${Aws.PARTITION}:personalize:::recipe/${recipes[solutionName]}`,
        solutionConfig: { eventValueThreshold },
      });
      for (const needed of datasets) made.addResourceDependency(needed);
      return made.attrSolutionArn;
    };
    return {
      'user-personalization': solution('user-personalization'),
      'similar-items': solution('similar-items'),
      'personalized-ranking': solution('personalized-ranking'),
    };
  }

  /** Who the service is when it reads what is handed over: a role and, as it demands, the bucket's own word for it. */
  #reader(bucket: PrivateBucket): Role {
    const service = new ServicePrincipal('personalize.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    const role = new Role(this, 'reader', { assumedBy: service });
    const objects = handedOver.map((prefix) => bucket.objects(prefix));
    for (const { finding } of objects)
      accept(
        role,
        `AwsSolutions-IAM5[Resource::${finding}]`,
        'Files of imports and deletions are named while the system runs: the grant can name their prefix only.',
      );
    role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: objects.map(({ arn }) => arn) }),
    );
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [service],
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: [bucket.bucketArn, ...objects.map(({ arn }) => arn)],
      }),
    );
    return role;
  }

  /** Everything the workflow has to know, as the text of one variable. */
  describe(bucket: PrivateBucket): string {
    return Stack.of(this).toJsonString({
      prefix: nameIn(this.#props.settings, 'recommendations'),
      datasetGroupArn: this.datasetGroupArn,
      datasets: this.datasetArns,
      solutions: this.solutionArns,
      roleArn: this.role.roleArn,
      bucket: bucket.name,
    });
  }

  /** The door may tell the service what people do, what there is, and who they are. */
  letTell(door: DoorFunction): void {
    door.may(['personalize:PutItems'], [this.datasetArns.items]);
    door.may(['personalize:PutUsers'], [this.datasetArns.users]);
    // The service wants the wildcard here: the tracker is named by the request.
    door.may(['personalize:PutEvents'], ['*']);
  }

  /** The door may ask this stage's campaigns. */
  letAsk(door: DoorFunction): void {
    const name = nameIn(this.#props.settings, 'recommendations');
    accept(
      door.role ?? door,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:personalize:<AWS::Region>:<AWS::AccountId>:campaign/${name}*]`,
      'What a run makes is named while the system runs: the grant can name how all of it begins only.',
    );
    door.may(
      ['personalize:GetRecommendations', 'personalize:GetPersonalizedRanking'],
      [Stack.of(this).formatArn({ service: 'personalize', resource: 'campaign', resourceName: `${name}*` })],
    );
  }

  /** The door may import, train, compare, release and delete, all by the names of this stage. */
  letTrain(door: DoorFunction): void {
    const name = nameIn(this.#props.settings, 'recommendations');
    const own = (kind: (typeof madeByRuns)[number]): string =>
      Stack.of(this).formatArn({ service: 'personalize', resource: kind, resourceName: `${name}*` });
    for (const kind of madeByRuns)
      accept(
        door.role ?? door,
        `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:personalize:<AWS::Region>:<AWS::AccountId>:${kind}/${name}*]`,
        'What a run makes is named while the system runs: the grant can name how all of it begins only.',
      );
    const may = (actions: readonly string[], resources: string[]) =>
      door.may(
        actions.map((action) => `personalize:${action}`),
        resources,
      );
    const { interactions, items, users } = this.datasetArns;
    may(jobRights('DatasetImportJob'), [own('dataset-import-job'), interactions, items, users]);
    may(jobRights('DataDeletionJob'), [own('data-deletion-job'), this.datasetGroupArn]);
    may(solutionRights, [own('solution')]);
    may(campaignRights, [own('campaign'), own('solution')]);
    may(filterRights, [own('filter'), this.datasetGroupArn]);
    door.may(['iam:PassRole'], [this.role.roleArn]);
  }
}

const madeByRuns = ['dataset-import-job', 'data-deletion-job', 'solution', 'campaign', 'filter'] as const;

const jobRights = (job: string): string[] => [`Create${job}`, `Describe${job}`, `List${job}s`];
const solutionRights = [
  ...['CreateSolutionVersion', 'DescribeSolutionVersion', 'ListSolutionVersions', 'GetSolutionMetrics'],
  ...['DescribeSolution', 'UpdateSolution', 'ListCampaigns'],
];
const campaignRights = ['CreateCampaign', 'UpdateCampaign', 'DescribeCampaign', 'DeleteCampaign'];
const filterRights = ['CreateFilter', 'DescribeFilter', 'ListFilters', 'DeleteFilter'];
