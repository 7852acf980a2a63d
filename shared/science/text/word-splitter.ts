/** Cuts a run of Han characters into words. A dictionary of the trade can be put in front of the general one. */
export type WordSplitter = (run: string) => readonly string[];

const rememberedRuns = 50_000;

/** ICU's dictionary through `Intl.Segmenter`. Job titles repeat, so the cuts of recent runs are remembered (bounded). */
export const icuSplitter = (): WordSplitter => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const remembered = new Map<string, readonly string[]>();
  return (run) => {
    const known = remembered.get(run);
    if (known) return known;
    const words: string[] = [];
    for (const { segment } of segmenter.segment(run)) words.push(segment);
    if (remembered.size >= rememberedRuns) remembered.clear();
    remembered.set(run, words);
    return words;
  };
};

/**
 * Longest match of `words` first (left to right); what lies between goes to `rest`. Keeps terms such as 数据分析师 whole
 * which a general dictionary cuts apart.
 */
export const dictionarySplitter = (words: Iterable<string>, rest: WordSplitter): WordSplitter => {
  const known = new Set(words);
  let longest = 0;
  for (const word of known) longest = Math.max(longest, word.length);
  const matchAt = (run: string, at: number): string | undefined => {
    for (let length = Math.min(longest, run.length - at); length > 1; length -= 1) {
      const candidate = run.slice(at, at + length);
      if (known.has(candidate)) return candidate;
    }
    return undefined;
  };
  return (run) => {
    const out: string[] = [];
    let pending = 0;
    for (let at = 0; at < run.length;) {
      const match = matchAt(run, at);
      if (match === undefined) {
        at += 1;
        continue;
      }
      if (at > pending) out.push(...rest(run.slice(pending, at)));
      out.push(match);
      at += match.length;
      pending = at;
    }
    if (pending < run.length) out.push(...rest(run.slice(pending)));
    return out;
  };
};
