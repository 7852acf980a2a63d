import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { FactEnvelope } from '../../events/fact.ts';

/** Publishes one fact; throws where the bus refused it, so that the stream hands it out again. */
export const publisher =
  (client: EventBridgeClient, busName: string) =>
  async (fact: FactEnvelope): Promise<void> => {
    const { FailedEntryCount, Entries } = await client.send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: busName,
            Source: `pathlight.${fact.context}`,
            DetailType: fact.name,
            Time: new Date(fact.occurredAt),
            Detail: JSON.stringify(fact),
          },
        ],
      }),
    );
    if (FailedEntryCount !== 0) {
      const { ErrorCode, ErrorMessage } = Entries?.[0] ?? {};
      throw new Error(`the bus refused ${fact.name} ${fact.id}: ${ErrorCode ?? '?'} ${ErrorMessage ?? ''}`);
    }
  };
