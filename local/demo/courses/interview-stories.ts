import { assignment, demoCourse, figure, inOrder, isTrue, l, one, quiz, several, text } from './writing.ts';

export const interviewStories = demoCourse({
  courseId: 'interview-stories',
  title: l('把经历讲清楚：面试训练', 'Tell what you did: interview training'),
  summary: l(
    '用自己的三段经历，练到两分钟内讲清背景、任务、做法和结果，并经得起追问。',
    'Three of your own stories, trained until situation, task, action and result take two minutes and stand up to questions.',
  ),
  level: 'beginner',
  topics: ['career', 'communication'],
  teaches: { storytelling: 1, communication: 0.6, presentation: 0.5 },
  access: 'paid',
  modules: [
    {
      moduleId: 'material',
      title: l('找到好材料', 'Finding the material'),
      lessons: [text('why-stories', 8, true), text('star', 12)],
    },
    {
      moduleId: 'telling',
      title: l('讲出来', 'Telling it'),
      lessons: [
        text('numbers', 10),
        text('follow-ups', 10),
        quiz('check', 8, [
          inOrder(
            'star-order',
            l('按 STAR 排好这四句话。', 'Put these four sentences in the order of STAR.'),
            {
              steps: {
                s: l(
                  '促销期间，客服每天积压三百封邮件。',
                  'In the sale, three hundred mails piled up every day.',
                ),
                t: l(
                  '我要在两周内让首次回复不超过一天。',
                  'I was to get first answers under a day within two weeks.',
                ),
                a: l(
                  '我把来信分成六类，为其中四类写了模板。',
                  'I sorted mails into six kinds and wrote templates for four.',
                ),
                r: l(
                  '第十天起，九成来信当天有回复。',
                  'From day ten, nine in ten were answered the same day.',
                ),
              },
              why: l('情境、任务、行动、结果。', 'Situation, task, action, result.'),
            },
          ),
          one('longest', l('两分钟里，哪一部分应该最长？', 'In two minutes, which part should be longest?'), {
            options: {
              a: l('情境', 'Situation'),
              b: l('任务', 'Task'),
              c: l('行动', 'Action'),
              d: l('结果', 'Result'),
            },
            answer: 'c',
            why: l(
              '面试官要听的是你做了什么、为什么这样做。',
              'The listener wants to know what you did, and why that way.',
            ),
          }),
          isTrue('we', l('为了显得谦虚，应始终说“我们”。', 'To be modest, always say “we”.'), {
            answer: false,
            why: l(
              '团队的成果用“我们”，你的行动用“我”，否则听不出你的贡献。',
              '“We” for what the team reached, “I” for what you did; else nobody hears your part.',
            ),
          }),
          several(
            'honest-figures',
            l('没有精确数据时，哪些说法仍然可信？', 'Without exact data, which of these are still credible?'),
            {
              options: {
                a: l(
                  '“大约从三小时减到半小时，我计过三次时”',
                  '“About three hours down to half an hour; I timed it three times”',
                ),
                b: l('“效率提升了 500%”', '“Efficiency rose by 500 %”'),
                c: l(
                  '“同事不再每天来问我同一个问题”',
                  '“Colleagues stopped asking me the same question every day”',
                ),
                d: l('“所有人都非常满意”', '“Everyone was delighted”'),
              },
              answer: ['a', 'c'],
              why: l(
                '说明怎样得来的估计和可以观察的变化可信；没有来源的百分比和“所有人”不可信。',
                'An estimate with its source and a change others could see are credible; a percentage from nowhere and “everyone” are not.',
              ),
            },
          ),
          figure(
            'saved-share',
            l(
              '报表从 180 分钟减到 45 分钟，节省了百分之几？',
              'A report takes 45 minutes in place of 180. How many per cent were saved?',
            ),
            {
              answer: 75,
              unit: l('%', '%'),
              why: l('(180 − 45) ÷ 180 = 0.75。', '(180 − 45) ÷ 180 = 0.75.'),
            },
          ),
        ]),
        assignment('three-stories', 60, {
          parts: l('每个故事都有情境、任务、行动、结果', 'Each story has situation, task, action, result'),
          mine: l('行动部分至少有三个“我”做的具体动作', 'At least three concrete things “I” did'),
          time: l('读出来每个不超过两分钟', 'Read aloud, each takes two minutes at most'),
          truth: l('每个数字都说得出来源', 'You can say where each figure comes from'),
        }),
      ],
    },
  ],
});
