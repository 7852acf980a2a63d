import { assignment, demoCourse, figure, isTrue, l, one, quiz, several, text } from './writing.ts';

export const statisticsForDecisions = demoCourse({
  courseId: 'statistics-for-decisions',
  title: l('做决定用的统计学', 'Statistics for decisions'),
  summary: l(
    '平均数会骗人，样本会波动，相关不是因果：用最少的公式学会看数字。',
    'Averages mislead, samples vary, correlation is not cause: reading figures with as few formulas as possible.',
  ),
  level: 'beginner',
  topics: ['data', 'statistics'],
  teaches: { statistics: 1, 'decision making': 0.6 },
  modules: [
    {
      moduleId: 'describe',
      title: l('描述', 'Describing'),
      lessons: [text('centre-and-spread', 12, true), text('samples', 14)],
    },
    {
      moduleId: 'conclude',
      title: l('推断', 'Concluding'),
      lessons: [
        text('cause', 12),
        quiz('check', 10, [
          figure('median', l('2、3、3、4、38 的中位数是多少？', 'What is the median of 2, 3, 3, 4, 38?'), {
            answer: 3,
            why: l(
              '排好序后中间的值；平均数是 10，被 38 拉高。',
              'The middle one in order; the mean is 10, drawn up by 38.',
            ),
          }),
          figure(
            'margin',
            l(
              '400 人中 50% 赞成，95% 误差范围约为正负百分之几？',
              'Of 400 people 50 % agree. The 95 % margin is about plus or minus how many percentage points?',
            ),
            {
              answer: 5,
              tolerance: 0.2,
              unit: l('个百分点', 'points'),
              why: l('1.96 × √(0.5 × 0.5 ÷ 400) ≈ 0.049。', '1.96 × √(0.5 × 0.5 ÷ 400) ≈ 0.049.'),
            },
          ),
          one(
            'halve',
            l(
              '要把误差范围减半，样本要扩大到几倍？',
              'To halve the margin of error, the sample must be how many times as large?',
            ),
            {
              options: { a: l('2 倍', 'Twice'), b: l('4 倍', 'Four times'), c: l('10 倍', 'Ten times') },
              answer: 'b',
              why: l('误差随样本量的平方根缩小。', 'It shrinks with the square root of the sample’s size.'),
            },
          ),
          isTrue(
            'pvalue',
            l(
              'p = 0.03 表示“没有差别”的概率是 3%。',
              'p = 0.03 means that “no difference” has a probability of 3 %.',
            ),
            {
              answer: false,
              why: l(
                '它是：如果真的没有差别，出现这样或更大差异的概率。',
                'It is the probability of such a difference or a larger one if there were none.',
              ),
            },
          ),
          several(
            'cause',
            l(
              '用户读了帮助页的人留存更高。哪些解释也说得通？',
              'People who read the help page stay longer. Which explanations fit as well?',
            ),
            {
              options: {
                a: l('本来就认真的人才会去读', 'Those who are keen read it'),
                b: l('留得久的人有更多时间去读', 'Those who stay have more time to read it'),
                c: l('帮助页确实有用', 'The page does help'),
                d: l('样本大，所以一定是因果', 'The sample is large, so it must be the cause'),
              },
              answer: ['a', 'b', 'c'],
              why: l(
                '样本再大也分不开原因和选择；要靠随机分组。',
                'No sample size tells cause from selection; random groups do.',
              ),
            },
          ),
        ]),
        assignment('claim', 35, {
          interval: l(
            '至少一个数字带有区间，并写明怎样得来',
            'At least one figure has an interval and says how it was got',
          ),
          other: l('列出两种其他解释', 'Two other explanations are listed'),
          decision: l('写明什么结果会让你改变决定', 'It says what result would change the decision'),
        }),
      ],
    },
  ],
  preTest: [
    figure('pre-mean', l('1、2、9 的平均数是多少？', 'What is the mean of 1, 2 and 9?'), {
      answer: 4,
      why: l('12 ÷ 3。', '12 ÷ 3.'),
    }),
    isTrue(
      'pre-corr',
      l('两件事相关，说明一件导致另一件。', 'If two things go together, one causes the other.'),
      {
        answer: false,
        why: l('也可能有共同的原因，或者只是碰巧。', 'They may share a cause, or it is chance.'),
      },
    ),
    one('pre-outlier', l('哪个更不受极端值影响？', 'Which is less moved by extremes?'), {
      options: { a: l('平均数', 'The mean'), b: l('中位数', 'The median') },
      answer: 'b',
      why: l('中位数只看次序。', 'The median looks at order alone.'),
    }),
  ],
});
