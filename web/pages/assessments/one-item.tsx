import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/use-language.ts';
import type { Answer, Instrument } from './queries.ts';
import classes from './sitting.module.css';

export interface ItemsProperties {
  readonly instrument: Instrument;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly onAnswer: (itemId: string, value: number, milliseconds: number | null) => void;
}

const useKeys = (handle: (key: string) => void) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    const typing = target instanceof HTMLInputElement && target.type !== 'radio';
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) handle(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
};

/** Where to begin: at the first item without an answer, or at the last one. */
const firstOpen = ({ instrument, answers }: Pick<ItemsProperties, 'instrument' | 'answers'>): number => {
  const open = instrument.questions.findIndex(({ itemId }) => !answers.has(itemId));
  return open < 0 ? instrument.questions.length - 1 : open;
};

const Anchors = ({
  instrument,
  value,
  onChoose,
}: {
  instrument: Instrument;
  value: number | undefined;
  onChoose: (value: number) => void;
}) => {
  const localized = useLocalized();
  return (
    <div className={classes['anchors']} role="group" aria-labelledby="question">
      {instrument.anchors.map((anchor, index) => (
        <button
          key={anchor.value}
          type="button"
          className={classes['anchor']}
          aria-pressed={value === anchor.value}
          onClick={() => onChoose(anchor.value)}
        >
          <Kbd aria-hidden="true">{index + 1}</Kbd>
          <span>{localized(anchor.label)}</span>
        </button>
      ))}
    </div>
  );
};

/** One item at a time: keys 1 to 5 answer and go on, arrows go back and forth. */
export const OneItem = ({ instrument, answers, onAnswer }: ItemsProperties) => {
  const { t } = useTranslation('assessments');
  const localized = useLocalized();
  const [position, setPosition] = useState(() => firstOpen({ instrument, answers }));
  const shownAt = useRef(0);
  const last = instrument.questions.length - 1;
  const question = instrument.questions[position];
  useEffect(() => {
    shownAt.current = performance.now();
  }, [position]);
  const go = (step: number) => setPosition((at) => Math.min(Math.max(at + step, 0), last));
  const choose = (value: number) => {
    if (question === undefined) return;
    onAnswer(question.itemId, value, Math.round(performance.now() - shownAt.current));
    go(1);
  };
  useKeys((key) => {
    const anchor = instrument.anchors[Number(key) - 1];
    if (anchor !== undefined) choose(anchor.value);
    else if (key === 'ArrowLeft') go(-1);
    else if (key === 'ArrowRight') go(1);
  });
  if (question === undefined) return null;
  return (
    <section className={classes['card']} aria-label={t('item', { number: position + 1, items: last + 1 })}>
      <Text size="sm" c="dimmed">
        {t('item', { number: position + 1, items: last + 1 })}
      </Text>
      <Title order={2} id="question" aria-live="polite" className={classes['question']}>
        {localized(question.text)}
      </Title>
      <Anchors instrument={instrument} value={answers.get(question.itemId)?.value} onChoose={choose} />
      <Group justify="space-between" mt="lg">
        <Button variant="subtle" onClick={() => go(-1)} disabled={position === 0}>
          {t('back')}
        </Button>
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {t('keys')}
        </Text>
        <Button
          variant="subtle"
          onClick={() => go(1)}
          disabled={position === last || !answers.has(question.itemId)}
        >
          {t('next')}
        </Button>
      </Group>
    </section>
  );
};
