// What to do next, for the person who asks: rankings with their reasons, what they think of them, and the switch by which
// they are the same for everyone. Operations see what the models were judged by.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { logger } from '../../shared/lambda/telemetry.ts';
import { catalogueReader } from './catalogue.ts';
import { recommendations } from './contract.ts';
import { fairnessReader } from './fairness.ts';
import { feedbackCases, personalisationCases } from './feedback.ts';
import { interactionsStore } from './interactions-store.ts';
import { itemStore } from './item-store.ts';
import { liveModels } from './live-models.ts';
import { modelReports } from './model-reports.ts';
import { modelStore } from './model-store.ts';
import { peopleStore } from './people-store.ts';
import { permissionStore } from './permission-store.ts';
import { askPersonalize } from './personalize-runtime-gateway.ts';
import { personalizeStore } from './personalize-store.ts';
import { historyLength, recommendationCases } from './recommendations.ts';

const { TABLE_NAME, BUCKET_NAME, RECOMMENDER } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    RECOMMENDER: z.enum(['personalize', 'embedded']),
  }),
);

const people = peopleStore(TABLE_NAME);
const permissions = permissionStore(TABLE_NAME);
const readCatalogue = catalogueReader(itemStore(TABLE_NAME));
const done = interactionsStore(TABLE_NAME);
const shared = { people, permissions, readCatalogue, clock: systemClock };
const objects = objectStore(BUCKET_NAME);
const modelOf = liveModels(modelStore(TABLE_NAME), objects, (error, kind) => {
  logger.error('the live model cannot be read; content and popularity answer', { error, kind });
});
const personalize = () => {
  const workflow = personalizeStore(TABLE_NAME);
  return askPersonalize({
    campaigns: async () => {
      const { live, filterArn } = (await workflow.read()).state;
      return {
        filterArn,
        userPersonalization: live['user-personalization']?.campaignArn ?? null,
        personalizedRanking: live['personalized-ranking']?.campaignArn ?? null,
      };
    },
    onFallback: (because) => {
      logger.warn('Amazon Personalize does not answer; the embedded engine does', { because });
    },
  });
};
const ranking = recommendationCases({
  ...shared,
  history: (memberId) => done.history(memberId, historyLength),
  modelOf,
  personalize: RECOMMENDER === 'embedded' ? null : personalize(),
});
const feedback = feedbackCases(shared);
const personalisation = personalisationCases(shared);
const reports = modelReports(modelOf, readCatalogue);
const readFairness = fairnessReader(objects);

export const handler = httpApi(recommendations, {
  listRecommendations: ({ caller, query }) => ranking.list(caller.id, query),
  listFeedback: ({ caller }) => feedback.list(caller.id),
  giveFeedback: ({ caller, path, body }) => feedback.give(caller.id, path, body.feedback),
  takeBackFeedback: ({ caller, path }) => feedback.takeBack(caller.id, path),
  getPersonalisation: ({ caller }) => personalisation.show(caller.id),
  switchPersonalisation: ({ caller, body }) => personalisation.switch(caller.id, body.on),
  listModels: () => reports.list(),
  getFairness: () => readFairness(),
});
