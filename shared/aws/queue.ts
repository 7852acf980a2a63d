import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { currentCorrelationId } from '../correlation.ts';

let client: SQSClient | undefined;
const sqs = (): SQSClient => (client ??= new SQSClient({}));

/** Sends one message as JSON, with the correlation id that its worker's log lines carry on. */
export type SendMessage = (message: unknown) => Promise<void>;

export const queueSender =
  (queueUrl: string): SendMessage =>
  async (message) => {
    const correlationId = currentCorrelationId();
    await sqs().send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        ...(correlationId === undefined
          ? {}
          : { MessageAttributes: { correlationId: { DataType: 'String', StringValue: correlationId } } }),
      }),
    );
  };
