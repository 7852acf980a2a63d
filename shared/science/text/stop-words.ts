const english = `a about above after again against all also am an and any are aren't as at be because been before being
below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each etc
every few for from further get had has hasn't have haven't having he her here hers him his how however i if in into is
isn't it it's its itself just let like ll many may me might more most much must my no nor not now of off on once one only
or other our ours out over own per re same shall she should shouldn't so some such than that that's the their theirs
them then there these they this those through to too two under until up upon us use used using ve very via want was
wasn't we well were what when where whether which while who whom why will with within without won't would yet you you'd
you'll you're you've your yours`;

const chinese = `的 了 和 是 在 有 我 我们 你 您 他 她 它 这 那 这个 那个 一个 一 二 三 不 也 都 就 还 及 与 或 或者 以及 等 等等
对 为 从 到 由 于 被 把 给 将 可 可以 能 能够 会 要 并 并且 而 且 但 如 如果 因 因为 所以 其 其他 其它 之 上 下 中 内 外 前 后 里
各 各种 每 某 该 本 此 所 所有 进行 通过 根据 按照 关于 对于 以 向 至 又 很 更 最 较 比较 非常 已 已经 正在 着 过 个 名 位 年 月
日 时 元 者 地 得 来 去 做 使 让 您好 请 无 没有 只 同时 之间 之一`;

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** The commonest function words of English. */
export const englishStopWords: readonly string[] = wordsOf(english);

/** The commonest function words of Chinese. */
export const chineseStopWords: readonly string[] = wordsOf(chinese);
