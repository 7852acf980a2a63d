import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { assessmentScored } from '../../../events/assessment-scored.ts';
import { consentDecided } from '../../../events/consent-decided.ts';
import { coursePublished } from '../../../events/course-published.ts';
import { courseWithdrawn } from '../../../events/course-withdrawn.ts';
import { marketSnapshotPublished } from '../../../events/market-snapshot-published.ts';
import { offerPublished } from '../../../events/offer-published.ts';
import { offerWithdrawn } from '../../../events/offer-withdrawn.ts';
import { profileUpdated } from '../../../events/profile-updated.ts';
import { selfDescribed } from '../../../events/self-described.ts';
import { courseCompleted } from '../../../events/course-completed.ts';
import { courseEnrolled } from '../../../events/course-enrolled.ts';
import { courseReviewed } from '../../../events/course-reviewed.ts';
import { entitlementGranted } from '../../../events/entitlement-granted.ts';
import { recommendations } from '../../../functions/recommendations/contract.ts';
import { interactions } from '../../../functions/recommendations/interactions-contract.ts';
import type { ContextTable } from '../../constructs/context-table.ts';
import type { DoorFunction } from '../../constructs/door-function.ts';
import { Personalize } from '../../constructs/personalize.ts';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { nameIn } from '../../settings.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

const bucketVariable = 'BUCKET_NAME';

/** Artefacts of models, never changed. */
const modelObjects = ['models/'];
/** What groups of people are shown, told without them. */
const fairnessObjects = ['fairness/'];

/** What people did with what there is, and what to do next. */
export class Recommendations extends ContextStack {
  /** Holds what people did; no facts leave it: its stream has other readers. */
  readonly table: ContextTable;
  /** The log of interactions, models, and what is handed to Amazon Personalize. */
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'recommendations', platform);
    this.table = platform.data.tableWithoutFacts('recommendations');
    this.bucket = platform.data.bucket('recommendations', {});
    this.#interactions();
    this.#log();
    this.#personalize(platform, this.#ranking());
    this.#catalogue();
    this.#people();
  }

  /** What can be recommended. */
  #catalogue(): void {
    const stale = 'Recommendations name what is not there any more, or leave out what is new: ';
    const kept = [
      [coursePublished, 'courses.'],
      [courseWithdrawn, 'courses.'],
      [offerPublished, 'sessions with experts.'],
      [offerWithdrawn, 'sessions with experts.'],
    ] as const;
    for (const [fact, what] of kept) this.onFact(fact, { impact: `${stale}${what}` }).uses(this.table);
    // A snapshot has dozens of groups, each a write of its own.
    this.onFact(marketSnapshotPublished, {
      impact: `${stale}groups of postings.`,
      timeout: Duration.minutes(1),
      batchSize: 1,
    }).uses(this.table);
  }

  /** What ranking knows of people. */
  #people(): void {
    this.onFact(profileUpdated, {
      impact: 'Recommendations do not know what people last said of themselves.',
    }).uses(this.table);
    this.onFact(assessmentScored, {
      impact: 'Recommendations do not know people’s newest results.',
    }).uses(this.table);
    this.onFact(selfDescribed, {
      impact: 'The fairness report counts people by what they said of themselves before.',
    }).uses(this.table);
  }

  /** What to do next. Ranking thousands of items is arithmetic: 1,769 MB buy a whole processor. */
  #ranking(): DoorFunction {
    const door = this.api(recommendations, {
      impact: 'Nobody sees what to do next, nor can say what of it does not suit them.',
      memoryMb: 1769,
    });
    door.uses(this.table).reads(this.bucket, bucketVariable, [...modelObjects, ...fairnessObjects]);
    door.addEnvironment('RECOMMENDER', this.platform.settings.recommender);
    // After the log of the days before was merged, and those who are to be forgotten are out of it.
    this.every('night', Schedule.cron({ hour: '0', minute: '50' }), {
      impact:
        'Rankings do not know what people did since the last model; new items of others are judged by content.',
      timeout: Duration.minutes(15),
      memoryMb: 3008,
    })
      .uses(this.table)
      .reads(this.bucket, bucketVariable, ['interactions/', ...modelObjects])
      .writes(this.bucket, bucketVariable, [...modelObjects, ...fairnessObjects]);
    return door;
  }

  /** What people do is told by their browsers and by facts of other contexts; without their consent nothing is kept. */
  #interactions(): void {
    this.api(
      interactions,
      { impact: 'What people do on the site is not recorded, and they cannot have it forgotten.' },
      'interactions-api',
    ).uses(this.table);
    this.onFact(consentDecided, {
      impact: 'What people allow or forbid is not heeded: records follow their last word but one.',
      timeout: Duration.minutes(1),
    }).uses(this.table);
    const impact = 'Recommendations do not know what people have begun, finished, rated or bought.';
    for (const fact of [courseEnrolled, courseCompleted, courseReviewed, entitlementGranted])
      this.onFact(fact, { impact }).uses(this.table);
  }

  /** What the models learn from. */
  #log(): void {
    const logObjects = ['interactions/'];
    this.onStream(
      'recorded-for-log',
      { table: this.table, entity: 'interaction', batchSize: 1000 },
      { impact: 'What people did is missing in the next models.', timeout: Duration.minutes(1) },
    ).writes(this.bucket, bucketVariable, logObjects);
    const day = this.every('day', Schedule.cron({ hour: '0', minute: '20' }), {
      impact:
        'The log of interactions grows in small pieces, and still names people who are to be forgotten.',
      timeout: Duration.minutes(15),
      memoryMb: 1769,
    });
    day
      .uses(this.table)
      .reads(this.bucket, bucketVariable, logObjects)
      .writes(this.bucket, bucketVariable, logObjects)
      .removes(this.bucket, bucketVariable, logObjects);
    day.addEnvironment('RECOMMENDER', this.platform.settings.recommender);
  }

  /** Amazon Personalize where the stage has chosen it; where not, its doors stand closed and nothing of it exists. */
  #personalize({ settings }: Platform, ranking: DoorFunction): void {
    const chosen = settings.recommender === 'personalize';
    const service = chosen ? new Personalize(this, 'personalize', { settings, bucket: this.bucket }) : null;
    const told = this.onStream(
      'recorded-for-personalize',
      {
        table: this.table,
        entity: 'interaction',
        also: [
          { entity: 'item', changes: true },
          { entity: 'known-of-person', changes: true },
        ],
        batchSize: 100,
        // Throttling passes: an hour or so of trying before a record is set aside.
        retryAttempts: 100,
        enabled: chosen,
      },
      { impact: 'Amazon Personalize does not learn what people do.', timeout: Duration.minutes(2) },
    );
    told.uses(this.table);
    const variables = {
      RECOMMENDER: settings.recommender,
      TRACKING_ID: service?.trackingId ?? 'none',
      ITEMS_DATASET_ARN: service?.datasetArns.items ?? 'none',
      USERS_DATASET_ARN: service?.datasetArns.users ?? 'none',
    };
    for (const [name, value] of Object.entries(variables)) told.addEnvironment(name, value);
    service?.letTell(told);
    service?.letAsk(ranking);
    this.#workflow(settings.recommender, service);
  }

  /** Trains by the clock, a step a call: nothing waits inside a function for what takes hours. */
  #workflow(recommender: string, service: Personalize | null): void {
    const door = this.every('half-hour', Schedule.cron({ minute: '5,35' }), {
      impact:
        'Amazon Personalize is not trained anew, and people who are to be forgotten stay in its models.',
      timeout: Duration.minutes(10),
      memoryMb: 1024,
      enabled: service !== null,
    });
    const handed = ['personalize/'];
    door
      .uses(this.table)
      .reads(this.bucket, bucketVariable, ['interactions/'])
      .writes(this.bucket, bucketVariable, handed)
      .removes(this.bucket, bucketVariable, handed);
    door.addEnvironment('RECOMMENDER', recommender);
    door.addEnvironment('PERSONALIZE', service?.describe(this.bucket) ?? '{}');
    service?.letTrain(door);
    this.platform.watch.told('recommendations', {
      id: nameIn(this.platform.settings, 'recommendations-personalize-run-failed'),
      is: 'personalize-run-failed',
      impact: 'Amazon Personalize goes on with its last models: what is new is not in them.',
      runbook: 'personalize-does-not-learn',
    });
  }
}
