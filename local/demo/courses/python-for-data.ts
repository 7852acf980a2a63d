import { assignment, demoCourse, figure, isTrue, l, one, quiz, text, word } from './writing.ts';

export const pythonForData = demoCourse({
  courseId: 'python-for-data',
  title: l('用 Python 处理数据', 'Python for data'),
  summary: l(
    '会用表格的人的第一门编程课：读文件、循环与函数、用字典汇总，再用 pandas 做同样的事。',
    'A first programming course for people who know spreadsheets: read files, loops and functions, sums with a dictionary, then the same with pandas.',
  ),
  level: 'beginner',
  topics: ['data', 'programming'],
  teaches: { python: 1, pandas: 0.6, 'data analysis': 0.7 },
  requires: ['excel'],
  modules: [
    {
      moduleId: 'language',
      title: l('语言', 'The language'),
      lessons: [text('values', 12, true), text('loops', 14)],
    },
    {
      moduleId: 'tables',
      title: l('表', 'Tables'),
      lessons: [
        text('pandas', 16),
        quiz('check', 8, [
          figure('slice', l('len([10, 20, 30, 40][1:3]) 是多少？', 'What is len([10, 20, 30, 40][1:3])?'), {
            answer: 2,
            why: l('从位置 1 到 3 之前：20 和 30。', 'From place 1 up to but without 3: 20 and 30.'),
          }),
          one(
            'get',
            l(
              'counts.get("上海", 0) 在没有该键时返回什么？',
              'What does counts.get("Shanghai", 0) give where there is no such key?',
            ),
            {
              options: { a: l('抛出 KeyError', 'It raises KeyError'), b: l('0', '0'), c: l('None', 'None') },
              answer: 'b',
              why: l('第二个参数是找不到时的值。', 'The second argument is the value where there is none.'),
            },
          ),
          isTrue('float', l('0.1 + 0.2 == 0.3 的结果是 True。', '0.1 + 0.2 == 0.3 is True.'), {
            answer: false,
            why: l(
              '二进制小数不能精确表示 0.1；比较用 math.isclose，金额用整数分或 Decimal。',
              'Binary fractions cannot hold 0.1 exactly; compare with math.isclose, keep money in whole cents or Decimal.',
            ),
          }),
          word(
            'with',
            l('打开文件后保证关闭，用哪个关键字？', 'Which keyword makes sure that a file is closed again?'),
            {
              answer: ['with'],
              why: l(
                'with open(...) as file: 离开代码块时自动关闭。',
                'with open(...) as file: closes it when the block is left.',
              ),
            },
          ),
        ]),
        assignment('city-report', 45, {
          runs: l('从头运行一遍不报错', 'It runs from the start without an error'),
          same: l('字典与 pandas 两种做法结果一致', 'Dictionary and pandas agree'),
          bad: l(
            '坏行被计数并说明，而不是悄悄跳过',
            'Bad lines are counted and reported, not skipped quietly',
          ),
        }),
      ],
    },
  ],
});
