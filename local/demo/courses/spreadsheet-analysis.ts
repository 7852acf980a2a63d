import { assignment, demoCourse, figure, isTrue, l, one, quiz, several, text } from './writing.ts';

export const spreadsheetAnalysis = demoCourse({
  courseId: 'spreadsheet-analysis',
  title: l('用电子表格做分析', 'Analysis in a spreadsheet'),
  summary: l(
    '把一张杂乱的表整理干净，用透视表和查找函数回答问题，并让别人能复查。',
    'Tidy a messy sheet, answer questions with pivot tables and lookups, and leave it so that others can check.',
  ),
  level: 'beginner',
  topics: ['data', 'office'],
  teaches: { excel: 1, 'office software': 0.6, 'attention to detail': 0.5 },
  modules: [
    {
      moduleId: 'tidy',
      title: l('整理', 'Tidying'),
      lessons: [text('tidy-table', 10, true), text('cleaning', 12)],
    },
    {
      moduleId: 'answer',
      title: l('回答', 'Answering'),
      lessons: [
        text('lookups', 14),
        quiz('check', 8, [
          one(
            'dollar',
            l(
              '公式 =B2*$D$1 向下填充一行后变成什么？',
              'What does =B2*$D$1 become when filled down one row?',
            ),
            {
              options: {
                a: l('=B3*$D$2', '=B3*$D$2'),
                b: l('=B3*$D$1', '=B3*$D$1'),
                c: l('=B2*$D$1', '=B2*$D$1'),
              },
              answer: 'b',
              why: l('带 $ 的部分不动，B2 随行变化。', 'What carries $ stays; B2 moves with the row.'),
            },
          ),
          several(
            'tidy',
            l('哪些做法让表适合做透视表？', 'Which of these make a sheet fit for a pivot table?'),
            {
              options: {
                a: l('每列一个表头', 'One heading for each column'),
                b: l('合并单元格表示分组', 'Merged cells to show groups'),
                c: l('一行一条记录', 'One record a row'),
                d: l('表中间插入小计行', 'Subtotals between the rows'),
              },
              answer: ['a', 'c'],
              why: l(
                '合并单元格和小计行都会被当成数据或空值。',
                'Merged cells and subtotals are read as gaps or as data.',
              ),
            },
          ),
          isTrue(
            'number-text',
            l('看起来是数字的单元格一定能求和。', 'A cell that looks like a number can always be added up.'),
            {
              answer: false,
              why: l(
                '以文本存储的数字会被 SUM 忽略；用 ISNUMBER 检查，用 VALUE 转换。',
                'SUM skips numbers stored as text; check with ISNUMBER, convert with VALUE.',
              ),
            },
          ),
          figure(
            'sumifs',
            l(
              'A 店 3 笔：10、20、30；B 店 1 笔：40。SUMIFS 对 A 店且金额大于 10 的合计是多少？',
              'Shop A sold 10, 20 and 30, shop B 40. What does SUMIFS give for shop A and amounts above 10?',
            ),
            {
              answer: 50,
              why: l('两个条件要同时满足：20 + 30。', 'Both conditions must hold: 20 + 30.'),
            },
          ),
        ]),
        assignment('shop-sheet', 40, {
          raw: l(
            '原始数据没有被改动，另有一张整理后的表',
            'The raw data is untouched; the tidy sheet is another',
          ),
          rules: l(
            '每步整理都写明规则和影响的行数',
            'Each step of tidying states its rule and how many rows it touched',
          ),
          check: l('透视表合计等于明细合计', 'The pivot table’s total equals that of the rows'),
        }),
      ],
    },
  ],
  preTest: [
    one(
      'pre-lookup',
      l('按编号从另一张表取价格，最合适的是？', 'To fetch a price from another sheet by its number, use'),
      {
        options: { a: l('XLOOKUP', 'XLOOKUP'), b: l('COUNTIF', 'COUNTIF'), c: l('ROUND', 'ROUND') },
        answer: 'a',
        why: l('XLOOKUP 按值查找并返回另一列。', 'XLOOKUP finds a value and gives back another column.'),
      },
    ),
    isTrue('pre-merge', l('合并单元格便于后续分析。', 'Merged cells make later analysis easier.'), {
      answer: false,
      why: l('除第一个外其余单元格都是空的。', 'All but the first of the merged cells are empty.'),
    }),
    figure(
      'pre-average',
      l('AVERAGE(2, 4, 空单元格) 是多少？', 'What is AVERAGE of 2, 4 and an empty cell?'),
      {
        answer: 3,
        why: l('空单元格不计入个数。', 'Empty cells are not counted.'),
      },
    ),
  ],
});
