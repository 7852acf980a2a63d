import { ppmFromPercent } from '../../i18n/amounts.ts';
import type { OfferKind } from '../shop/queries.ts';
import type { Draft } from './queries.ts';

type Terms = Draft['terms'];
type Grant = Terms['grants'][number];

export const subjects = [
  'course',
  'report',
  'session',
  'knowledge-base',
] as const satisfies readonly Grant['subject'][];

export interface TypedGrant {
  readonly subject: Grant['subject'];
  readonly reference: string;
  readonly accessDays: string;
}

/** An offer as it is typed; what a kind does not have is not looked at. */
export interface TypedOffer {
  readonly kind: OfferKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly grants: readonly TypedGrant[];
  readonly expertId: string;
  readonly minutes: string;
  readonly platformFee: string;
  readonly interval: 'month' | 'year';
  readonly trialDays: string;
  readonly leastSeats: string;
  readonly mostSeats: string;
  readonly behaviour: 'inclusive' | 'exclusive';
  readonly taxRate: string;
  readonly capacity: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

export const blankGrant: TypedGrant = { subject: 'course', reference: '', accessDays: '' };

export const blankOffer: TypedOffer = {
  kind: 'course',
  nameZh: '',
  nameEn: '',
  descriptionZh: '',
  descriptionEn: '',
  grants: [blankGrant],
  expertId: '',
  minutes: '45',
  platformFee: '20',
  interval: 'month',
  trialDays: '0',
  leastSeats: '2',
  mostSeats: '100',
  behaviour: 'inclusive',
  taxRate: '6',
  capacity: '',
  validFrom: '',
  validUntil: '',
};

/** A whole number as typed; undefined where it is none. */
export const wholeFrom = (typed: string): number | undefined =>
  /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;

/** A whole number or, where nothing is typed, null. */
export const wholeOrNull = (typed: string): number | null | undefined =>
  typed.trim() === '' ? null : wholeFrom(typed);

export const instantOrNull = (typed: string): string | null =>
  typed === '' ? null : new Date(typed).toISOString();

const grantsFrom = (typed: readonly TypedGrant[]): Grant[] | undefined => {
  const grants = typed.flatMap(({ subject, reference, accessDays }) => {
    const days = wholeOrNull(accessDays);
    return days === undefined || reference.trim() === ''
      ? []
      : [{ subject, reference: reference.trim(), accessDays: days }];
  });
  return grants.length < typed.length ? undefined : grants;
};

const termsFrom = (typed: TypedOffer): Terms | undefined => {
  const grants = grantsFrom(typed.grants);
  if (grants === undefined) return undefined;
  const { kind, interval } = typed;
  switch (kind) {
    case 'session': {
      const [minutes, platformFeePpm] = [wholeFrom(typed.minutes), ppmFromPercent(typed.platformFee)];
      if (minutes === undefined || platformFeePpm === undefined || typed.expertId.trim() === '')
        return undefined;
      return { kind, grants, expertId: typed.expertId.trim(), minutes, platformFeePpm, slots: [] };
    }
    case 'subscription': {
      const trialDays = wholeFrom(typed.trialDays);
      return trialDays === undefined ? undefined : { kind, grants, interval, trialDays };
    }
    case 'seats': {
      const [leastSeats, mostSeats] = [wholeFrom(typed.leastSeats), wholeFrom(typed.mostSeats)];
      return leastSeats === undefined || mostSeats === undefined
        ? undefined
        : { kind, grants, leastSeats, mostSeats };
    }
    default:
      return { kind, grants };
  }
};

/** What was typed as a draft to send; undefined where a name, an id or a number is missing or is none. */
export const draftFrom = (typed: TypedOffer, now: Date): Draft | undefined => {
  const [terms, ratePpm, capacity] = [
    termsFrom(typed),
    ppmFromPercent(typed.taxRate),
    wholeOrNull(typed.capacity),
  ];
  const name = { zh: typed.nameZh.trim(), en: typed.nameEn.trim() };
  if (terms === undefined || ratePpm === undefined || capacity === undefined) return undefined;
  if (name.zh === '' || name.en === '') return undefined;
  return {
    name,
    description: { zh: typed.descriptionZh.trim(), en: typed.descriptionEn.trim() },
    terms,
    tax: { behaviour: typed.behaviour, ratePpm },
    capacity,
    validFrom: instantOrNull(typed.validFrom) ?? now.toISOString(),
    validUntil: instantOrNull(typed.validUntil),
  };
};
