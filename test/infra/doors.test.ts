import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Contract, routeKeyOf } from '../../shared/contract.ts';
import { synthesize } from './synthesized.ts';

const { model } = synthesize();
const root = path.resolve(import.meta.dirname, '../..');

const filesLike = (pattern: string): string[] => globSync(`functions/*/${pattern}.ts`, { cwd: root }).sort();
const doorsLike = (kind: RegExp) => model.functions.filter(({ entry }) => kind.test(path.basename(entry)));

/** Where each door's work comes from, as `<service>:<what>`. */
const sourcesOf = (name: string): string[] => [
  ...model.sources.filter(({ functionName }) => functionName === name).map(({ sourceArn }) => sourceArn),
  ...model.schedules
    .filter(({ targets }) => targets.some(({ arn }) => arn.endsWith(`:${name}`)))
    .map(({ expression }) => expression),
  ...(model.api.integrations.some(({ functionName }) => functionName === name) ? ['http-api'] : []),
];

/** Tables that publish nothing: a stream has two readers at most, and theirs are others. */
const withoutFacts = new Set(['pathlight-dev-recommendations']);

describe('doors and template', () => {
  it('hold the same doors, each once', () => {
    const files = filesLike('{api,*-api,on-*,every-*}');
    expect(files).not.toEqual([]);
    expect(model.functions.map(({ entry }) => entry).sort()).toEqual(files);
  });

  it('open api doors by HTTP and by nothing else', () => {
    for (const { name } of doorsLike(/^(.+-)?api\.ts$/)) expect(sourcesOf(name), name).toEqual(['http-api']);
  });

  it('open on-… doors by a queue of their own, or by the streams', () => {
    for (const { name, entry } of doorsLike(/^on-/)) {
      const sources = sourcesOf(name);
      if (entry === 'functions/outbox/on-fact-committed.ts') {
        expect(sources.map((arn) => arn.replace(/\/stream\/.*$/, ''))).toEqual(
          model.tables.filter(({ name }) => !withoutFacts.has(name)).map(({ arn }) => arn),
        );
      } else if (/\/on-recorded-for-\w+\.ts$/.test(entry)) {
        const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/pathlight-dev-recommendations';
        expect(sources).toEqual([expect.stringContaining(`${table}/stream/`)]);
      } else {
        expect(sources).toEqual([`arn:aws:sqs:us-east-1:000000000000:${name}`]);
      }
    }
  });

  it('open every-… doors by the clock', () => {
    for (const { name } of doorsLike(/^every-/)) {
      expect(sourcesOf(name), name).toEqual([expect.stringMatching(/^(cron|rate)\(/)]);
    }
  });

  it('are given the variables that their configuration names, and no other', () => {
    for (const { entry, environment } of model.functions) {
      const [, schema = ''] = /readConfig\(\s*z\.object\(\{([^}]*)\}/.exec(readFileSync(entry, 'utf8')) ?? [];
      const named = [...schema.matchAll(/\b([A-Z][A-Z_]+):/g)].map(([, name]) => name);
      expect(named, entry).not.toEqual([]);
      const given = Object.keys(environment).filter((name) => !/^(POWERTOOLS_|NODE_OPTIONS)/.test(name));
      expect(given.sort(), entry).toEqual(named.sort());
    }
  });

  it('take partial failures from every queue and stream', () => {
    expect(model.sources.filter(({ partialFailures }) => !partialFailures)).toEqual([]);
  });
});

describe('subscriptions', () => {
  it('bring a fact of the published language to the door named after it', () => {
    const facts = new Set(filesLike('../../events/*').map((file) => path.basename(file, '.ts')));
    for (const { name, bus, pattern, targets } of model.rules) {
      const fact = /-on-(.+)$/.exec(name)?.[1] ?? '';
      expect(facts, name).toContain(fact);
      expect(bus).toBe('pathlight-dev-facts');
      expect(pattern).toMatchObject({ 'detail-type': [fact] });
      expect(targets.map(({ arn }) => arn)).toEqual([`arn:aws:sqs:us-east-1:000000000000:${name}`]);
      expect(targets[0]?.deadLetterArn).toBe(`arn:aws:sqs:us-east-1:000000000000:${name}-dlq`);
    }
  });
});

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'context' in value && 'routes' in value;

/** What the contract of each HTTP door exports: `contract.ts` of `api.ts`, `finance-contract.ts` of `finance-api.ts`. */
const contracts = await Promise.all(
  filesLike('{api,*-api}').map(async (door) => {
    const exported: unknown = await import(path.join(root, door.replace(/api\.ts$/, 'contract.ts')));
    const found = Object.values(z.record(z.string(), z.unknown()).parse({ ...Object(exported) })).find(
      isContract,
    );
    if (found === undefined) throw new Error(`${door} has no contract`);
    return { ...found, door: path.basename(door, '.ts') };
  }),
);

describe('routes', () => {
  it('are those of the contracts, one by one, in front of the right door', () => {
    const wanted = contracts.flatMap(({ context, door, routes }) =>
      Object.values(routes).map((route) => [routeKeyOf(route), `pathlight-dev-${context}-${door}`]),
    );
    const found = model.api.routes.map(({ routeKey, integrationId }) => [
      routeKey,
      model.api.integrations.find(({ id }) => id === integrationId)?.functionName,
    ]);
    expect(found.sort()).toEqual(wanted.sort());
    expect(found.filter(([key]) => key?.includes('+') === true || key === '$default')).toEqual([]);
  });

  it('want a token unless the contract opens them to everyone', () => {
    const open = contracts.flatMap(({ routes }) =>
      Object.values(routes)
        .filter(({ caller }) => caller === 'public')
        .map(routeKeyOf),
    );
    const unguarded = model.api.routes.filter(({ auth }) => auth === 'none').map(({ routeKey }) => routeKey);
    expect(unguarded.sort()).toEqual(open.sort());
  });
});
