import { describe, expect, it } from 'vitest';
import { localOrigin, nameIn, settingsOf } from '../../infra/settings.ts';

describe('settings of a stage', () => {
  it('are those of dev on one machine unless told', () => {
    expect(settingsOf({})).toMatchObject({ stage: 'dev', origin: localOrigin, keepData: false });
    expect(settingsOf({})).toMatchObject({ recommender: 'embedded' });
  });

  it('keep the data of prod', () => {
    expect(settingsOf({ stage: 'prod', origin: 'https://a.example' })).toMatchObject({ keepData: true });
  });

  it.each([
    [{ stage: 'staging' }, /no stage staging/],
    [{ origin: 'https://a.example/' }, /not an origin/],
    [{ origin: 'https://a.example/app' }, /not an origin/],
    [{ origin: 'nonsense' }, /Invalid URL/],
    [{ recommender: 'oracle' }, /no recommender oracle/],
  ])('refuse what cannot be meant: %o', (given, message) => {
    expect(() => settingsOf(given)).toThrow(message);
  });
});

describe('names', () => {
  it('say whose, where and what', () => {
    expect(nameIn({ stage: 'prod' }, 'market', 'on-upload-stored')).toBe(
      'pathlight-prod-market-on-upload-stored',
    );
  });
});
