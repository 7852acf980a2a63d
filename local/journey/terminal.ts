import colors from 'picocolors';

/** Something that was not as it should be; ends the journey. */
export class Surprise extends Error {}

/** Throws a Surprise with this text unless it holds. */
export const expect = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Surprise(otherwise);
};

const line = process.stdout.isTTY;

export interface Step {
  /** What is under way; overwritten by the next where the output is a terminal. */
  progress: (text: string) => void;
  /** A line of the result. */
  tell: (text: string) => void;
}

/** Runs one part of the journey under a headline, with how long it took. */
export const step = async <T>(title: string, work: (step: Step) => Promise<T>): Promise<T> => {
  const began = performance.now();
  console.log(colors.bold(title));
  let shown = '';
  const clear = () => {
    if (line && shown !== '') process.stdout.write('\r\u001b[2K');
  };
  const result = await work({
    progress: (text) => {
      if (text === shown) return;
      clear();
      shown = text;
      if (line) process.stdout.write(`  ${colors.dim(text)}`);
    },
    tell: (text) => {
      clear();
      shown = '';
      console.log(`  ${text}`);
    },
  });
  clear();
  console.log(`  ${colors.green('✓')} ${colors.dim(`${((performance.now() - began) / 1000).toFixed(1)} s`)}`);
  return result;
};
