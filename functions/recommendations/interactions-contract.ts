import * as z from 'zod';
import { contract, del, get, post } from '../../shared/contract.ts';
import { refusals } from './domain/interactions/admission.ts';
import { Interaction, RecordedInteraction } from './domain/interactions/interaction.ts';

/** `repeated`: it is there already, by its id and time. */
const Outcome = z.object({
  id: z.string(),
  outcome: z.enum(['recorded', 'repeated', 'refused']),
  /** Why it was refused, `erased` where it happened before the person had everything forgotten; else null. */
  because: z.enum(['no-consent', 'switched-off', 'erased', ...refusals]).nullable(),
});

const RecordingAnswer = z.object({
  /** `no-consent`, `switched-off`: nothing was recorded, and nothing will be until the person says otherwise. */
  recording: z.enum(['allowed', 'no-consent', 'switched-off']),
  recorded: z.int().nonnegative(),
  /** One for each that was sent, in that order. */
  outcomes: z.array(Outcome),
});

const mostAtOnce = 50;

export const interactions = contract('recommendations', {
  recordInteractions: post('/interactions', {
    caller: 'member',
    summary: 'Tell what the caller did; each interaction is recorded once, and none without their consent',
    body: z.strictObject({ interactions: z.array(Interaction).min(1).max(mostAtOnce) }),
    returns: RecordingAnswer,
  }),
  listMyInteractions: get('/interactions/me', {
    caller: 'member',
    summary: 'The newest of what is recorded of the caller, 200 at most',
    returns: z.object({ interactions: z.array(RecordedInteraction) }),
  }),
  eraseMyInteractions: del('/interactions/me', {
    caller: 'member',
    summary: 'Forget what the caller did, here, in the models’ log and at Amazon Personalize',
    returns: z.object({ erased: z.int().nonnegative(), erasedAt: z.iso.datetime() }),
  }),
  erasePersonsInteractions: del('/interactions/people/{memberId}', {
    caller: 'operations',
    summary: 'Forget what a person did, on their request',
    returns: z.object({ erased: z.int().nonnegative(), erasedAt: z.iso.datetime() }),
  }),
});
