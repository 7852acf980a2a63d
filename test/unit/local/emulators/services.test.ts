import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServices, startJsonServices } from '../../../../local/emulators/json-services.ts';
import { openMailbox } from '../../../../local/emulators/mailbox.ts';
import { secretOperations } from '../../../../local/emulators/secret-store.ts';
import { emptyModel } from '../../../../local/model.ts';

const arnOf = (name: string) => `arn:aws:secretsmanager:us-east-1:000000000000:secret:${name}`;

describe('the small services', () => {
  let services: RunningServices;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'services-'));
    services = await startJsonServices();
  });
  afterEach(async () => {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = async (target: string, body: object) => {
    const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' };
    const response = await fetch(services.endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
  const withSecrets = () => {
    const secrets = [
      { name: 'given', arn: arnOf('given'), value: 'as written' },
      {
        name: 'made/up',
        arn: arnOf('made/up'),
        generate: { length: 20, template: '{"user":"u"}', key: 'password' },
      },
    ];
    const parameters = [{ name: '/pathlight/origin', value: 'http://x' }];
    services.add(secretOperations({ ...emptyModel(), secrets, parameters }, join(folder, 'secrets.json')));
  };
  const secret = (SecretId: string) => call('secretsmanager.GetSecretValue', { SecretId });

  it('give secrets by name and ARN, made up once and kept', async () => {
    withSecrets();
    expect(await secret('given')).toMatchObject({ status: 200, answer: { SecretString: 'as written' } });
    const first = await secret(arnOf('made/up'));
    expect(JSON.stringify(first.answer)).toMatch(/{\\"user\\":\\"u\\",\\"password\\":\\"\w{20}\\"}/);
    withSecrets();
    expect((await secret('made/up')).answer).toEqual(first.answer);
  });

  it('give a secret as a person has edited it', async () => {
    withSecrets();
    const file = join(folder, 'secrets.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('as written', 'as edited'));
    expect((await secret('given')).answer).toMatchObject({ SecretString: 'as edited' });
  });

  it('say so of a secret or an operation there is not', async () => {
    withSecrets();
    expect(await secret('none')).toMatchObject({
      status: 400,
      answer: { __type: 'ResourceNotFoundException' },
    });
    const odd = await call('AmazonSQS.Nothing', {});
    expect(odd.status).toBe(400);
    expect(JSON.stringify(odd.answer)).toContain('AmazonSQS.Nothing');
  });

  it('give parameters', async () => {
    withSecrets();
    const found = await call('AmazonSSM.GetParameter', { Name: '/pathlight/origin' });
    expect(found.answer).toMatchObject({ Parameter: { Value: 'http://x' } });
    const below = await call('AmazonSSM.GetParametersByPath', { Path: '/pathlight' });
    expect(below.answer).toMatchObject({ Parameters: [{ Name: '/pathlight/origin' }] });
    expect((await call('AmazonSSM.GetParameter', { Name: 'x' })).answer).toMatchObject({
      __type: 'ParameterNotFound',
    });
  });

  it('keep mail, newest first, over a restart', async () => {
    services.add(openMailbox(folder).operations);
    const send = (subject: string) =>
      fetch(`${services.endpoint}/v2/email/outbound-emails`, {
        method: 'POST',
        body: JSON.stringify({
          FromEmailAddress: 'a@example.org',
          Destination: { ToAddresses: ['b@example.org'] },
          Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: '你好' } } } },
        }),
      });
    expect((await send('one')).status).toBe(200);
    await send('two');
    const mails = openMailbox(folder).mails();
    expect(mails.map(({ subject }) => subject)).toEqual(['two', 'one']);
    expect(mails[0]).toMatchObject({ from: 'a@example.org', to: ['b@example.org'], text: '你好' });
  });

  it('write secrets for their owner only', () => {
    withSecrets();
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});
