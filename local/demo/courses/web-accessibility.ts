import { assignment, demoCourse, isTrue, l, one, quiz, several, text, word } from './writing.ts';

export const webAccessibility = demoCourse({
  courseId: 'web-accessibility',
  title: l('人人能用的网页：无障碍入门', 'Pages for everybody: web accessibility'),
  summary: l(
    '用正确的 HTML、键盘和对比度，让更多人用得了你的页面，并学会自己检查。',
    'Right HTML, keyboard and contrast let more people use your pages; and how to check it yourself.',
  ),
  level: 'intermediate',
  topics: ['software', 'design'],
  teaches: { html: 0.8, css: 0.5, 'ux design': 0.6 },
  modules: [
    {
      moduleId: 'structure',
      title: l('结构', 'Structure'),
      lessons: [text('semantics', 12, true), text('forms', 12)],
    },
    {
      moduleId: 'use',
      title: l('使用', 'Use'),
      lessons: [
        text('keyboard', 12),
        quiz('check', 8, [
          one('button', l('点击后提交的元素应当是？', 'What should submit a form when pressed?'), {
            options: {
              a: l('div 加 onclick', 'a div with onclick'),
              b: l('button', 'a button'),
              c: l('带 # 的链接', 'a link to #'),
            },
            answer: 'b',
            why: l('button 自带焦点、键盘操作和角色。', 'A button brings focus, keyboard and role along.'),
          }),
          several('alt', l('哪些图片的 alt 应为空（alt=""）？', 'Which images should have an empty alt?'), {
            options: {
              a: l('装饰花纹', 'A decorative pattern'),
              b: l('文字旁重复含义的小图标', 'An icon beside words that say the same'),
              c: l('唯一说明数据的图表', 'The chart that alone shows the data'),
            },
            answer: ['a', 'b'],
            why: l(
              '不带信息的图应被读屏软件跳过；图表要写出结论。',
              'What adds nothing is skipped by screen readers; a chart needs its finding.',
            ),
          }),
          isTrue(
            'outline',
            l(
              'outline: none 可以用，只要另有同样醒目的焦点样式。',
              'outline: none is fine as long as focus is shown just as clearly in another way.',
            ),
            {
              answer: true,
              why: l('焦点必须看得见，样式不限。', 'Focus must be visible; how is up to you.'),
            },
          ),
          word(
            'label',
            l('把文字与输入框关联的 HTML 元素叫什么？', 'Which HTML element ties a text to an input?'),
            {
              answer: ['label', '<label>'],
              why: l('label 的 for 对应输入框的 id。', 'Its for attribute names the input’s id.'),
            },
          ),
        ]),
        assignment('audit', 45, {
          keyboard: l(
            '全程只用键盘，记录每处卡住的地方',
            'Keyboard only, with every place noted where it stuck',
          ),
          evidence: l(
            '每个问题有位置、影响的人和修改办法',
            'Each fault says where, whom it hurts and how to mend it',
          ),
          fixed: l('至少两处改好并再次验证', 'At least two are mended and checked again'),
        }),
      ],
    },
  ],
});
