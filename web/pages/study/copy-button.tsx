import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts a text on the clipboard, and says whether it is there. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const { t } = useTranslation('study');
  const [state, setState] = useState<'copied' | 'refused'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return (
    <Button size="compact-sm" variant="default" onClick={() => void copy()}>
      <span aria-live="polite">{state === undefined ? label : t(`copy.${state}`)}</span>
    </Button>
  );
};
