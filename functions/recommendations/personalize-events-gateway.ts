import {
  InvalidInputException,
  PersonalizeEventsClient,
  PutEventsCommand,
  PutItemsCommand,
  PutUsersCommand,
} from '@aws-sdk/client-personalize-events';
import type { Call } from './domain/personalize/calls.ts';

export interface Destination {
  readonly trackingId: string;
  readonly itemsDatasetArn: string;
  readonly usersDatasetArn: string;
}

/** Amazon Personalize refuses what it was told; telling it again changes nothing. */
export const isRefused = (error: unknown): error is InvalidInputException =>
  error instanceof InvalidInputException;

const properties = (fields: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)));

/** Tells Amazon Personalize. Throws the SDK's error; throttling and outages are tried a few times before that. */
export const eventsGateway = (
  { trackingId, itemsDatasetArn, usersDatasetArn }: Destination,
  client = new PersonalizeEventsClient({ maxAttempts: 4 }),
) => ({
  send: async (call: Call): Promise<void> => {
    if (call.of === 'events') {
      const { userId, sessionId } = call;
      const eventList = call.entries.map(({ entry }) => ({ ...entry }));
      await client.send(new PutEventsCommand({ trackingId, userId, sessionId, eventList }));
    } else if (call.of === 'items') {
      const items = call.entries.map(({ entry: { itemId, fields } }) => ({
        itemId,
        properties: properties(fields),
      }));
      await client.send(new PutItemsCommand({ datasetArn: itemsDatasetArn, items }));
    } else {
      const users = call.entries.map(({ entry: { userId, fields } }) => ({
        userId,
        properties: properties(fields),
      }));
      await client.send(new PutUsersCommand({ datasetArn: usersDatasetArn, users }));
    }
  },
});
export type EventsGateway = ReturnType<typeof eventsGateway>;
