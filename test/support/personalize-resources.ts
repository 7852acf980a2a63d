import { Resources } from '../../functions/recommendations/domain/personalize/workflow.ts';

const base = 'arn:aws:personalize:us-east-1:000000000000';

export const arn = (rest: string): string => `${base}:${rest}`;

/** What a stage declares. */
export const resources = Resources.parse({
  prefix: 'pathlight-dev-recommendations',
  datasetGroupArn: arn('dataset-group/pathlight'),
  datasets: {
    interactions: arn('dataset/pathlight/INTERACTIONS'),
    items: arn('dataset/pathlight/ITEMS'),
    users: arn('dataset/pathlight/USERS'),
  },
  solutions: Object.fromEntries(
    ['user-personalization', 'similar-items', 'personalized-ranking'].map((name) => [
      name,
      arn(`solution/${name}`),
    ]),
  ),
  roleArn: 'arn:aws:iam::000000000000:role/reader',
  bucket: 'pathlight-dev-recommendations',
});
