// Facts leave a context here and nowhere else: what a transaction put into the outbox goes to the event bus, at least
// once, so a crash between commit and publication loses nothing.
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { FactEnvelope } from '../../events/fact.ts';
import { readConfig } from '../../shared/config.ts';
import { streamConsumer } from '../../shared/lambda/stream-consumer.ts';
import { publisher } from '../../shared/aws/event-bus.ts';

const { EVENT_BUS_NAME } = readConfig(z.object({ EVENT_BUS_NAME: z.string().min(1) }));
const publish = publisher(new EventBridgeClient({}), EVENT_BUS_NAME);

export const handler = streamConsumer(FactEnvelope, (fact) => publish(fact));
