import * as z from 'zod';

const Module = z.object({
  cutText: z.custom<(text: string) => string[]>((value) => typeof value === 'function'),
});

/** In a fresh process: milliseconds from loading a bundle of the tokeniser to the first words. */
export const timeToFirstWords = async (bundle: unknown): Promise<number> => {
  const file = z.string().parse(bundle);
  const start = performance.now();
  const loaded: unknown = await import(file);
  const { cutText } = Module.parse({ ...Object(loaded) });
  cutText('熟悉大数据平台');
  return performance.now() - start;
};
