import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, tagOf } from '../i18n/i18n.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** One press to the other language, named in that language. */
export const LanguageSwitch = () => {
  const { t } = useTranslation('shell');
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      c="var(--mantine-color-text)"
      title={t('language.switchTo')}
      onClick={() => void chooseLanguage(other)}
    >
      <span lang={tagOf(other)}>{t('language.other')}</span>
    </Button>
  );
};
