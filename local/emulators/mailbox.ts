import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Mail } from '../system.ts';
import { type Operation, ServiceError } from './json-services.ts';

const Content = z.object({ Data: z.string() });

const SendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({
    ToAddresses: z.array(z.string()).default([]),
    CcAddresses: z.array(z.string()).default([]),
    BccAddresses: z.array(z.string()).default([]),
  }),
  Content: z.object({
    Simple: z
      .object({ Subject: Content, Body: z.object({ Text: Content.optional(), Html: Content.optional() }) })
      .optional(),
  }),
});

const Stored = z.object({
  id: z.string(),
  sentAt: z.coerce.date(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string().exactOptional(),
  html: z.string().exactOptional(),
});

export interface Mailbox {
  operations: Readonly<Record<string, Operation>>;
  /** Newest first. */
  mails: () => Mail[];
}

const keptInMemory = 500;

/** Takes what functions send by SES v2 and keeps each mail as a file under `folder`, whose name sorts by time. */
export const openMailbox = (folder: string): Mailbox => {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder).sort().slice(-keptInMemory);
  let mails = files
    .map((file): Mail => Stored.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .reverse();
  let sent = 0;
  const send: Operation = (input) => {
    const { FromEmailAddress: from, Destination, Content: content } = SendEmail.parse(input);
    const simple = content.Simple;
    if (!simple) throw new ServiceError('BadRequestException', 'The local mailbox takes simple mails only.');
    const sentAt = new Date();
    const { Text, Html } = simple.Body;
    sent += 1;
    const mail: Mail = {
      id: `${sentAt.toISOString().replaceAll(/\W/g, '')}-${String(sent).padStart(5, '0')}`,
      sentAt,
      from,
      to: [...Destination.ToAddresses, ...Destination.CcAddresses, ...Destination.BccAddresses],
      subject: simple.Subject.Data,
      ...(Text && { text: Text.Data }),
      ...(Html && { html: Html.Data }),
    };
    writeFileSync(join(folder, `${mail.id}.json`), JSON.stringify(mail));
    mails = [mail, ...mails.slice(0, keptInMemory - 1)];
    return { MessageId: mail.id };
  };
  return { operations: { 'POST /v2/email/outbound-emails': send }, mails: () => mails };
};
