import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';
import { people } from './queries.ts';

export interface Person {
  readonly personId: string;
  readonly name: string;
}

/** The others of finance who have been at the desk, by name. */
export const useColleagues = (): readonly Person[] => {
  const me = useMember()?.id;
  const { data } = useQuery({ ...people, enabled: me !== undefined });
  return (data?.items ?? [])
    .filter(({ personId }) => personId !== me)
    .toSorted((a, b) => a.name.localeCompare(b.name));
};

/** How somebody of finance is called here: oneself as "me", others by name; who never came since by their id. */
export const usePerson = (): ((id: string, place?: 'alone' | 'in a sentence') => string) => {
  const { t } = useTranslation('finance');
  const me = useMember()?.id;
  const names = new Map(useColleagues().map(({ personId, name }) => [personId, name]));
  return (id, place = 'alone') => {
    if (id === me) return place === 'alone' ? t('lines.me') : t('lines.meInside');
    return names.get(id) ?? id;
  };
};
