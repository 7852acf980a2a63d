import { SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../shell/markdown.tsx';
import type { Content, Words } from './queries.ts';

interface Properties {
  readonly label: string;
  readonly words: Words;
  readonly languages: Content['languages'];
  readonly onChange: (words: Words) => void;
}

/** A text in each language of the course, side by side where there is room. */
export const WordsFields = ({
  label,
  words,
  languages,
  onChange,
  long = false,
  most = long ? 4000 : 160,
}: Properties & { readonly long?: boolean; readonly most?: number }) => {
  const { t } = useTranslation('studio');
  return (
    <SimpleGrid cols={{ base: 1, sm: languages.length }}>
      {languages.map((language) => {
        const field = {
          label: t('inLanguage', { label, language: t(`languages.${language}`) }),
          lang: language === 'zh' ? 'zh-CN' : 'en',
          maxLength: most,
          value: words[language],
        };
        const change = (text: string) => onChange({ ...words, [language]: text });
        return long ? (
          <Textarea
            key={language}
            {...field}
            autosize
            minRows={2}
            maxRows={14}
            onChange={(event) => change(event.currentTarget.value)}
          />
        ) : (
          <TextInput key={language} {...field} onChange={(event) => change(event.currentTarget.value)} />
        );
      })}
    </SimpleGrid>
  );
};

/** A long text in Markdown, with a look at how learners will see it. */
export const MarkdownFields = ({ label, words, languages, onChange }: Properties) => {
  const { t } = useTranslation('studio');
  const [previewed, setPreviewed] = useState(false);
  const shown = languages.filter((language) => words[language].trim() !== '');
  return (
    <Stack gap="xs">
      <WordsFields {...{ label, words, languages, onChange }} long most={60_000} />
      <details onToggle={(event) => setPreviewed(event.currentTarget.open)}>
        <summary>{t('previewOf', { label })}</summary>
        {previewed && (
          <SimpleGrid cols={{ base: 1, sm: Math.max(1, shown.length) }}>
            {shown.map((language) => (
              <div key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
                <Markdown text={words[language]} under={3} />
              </div>
            ))}
          </SimpleGrid>
        )}
      </details>
    </Stack>
  );
};
