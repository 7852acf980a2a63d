import { assignment, demoCourse, figure, inOrder, isTrue, l, one, quiz, text } from './writing.ts';

export const projectPlanning = demoCourse({
  courseId: 'project-planning',
  title: l('项目计划：从目标到每周', 'Planning a project: from goal to week'),
  summary: l(
    '把目标拆成能交付的部分，估算、排出关键路径，并在计划变化时仍然守住重要的事。',
    'Split a goal into parts that can be delivered, estimate, find the critical path, and hold on to what matters when plans change.',
  ),
  level: 'beginner',
  topics: ['management'],
  teaches: { 'project management': 1, planning: 1, 'time management': 0.6, 'risk management': 0.5 },
  modules: [
    {
      moduleId: 'plan',
      title: l('计划', 'Planning'),
      lessons: [text('scope', 10, true), text('estimates', 12)],
    },
    {
      moduleId: 'steer',
      title: l('推进', 'Steering'),
      lessons: [
        text('risks', 12),
        quiz('check', 10, [
          figure(
            'pert',
            l(
              '乐观 2 天，最可能 4 天，悲观 12 天。三点估算的期望是几天？',
              'Best 2 days, likely 4, worst 12. What does the three-point estimate expect, in days?',
            ),
            {
              answer: 5,
              unit: l('天', 'days'),
              why: l('(2 + 4 × 4 + 12) ÷ 6 = 5。', '(2 + 4 × 4 + 12) ÷ 6 = 5.'),
            },
          ),
          figure(
            'critical',
            l(
              'A 3 天；B 5 天，A 之后；C 4 天，A 之后；D 2 天，B、C 之后。最短几天完成？',
              'A takes 3 days; B 5, after A; C 4, after A; D 2, after B and C. How many days at least?',
            ),
            {
              answer: 10,
              unit: l('天', 'days'),
              why: l(
                '关键路径 A–B–D：3 + 5 + 2。C 有 1 天余量。',
                'The critical path is A–B–D: 3 + 5 + 2. C has one day to spare.',
              ),
            },
          ),
          one(
            'late',
            l(
              '关键路径外、有 3 天余量的任务晚了 2 天，总工期？',
              'A task off the critical path with 3 days to spare is 2 days late. The whole',
            ),
            {
              options: {
                a: l('晚 2 天', 'is 2 days late'),
                b: l('不变', 'stays the same'),
                c: l('晚 5 天', 'is 5 days late'),
              },
              answer: 'b',
              why: l('还在余量之内，但余量只剩 1 天。', 'It is within its slack, of which one day is left.'),
            },
          ),
          isTrue('done', l('“完成了 90%”是可靠的进度。', '“90 % done” is a reliable state.'), {
            answer: false,
            why: l('只数已验收的部分：要么完成，要么没有。', 'Count accepted parts only: done or not done.'),
          }),
          inOrder('risk-order', l('处理风险的先后？', 'In which order is a risk dealt with?'), {
            steps: {
              find: l('找出', 'find it'),
              judge: l('判断可能性与影响', 'judge likelihood and impact'),
              act: l('定对策和负责人', 'decide on a measure and who does it'),
              watch: l('盯住信号并定期重看', 'watch for its sign and look again'),
            },
            why: l('没有负责人和信号的风险表只是清单。', 'Without a person and a sign it is only a list.'),
          }),
        ]),
        assignment('one-page-plan', 45, {
          done: l('每个部分都写明怎样算完成', 'Every part says when it is done'),
          path: l('依赖关系和关键路径正确', 'Dependencies and critical path are right'),
          risk: l('三个风险各有信号、对策和负责人', 'Three risks, each with sign, measure and person'),
        }),
      ],
    },
  ],
});
