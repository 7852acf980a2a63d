import { assignment, demoCourse, figure, inOrder, isTrue, l, one, quiz, text } from './writing.ts';

export const abTesting = demoCourse({
  courseId: 'ab-testing',
  title: l('A/B 测试：从假设到结论', 'A/B testing: from guess to finding'),
  summary: l(
    '设计一次可信的试验：先定指标和样本量，再分组、运行、读结果，并避开常见的自欺。',
    'Design a trial that can be believed: metric and sample size first, then groups, running and reading, and how not to fool yourself.',
  ),
  level: 'intermediate',
  topics: ['data', 'product'],
  teaches: { 'a/b testing': 1, research: 0.6 },
  requires: ['statistics'],
  prerequisites: ['statistics-for-decisions'],
  modules: [
    {
      moduleId: 'design',
      title: l('设计', 'Design'),
      lessons: [text('hypothesis', 10, true), text('sample-size', 14)],
    },
    {
      moduleId: 'reading',
      title: l('运行与阅读', 'Running and reading'),
      lessons: [
        text('traps', 12),
        quiz('check', 8, [
          inOrder('steps', l('按正确的先后排好。', 'Put these in the right order.'), {
            steps: {
              guess: l('写下假设和指标', 'Write down guess and metric'),
              size: l('算出样本量和天数', 'Work out sample size and days'),
              split: l('随机分组并检查分组比例', 'Split at random and check the split'),
              run: l('运行到定好的日期', 'Run until the agreed day'),
              read: l('计算差异和区间', 'Work out difference and interval'),
            },
            why: l(
              '样本量和日期在开始前定好，才不会看到好结果就停。',
              'Size and day are fixed before, so that nobody stops at a lucky moment.',
            ),
          }),
          figure(
            'uplift',
            l(
              'A 组 4.0%，B 组 4.6%，相对提升是百分之几？',
              'A converts 4.0 %, B 4.6 %. What is the relative uplift in per cent?',
            ),
            {
              answer: 15,
              tolerance: 0.1,
              unit: l('%', '%'),
              why: l(
                '(4.6 − 4.0) ÷ 4.0 = 15%；绝对差是 0.6 个百分点。',
                '(4.6 − 4.0) ÷ 4.0 = 15 %; in absolute terms 0.6 points.',
              ),
            },
          ),
          isTrue(
            'peek',
            l(
              '每天看一次，p 一小于 0.05 就停，误报率仍是 5%。',
              'Looking every day and stopping at p < 0.05 keeps false alarms at 5 %.',
            ),
            {
              answer: false,
              why: l('多次偷看会使误报率成倍上升。', 'Every look is another chance; false alarms multiply.'),
            },
          ),
          one(
            'srm',
            l(
              '计划 50:50，实际 10,000 比 10,600。先做什么？',
              'Planned 50:50, you have 10,000 and 10,600. What first?',
            ),
            {
              options: {
                a: l('照常分析', 'Analyse as usual'),
                b: l('查分组和记录的错误', 'Look for faults in splitting or logging'),
                c: l('删掉 600 人', 'Drop 600 people'),
              },
              answer: 'b',
              why: l(
                '这样的偏差极少是碰巧，结果不可信。',
                'Chance hardly ever does that; the result cannot be trusted.',
              ),
            },
          ),
        ]),
        assignment('plan', 40, {
          metric: l('一个主要指标和至少一个护栏指标', 'One main metric and at least one guard'),
          size: l(
            '样本量由基线和最小可检测差异算出',
            'Sample size follows from baseline and least difference',
          ),
          stop: l('停止日期和决定规则事先写明', 'Day of stopping and rule of decision are stated before'),
        }),
      ],
    },
  ],
});
