import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './market.module.css';
import type { MarketName } from './queries.ts';

interface Properties {
  market: MarketName;
  onChange: (market: MarketName) => void;
}

/** Which market: the language of its postings. */
export const MarketSwitch = ({ market, onChange }: Properties) => {
  const { t } = useTranslation('market');
  return (
    <SegmentedControl
      aria-label={t('marketLabel')}
      value={market}
      onChange={(value) => onChange(value === 'zh' ? 'zh' : 'en')}
      data={[
        { value: 'zh', label: t('markets.zh') },
        { value: 'en', label: t('markets.en') },
      ]}
      classNames={{ root: classes['switch'] ?? '', label: classes['choice'] ?? '' }}
    />
  );
};
