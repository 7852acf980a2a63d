import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { assessments } from '../../../functions/assessments/contract.ts';
import type { market } from '../../../functions/market/contract.ts';
import { api } from '../../api/client.ts';
import { useMember } from '../../auth/session-context.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { myProfile } from '../profile/queries.ts';

const assessmentsApi = api<typeof assessments>();
const marketApi = api<typeof market>();

const myResults = queryOptions({
  queryKey: ['assessments', 'results'],
  queryFn: () => assessmentsApi('GET /assessments/results'),
});
const mySessions = queryOptions({
  queryKey: ['assessments', 'sessions'],
  queryFn: () => assessmentsApi('GET /assessments/sessions'),
});
const overview = queryOptions({
  queryKey: ['market', 'overview'],
  queryFn: () => marketApi('GET /market/overview'),
});

export type StepName = 'profile' | 'inventory' | 'careers' | 'market';

export interface StepProgress {
  /** Undefined while it is not known. */
  readonly text: string | undefined;
  readonly done: boolean;
}

const enoughOfAProfile = 60;

const useInventoryProgress = (signedIn: boolean): StepProgress => {
  const { t } = useTranslation('home');
  const results = useQuery({ ...myResults, enabled: signedIn }).data?.items;
  const sessions = useQuery({ ...mySessions, enabled: signedIn }).data?.items;
  const result = results?.find(({ hollandCode }) => hollandCode !== null);
  if (result !== undefined) {
    const code = result.hollandCode?.join(' ') ?? '';
    return {
      text: t(result.flagged ? 'progress.inventoryFlagged' : 'progress.inventoryDone', { code }),
      done: !result.flagged,
    };
  }
  const open = sessions?.find(({ state }) => state === 'open');
  if (open !== undefined) {
    return {
      text: t('progress.inventoryOpen', { answered: open.answers.length, items: open.items }),
      done: false,
    };
  }
  return { text: results === undefined ? undefined : t('progress.inventoryNone'), done: false };
};

const useMarketProgress = (): StepProgress => {
  const { t } = useTranslation('home');
  const { number, date } = useFormats();
  const markets = useQuery(overview).data?.markets;
  if (markets === undefined) return { text: undefined, done: false };
  const [newest] = markets
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .toReversed();
  if (newest === undefined) return { text: t('progress.marketNone'), done: false };
  const total = (count: 'postings' | 'clusters') => markets.reduce((sum, market) => sum + market[count], 0);
  return {
    text: t('progress.market', {
      postings: number(total('postings')),
      clusters: number(total('clusters')),
      date: date(newest),
    }),
    done: false,
  };
};

/** Where the person stands on each step; without an account only what anybody may know. */
export const useProgress = (): Readonly<Record<StepName, StepProgress>> => {
  const { t } = useTranslation('home');
  const { percent } = useFormats();
  const signedIn = useMember() !== undefined;
  const profile = useQuery({ ...myProfile, enabled: signedIn }).data;
  const inventory = useInventoryProgress(signedIn);
  const complete = profile?.completeness.percent;
  const profileDone = (complete ?? 0) >= enoughOfAProfile;
  const ready = profileDone && inventory.done;
  return {
    profile: {
      text: complete === undefined ? undefined : t('progress.profile', { percent: percent(complete / 100) }),
      done: profileDone,
    },
    inventory,
    careers: {
      text: signedIn ? t(ready ? 'progress.careersReady' : 'progress.careersWaiting') : undefined,
      done: ready,
    },
    market: useMarketProgress(),
  };
};
