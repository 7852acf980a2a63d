import * as z from 'zod';
import type { ApiClient } from './api-client.ts';

const Instruments = z.object({
  items: z.array(z.object({ instrumentId: z.string(), kind: z.string(), items: z.int() })),
});
const Instrument = z.object({
  instrumentId: z.string(),
  anchors: z.array(z.object({ value: z.int() })),
  questions: z.array(z.object({ itemId: z.string() })),
});
const Session = z.object({ sessionId: z.string(), answers: z.array(z.object({ itemId: z.string() })) });
const Result = z.object({
  resultId: z.string(),
  holland: z.object({ code: z.array(z.string()) }).nullable(),
  quality: z.object({ flagged: z.boolean(), flags: z.array(z.object({ flag: z.string() })) }),
});
export type InventoryResult = z.infer<typeof Result>;

/** The longest interest inventory on offer. */
export const interestInventory = async (member: ApiClient): Promise<z.infer<typeof Instrument>> => {
  const { items } = await member.call('GET /assessments/instruments', Instruments);
  const [longest] = items.filter(({ kind }) => kind === 'interests').sort((a, b) => b.items - a.items);
  if (longest === undefined) throw new Error('there is no interest inventory');
  return await member.call(`GET /assessments/instruments/${longest.instrumentId}`, Instrument);
};

export interface GivenAnswer {
  itemId: string;
  value: number;
}

/** Answers an inventory in requests of `perRequest` answers, then submits it. `seen` is told how many are saved. */
export const answerInventory = async (
  member: ApiClient,
  { instrumentId, answers, perRequest }: { instrumentId: string; answers: GivenAnswer[]; perRequest: number },
  seen: (saved: number) => void = () => undefined,
): Promise<InventoryResult> => {
  const started = await member.call('POST /assessments/sessions', Session, { body: { instrumentId } });
  for (let from = 0; from < answers.length; from += perRequest) {
    const batch = answers.slice(from, from + perRequest).map((answer, index) => ({
      ...answer,
      sequence: from + index + 1,
      // An unhurried reader: two to five seconds an item.
      milliseconds: 2000 + (((from + index) * 761) % 3000),
    }));
    const session = await member.call(`PUT /assessments/sessions/${started.sessionId}/answers`, Session, {
      body: { answers: batch },
    });
    if (session.answers.length !== from + batch.length)
      throw new Error(`${session.answers.length} answers are saved of ${from + batch.length} given`);
    seen(session.answers.length);
  }
  return await member.call(`POST /assessments/sessions/${started.sessionId}/submit`, Result);
};
