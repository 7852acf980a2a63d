import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/localized.ts';
import shellEn from './en/shell.ts';
import shellZh from './zh/shell.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
  }
}

const storageKey = 'pathlight-language';

const files = import.meta.glob<ResourceKey>('./{en,zh}/*.ts', { import: 'default' });

/** Texts of a page arrive with the page, in the language it is read in. */
const lazyTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.ts`];
    if (load === undefined) {
      done(new Error(`no texts ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};

export const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** The tag browsers, screen readers and Intl know the language by. */
export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

const preferred = (): Language => {
  const stored = window.localStorage.getItem(storageKey);
  if (isLanguage(stored)) return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

const tellDocument = (language: string): void => {
  if (isLanguage(language)) document.documentElement.lang = tagOf(language);
};

/** Starts with the shell's texts at hand; every other namespace is fetched when first used. */
export const startTexts = async (): Promise<void> => {
  i18next.on('languageChanged', tellDocument);
  await i18next
    .use(lazyTexts)
    .use(initReactI18next)
    .init({
      lng: preferred(),
      fallbackLng: false,
      supportedLngs: ['zh', 'en'],
      defaultNS: 'shell',
      ns: ['shell'],
      partialBundledLanguages: true,
      resources: { en: { shell: shellEn }, zh: { shell: shellZh } },
      // React escapes what it renders.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
};

/** Switches the whole site and remembers it. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  window.localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
};
