import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { businessTimeZone } from '../shared/business-time-zone.ts';

export const stages = ['dev', 'prod'] as const;
export type Stage = (typeof stages)[number];

export const recommenders = ['embedded', 'personalize'] as const;
/** Who puts recommendations in their order: our own engine, or Amazon Personalize with ours behind it. */
export type Recommender = (typeof recommenders)[number];

/** What one deployment differs in from another. */
export interface Settings {
  readonly stage: Stage;
  /** Where people reach the site, `https://pathlight.example`; sign-in returns there, the browser's rules name it. */
  readonly origin: string;
  /** ARN of a certificate (us-east-1) for the origin's host; without it CloudFront's own host name serves the site. */
  readonly certificateArn?: string;
  /** Who is told when an alarm goes off; without it alarms only show on the dashboard. */
  readonly alarmEmail?: string;
  /** `embedded` unless told: Amazon Personalize costs money while it stands idle, docs/personalize.md says how much. */
  readonly recommender: Recommender;
  /** Folder of the built site. Only a deployment needs it to exist. */
  readonly siteFolder: string;
  /** Whether data outlives the stacks that declare it. */
  readonly keepData: boolean;
  /** How long logs are kept, in days. */
  readonly logRetention: RetentionDays;
  /** IANA zone in which the business counts its days; windows already reconciled keep theirs. */
  readonly businessTimeZone: string;
  /** Requests a second the API lets through, and the burst above it. */
  readonly throttle: { readonly ratePerSecond: number; readonly burst: number };
}

const byStage = {
  dev: {
    keepData: false,
    logRetention: RetentionDays.TWO_WEEKS,
    throttle: { ratePerSecond: 50, burst: 100 },
  },
  prod: {
    keepData: true,
    logRetention: RetentionDays.SIX_MONTHS,
    throttle: { ratePerSecond: 500, burst: 1000 },
  },
} as const;

/** The site's origin on one machine; a deployment gives its own by `-c origin=https://…`. */
export const localOrigin = 'http://localhost:4400';

type Given = Pick<Settings, 'certificateArn' | 'alarmEmail'> & {
  stage?: string;
  origin?: string;
  recommender?: string;
};

/** Settings of a stage. Throws where stage, origin or recommender cannot be meant. */
export const settingsOf = ({
  stage = 'dev',
  origin = localOrigin,
  recommender = 'embedded',
  ...rest
}: Given): Settings => {
  const known = stages.find((name) => name === stage);
  if (known === undefined) throw new Error(`There is no stage ${stage}: give -c stage=${stages.join('|')}.`);
  if (new URL(origin).origin !== origin) {
    throw new Error(`${origin} is not an origin: give -c origin=https://host[:port] without a path.`);
  }
  const chosen = recommenders.find((name) => name === recommender);
  if (chosen === undefined)
    throw new Error(`There is no recommender ${recommender}: give -c recommender=${recommenders.join('|')}.`);
  const told = { ...rest, stage: known, origin, recommender: chosen };
  return { ...byStage[known], ...told, businessTimeZone, siteFolder: 'web/dist' };
};

/** Physical name of a thing: `pathlight-dev-market-on-upload-stored`. */
export const nameIn = ({ stage }: Pick<Settings, 'stage'>, ...parts: string[]): string =>
  ['pathlight', stage, ...parts].join('-');
