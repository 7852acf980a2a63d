import type { Language } from '../../../../shared/localized.ts';
import { type Fault, type FaultCode, repeated, textFaults } from './fault.ts';
import type { QuizItem } from './quiz.ts';

type WithOptions = Extract<QuizItem, { options: unknown }>;

interface Place {
  readonly pointer: string;
  readonly languages: readonly Language[];
}

const optionFaults = ({ options }: WithOptions, { pointer, languages }: Place): Fault[] => [
  ...(options.length < 2 ? [{ pointer: `${pointer}/options`, code: 'too-few-options' } as const] : []),
  ...options.flatMap(({ text }, index) =>
    textFaults(text, { pointer: `${pointer}/options/${index}/text`, languages }),
  ),
  ...repeated(options, {
    key: ({ optionId }) => optionId,
    pointer: (index) => `${pointer}/options/${index}/optionId`,
    code: 'id-twice',
  }),
];

const unknownOptions = ({ options }: WithOptions, answers: readonly string[], pointer: string): Fault[] => {
  const known = new Set(options.map(({ optionId }) => optionId));
  return answers.flatMap((answer, index) =>
    known.has(answer) ? [] : [{ pointer: `${pointer}/${index}`, code: 'no-such-option' } as const],
  );
};

const one = (is: boolean, pointer: string, code: FaultCode): Fault[] => (is ? [{ pointer, code }] : []);

const answerFaults = (item: QuizItem, { pointer }: Place): Fault[] => {
  switch (item.kind) {
    case 'single-choice': {
      const known = item.options.some(({ optionId }) => optionId === item.answer);
      return one(!known, `${pointer}/answer`, 'no-such-option');
    }
    case 'multiple-choice':
      return [
        ...one(item.answers.length === 0, `${pointer}/answers`, 'answer-missing'),
        ...one(new Set(item.answers).size < item.answers.length, `${pointer}/answers`, 'named-twice'),
        ...unknownOptions(item, item.answers, `${pointer}/answers`),
      ];
    case 'order': {
      const named = new Set(item.answer);
      const whole =
        named.size === item.options.length &&
        item.answer.length === item.options.length &&
        item.options.every(({ optionId }) => named.has(optionId));
      return one(!whole, `${pointer}/answer`, 'order-incomplete');
    }
    case 'short-text':
      return one(item.answers.length === 0, `${pointer}/answers`, 'answer-missing');
    case 'true-false':
    case 'number':
      return [];
  }
};

/** Faults of one question. An explanation may be left out, in all languages. */
export const itemFaults = (item: QuizItem, place: Place): Fault[] => [
  ...textFaults(item.prompt, { ...place, pointer: `${place.pointer}/prompt` }),
  ...('options' in item ? optionFaults(item, place) : []),
  ...answerFaults(item, place),
];
