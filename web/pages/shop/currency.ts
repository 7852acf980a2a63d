import { useCallback, useSyncExternalStore } from 'react';
import { useLanguage } from '../../i18n/use-language.ts';

const storageKey = 'pathlight-currency';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** The currency prices are shown in: the one chosen last on this device, else the usual one of the language. */
export const useCurrency = (): readonly [string, (currency: string) => void] => {
  const language = useLanguage();
  const stored = useSyncExternalStore(subscribe, () => window.localStorage.getItem(storageKey));
  const choose = useCallback((currency: string) => {
    window.localStorage.setItem(storageKey, currency);
    listeners.forEach((listener) => listener());
  }, []);
  return [stored ?? (language === 'zh' ? 'CNY' : 'USD'), choose];
};
