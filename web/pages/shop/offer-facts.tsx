import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import type { Grant, Offer } from './queries.ts';

const useGrantText = () => {
  const { t } = useTranslation('shop');
  return (kind: Offer['kind'], { subject, accessDays }: Grant): string => {
    const what = t(`grants.${subject}`);
    if (kind === 'subscription') return t('asLongAsPaid', { what });
    if (kind === 'session') return what;
    return accessDays === null ? t('forGood', { what }) : t('forDays', { what, count: accessDays });
  };
};

/** What one gets: each thing with how long it lasts, the trial, the length, the people, and how long it is on sale. */
export const OfferFacts = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('shop');
  const { date, number } = useFormats();
  const grantText = useGrantText();
  const { kind, grants, subscription, session, seats, left, validUntil } = offer;
  return (
    <List size="sm" spacing={4} listStyleType="disc">
      {grants.map((grant) => (
        <List.Item key={`${grant.subject} ${grant.reference}`}>{grantText(kind, grant)}</List.Item>
      ))}
      {subscription !== null && subscription.trialDays > 0 && (
        <List.Item>{t('trial', { count: subscription.trialDays })}</List.Item>
      )}
      {subscription !== null && <List.Item>{t('cancelAnyTime')}</List.Item>}
      {session !== null && <List.Item>{t('minutes', { count: session.minutes })}</List.Item>}
      {seats !== null && (
        <List.Item>{t('seatsRange', { least: number(seats.least), most: number(seats.most) })}</List.Item>
      )}
      {left !== null && <List.Item>{left === 0 ? t('soldOut') : t('left', { count: left })}</List.Item>}
      {validUntil !== null && <List.Item>{t('until', { date: date(validUntil) })}</List.Item>}
    </List>
  );
};
