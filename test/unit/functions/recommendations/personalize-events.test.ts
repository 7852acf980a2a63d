import {
  InvalidInputException,
  PersonalizeEventsClient,
  PutEventsCommand,
  PutEventsRequest$,
  PutItemsCommand,
  PutItemsRequest$,
  PutUsersCommand,
  PutUsersRequest$,
} from '@aws-sdk/client-personalize-events';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Permission } from '../../../../functions/recommendations/domain/interactions/permission.ts';
import { StreamedToPersonalize } from '../../../../functions/recommendations/domain/personalize/records.ts';
import { eventsGateway } from '../../../../functions/recommendations/personalize-events-gateway.ts';
import { personalizeEvents } from '../../../../functions/recommendations/personalize-events.ts';
import { look } from '../../../support/interactions.ts';
import { faultsOf } from '../../../support/personalize-model.ts';

const aws = mockClient(PersonalizeEventsClient);
const arn = (name: string) => `arn:aws:personalize:us-east-1:000000000000:dataset/${name}`;
const gateway = eventsGateway(
  { trackingId: 'track-1', itemsDatasetArn: arn('p/ITEMS'), usersDatasetArn: arn('p/USERS') },
  new PersonalizeEventsClient({ region: 'us-east-1', maxAttempts: 1 }),
);
const allowed: Permission = { consented: true, switchedOn: true, erasedAt: null };
const tellWith = (permissions: Record<string, Permission> = {}) =>
  personalizeEvents({
    gateway,
    permissions: { permission: (memberId) => Promise.resolve(permissions[memberId] ?? allowed) },
  });

let next = 0;
const row = (memberId: string, id: string, given: object = {}) => ({
  sequenceNumber: String((next += 1)),
  row: StreamedToPersonalize.parse({
    ...{ ...look(id), _et: 'interaction', memberId, source: 'member' },
    ...{ recordedAt: '2026-11-22T12:00:00.000Z', ...given },
  }),
});
const course = (itemId: string, gone = false) => ({
  sequenceNumber: String((next += 1)),
  row: StreamedToPersonalize.parse({
    ...{ _et: 'item', sk: `course#${itemId}`, gone },
    ...(gone
      ? {}
      : {
          data: {
            ...{ kind: 'course', itemId, title: { zh: '课', en: 'c' }, summary: { zh: '课', en: 'c' } },
            ...{ languages: ['zh', 'en'], skills: [{ skill: 'sql', weight: 1 }], requires: [] },
            ...{ level: 'beginner', minutes: 60, occupations: [], postings: 0 },
            ...{ since: '2026-11-01T00:00:00.000Z', until: null, startsAt: [] },
          },
        }),
  }),
});
const profile = (memberId: string, languages: string[]) => ({
  sequenceNumber: String((next += 1)),
  row: StreamedToPersonalize.parse({
    ...{ _et: 'known-of-person', pk: `person#${memberId}`, sk: 'known#profile' },
    data: { version: 1, skills: [], languages, education: null },
  }),
});

const eventCalls = () => aws.commandCalls(PutEventsCommand).map(({ args: [{ input }] }) => input);
const refused = () => new InvalidInputException({ message: 'not this one', $metadata: {} });
const throttled = () => Object.assign(new Error('slow down'), { name: 'ThrottlingException' });

beforeEach(() => {
  aws.reset();
  aws.onAnyCommand().resolves({});
  next = 0;
});

describe('telling Amazon Personalize', () => {
  it('makes requests as its model wants them: events, items that are there and gone, people', async () => {
    const rows = [course('sql-basics'), course('old-course', true), profile('m1', ['zh-CN', 'en'])];
    expect(
      await tellWith()([...rows, row('m1', 'viewed-1'), row('m1', 'rated-01', { type: 'rated', stars: 4 })]),
    ).toEqual({
      undoneFrom: null,
      poison: [],
    });
    const [items] = aws.commandCalls(PutItemsCommand).map(({ args: [{ input }] }) => input);
    const [users] = aws.commandCalls(PutUsersCommand).map(({ args: [{ input }] }) => input);
    const [events] = eventCalls();
    expect(faultsOf(items, PutItemsRequest$)).toEqual([]);
    expect(faultsOf(users, PutUsersRequest$)).toEqual([]);
    expect(faultsOf(events, PutEventsRequest$)).toEqual([]);
    expect(items?.items?.map(({ properties }): unknown => JSON.parse(String(properties)))).toEqual([
      {
        ...{ kind: 'course', available: 'yes', languages: 'zh|en', skills: 'sql', level: 'beginner' },
        creationTimestamp: 1_793_491_200,
      },
      { kind: 'course', available: 'no', creationTimestamp: 0 },
    ]);
    expect(users?.users).toEqual([{ userId: 'm1', properties: '{"languages":"zh|en"}' }]);
    expect(events).toMatchObject({ trackingId: 'track-1', userId: 'm1', sessionId: 'm1-2026-11-22' });
    expect(events?.eventList).toEqual([
      {
        ...{ eventId: 'viewed-1', eventType: 'viewed', eventValue: 0.2, itemId: 'course/sql-basics' },
        sentAt: new Date('2026-11-22T11:59:00.000Z'),
      },
      expect.objectContaining({ eventId: 'rated-01', eventValue: 0.8 }),
    ]);
  });

  it('keeps each person’s order, ten events a call at most, one person and one session in each', async () => {
    const any = fc.array(
      fc.record({ memberId: fc.constantFrom('m1', 'm2', 'm3'), session: fc.constantFrom('s1', 's2') }),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(any, async (told) => {
        aws.resetHistory();
        const rows = told.map(({ memberId, session }, index) =>
          row(memberId, `viewed-${index + 100}`, { context: { sessionId: session } }),
        );
        await tellWith()(rows);
        const calls = eventCalls();
        for (const call of calls) expect(faultsOf(call, PutEventsRequest$)).toEqual([]);
        for (const memberId of ['m1', 'm2', 'm3']) {
          const sent = calls.filter(({ userId }) => userId === memberId);
          const ids = sent.flatMap(({ eventList = [] }) => eventList.map(({ eventId }) => eventId));
          const wanted = told.flatMap((each, index) =>
            each.memberId === memberId ? [`viewed-${index + 100}`] : [],
          );
          expect(ids).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stops where it is throttled, and says from which record on it is to be told again', async () => {
    aws.on(PutEventsCommand).resolvesOnce({}).rejectsOnce(throttled()).resolves({});
    const rows = [row('m1', 'viewed-1'), row('m2', 'viewed-2'), row('m1', 'viewed-3'), row('m3', 'viewed-4')];
    expect(await tellWith()(rows)).toEqual({ undoneFrom: '2', poison: [] });
    expect(eventCalls()).toHaveLength(2);
    await tellWith()(rows.slice(1));
    const told = eventCalls().flatMap(({ eventList = [] }) => eventList.map(({ eventId }) => eventId));
    expect(new Set(told)).toEqual(new Set(['viewed-1', 'viewed-2', 'viewed-3', 'viewed-4']));
  });

  it('finds the event that is refused, and tells of the others in their order', async () => {
    aws.on(PutEventsCommand).callsFake(({ eventList }: { eventList: { eventId: string }[] }) => {
      if (eventList.some(({ eventId }) => eventId === 'viewed-2')) throw refused();
      return {};
    });
    const rows = ['viewed-1', 'viewed-2', 'viewed-3'].map((id) => row('m1', id));
    expect(await tellWith()(rows)).toEqual({
      undoneFrom: null,
      poison: [{ sequenceNumber: '2', reason: 'not this one' }],
    });
    const alone = eventCalls().filter(({ eventList = [] }) => eventList.length === 1);
    expect(alone.map(({ eventList = [] }) => eventList[0]?.eventId)).toEqual([
      'viewed-1',
      'viewed-2',
      'viewed-3',
    ]);
  });

  it('tells nothing of who does not allow it, nor what they have erased', async () => {
    const erasedAt = '2026-11-22T12:00:00.000Z';
    const tell = tellWith({
      m1: { ...allowed, consented: false },
      m2: { ...allowed, switchedOn: false },
      m3: { ...allowed, erasedAt },
    });
    const later = { recordedAt: '2026-11-22T12:00:00.001Z' };
    const rows = [profile('m1', ['en']), row('m1', 'viewed-1'), row('m2', 'viewed-2'), row('m3', 'viewed-3')];
    await tell([...rows, row('m3', 'viewed-4', later)]);
    expect(aws.commandCalls(PutUsersCommand)).toEqual([]);
    expect(eventCalls().flatMap(({ eventList = [] }) => eventList.map(({ eventId }) => eventId))).toEqual([
      'viewed-4',
    ]);
  });
});

describe('the model that requests are held to', () => {
  it.each([
    [{ trackingId: 't', sessionId: 's', eventList: [] }, '.eventList: 0 is not between 1 and 10'],
    [{ trackingId: 't', eventList: [{ eventType: 'v', sentAt: new Date(0) }] }, '.sessionId: missing'],
    [
      { trackingId: 't', sessionId: 's', eventList: [{ eventType: 'v', sentAt: 'now' }] },
      '.eventList[0].sentAt: not of type 4',
    ],
    [
      { trackingId: 't', sessionId: 's', eventList: [{ sentAt: new Date(0), stars: 3 }] },
      '.eventList[0].eventType: missing',
    ],
  ])('finds what is wrong: %o', (request, fault) => {
    expect(faultsOf(request, PutEventsRequest$)).toContain(fault);
  });
});
