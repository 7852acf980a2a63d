import { assignment, demoCourse, isTrue, l, one, quiz, several, text, word } from './writing.ts';

export const chartsThatTell = demoCourse({
  courseId: 'charts-that-tell',
  title: l('说得清的图：数据可视化', 'Charts that tell: data visualisation'),
  summary: l(
    '按问题选图，去掉多余，写出结论，并让看不清颜色的人也能读。',
    'Choose by the question, take away what is not needed, write the finding, and let people read it who do not see the colours.',
  ),
  level: 'beginner',
  topics: ['data', 'design'],
  teaches: { 'data visualisation': 1, presentation: 0.6, powerpoint: 0.5 },
  requires: ['excel'],
  prerequisites: ['spreadsheet-analysis'],
  modules: [
    {
      moduleId: 'choose',
      title: l('选择', 'Choosing'),
      lessons: [text('question-first', 10, true), text('honest-axes', 10)],
    },
    {
      moduleId: 'finish',
      title: l('完成', 'Finishing'),
      lessons: [
        text('readable', 12),
        quiz('check', 8, [
          one('trend', l('展示两年的每周订单数，首选？', 'Weekly orders over two years: which first?'), {
            options: { a: l('饼图', 'A pie'), b: l('折线图', 'A line'), c: l('雷达图', 'A radar') },
            answer: 'b',
            why: l('折线让人看出走势和季节。', 'A line shows course and season.'),
          }),
          isTrue('bar-zero', l('柱状图的数轴应从 0 开始。', 'The axis of a bar chart should begin at 0.'), {
            answer: true,
            why: l(
              '柱子用长度表示数值，截断会夸大差别。',
              'Bars mean length; a cut axis blows differences up.',
            ),
          }),
          several(
            'colour',
            l('哪些做法有助于色觉障碍者？', 'What helps people who see colours differently?'),
            {
              options: {
                a: l('直接在线旁标注名称', 'Names written beside the lines'),
                b: l('只用红和绿区分好坏', 'Red and green alone for good and bad'),
                c: l('同时用形状或线型', 'Shapes or dashes as well'),
                d: l('提高明暗对比', 'More contrast of light and dark'),
              },
              answer: ['a', 'c', 'd'],
              why: l('红绿是最常见的难分辨的一对。', 'Red and green are the pair most often confused.'),
            },
          ),
          word(
            'n',
            l(
              '图下除了来源和时间，还应写明数据量，用哪个字母表示？',
              'Beside source and time, which letter states how many are behind a chart?',
            ),
            {
              answer: ['n', 'N'],
              why: l(
                'n = 12 与 n = 12000 的图不能同样相信。',
                'A chart of n = 12 is not to be believed like one of 12,000.',
              ),
            },
          ),
        ]),
        assignment('redraw', 40, {
          title: l('标题是结论，不是“销售图”', 'The title is the finding, not “Sales chart”'),
          honest: l('数轴、时间范围和 n 都写明', 'Axis, period and n are stated'),
          grey: l('打印成灰度仍能读', 'It can be read in shades of grey'),
        }),
      ],
    },
  ],
});
