import { useTranslation } from 'react-i18next';
import { useMember } from '../../auth/session-context.ts';

/** How somebody of finance is called here: oneself as "me"; of others the desk knows the id. */
export const usePerson = (): ((id: string) => string) => {
  const { t } = useTranslation('finance');
  const me = useMember()?.id;
  return (id) => (id === me ? t('lines.me') : id);
};
