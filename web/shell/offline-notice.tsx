import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

export const OfflineNotice = () => {
  const { t } = useTranslation('shell');
  const { online } = useNetwork();
  return <div role="status">{!online && <p className={classes['offline']}>{t('state.offline')}</p>}</div>;
};
