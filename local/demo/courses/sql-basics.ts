import {
  assignment,
  demoCourse,
  figure,
  inOrder,
  isTrue,
  l,
  one,
  quiz,
  several,
  text,
  word,
} from './writing.ts';

const clauses = {
  from: l('FROM：从哪张表', 'FROM: which table'),
  where: l('WHERE：留下哪些行', 'WHERE: which rows stay'),
  group: l('GROUP BY：按什么分组', 'GROUP BY: into which groups'),
  having: l('HAVING：留下哪些组', 'HAVING: which groups stay'),
  select: l('SELECT：算出哪些列', 'SELECT: which columns are worked out'),
  order: l('ORDER BY：怎么排序', 'ORDER BY: in which order'),
};

export const sqlBasics = demoCourse({
  courseId: 'sql-basics',
  title: l('数据分析入门：从表格到 SQL', 'Into data analysis: from sheets to SQL'),
  summary: l(
    '从一张订单表开始：取数、筛选、分组、连接，最后独立回答一个业务问题。每段 SQL 都能在 SQLite 里直接运行。',
    'From one table of orders: fetch, filter, group, join, and at the end answer a business question on your own. Every query runs in SQLite as it stands.',
  ),
  level: 'beginner',
  topics: ['data', 'databases'],
  teaches: { sql: 1, 'data analysis': 0.5 },
  access: 'paid',
  modules: [
    {
      moduleId: 'asking',
      title: l('向一张表提问', 'Asking one table'),
      lessons: [text('select', 12, true), text('groups', 14)],
    },
    {
      moduleId: 'joining',
      title: l('把表连起来', 'Joining tables'),
      lessons: [text('joins', 16), text('pitfalls', 12)],
    },
    {
      moduleId: 'doing',
      title: l('检验与应用', 'Checking and using it'),
      lessons: [
        quiz('check', 12, [
          inOrder(
            'clause-order',
            l('数据库按什么顺序理解一条查询？', 'In which order does a database read a query?'),
            {
              steps: clauses,
              why: l(
                'WHERE 在分组之前，所以不能用聚合结果筛选；筛选组用 HAVING。',
                'WHERE comes before grouping, so it cannot filter by an aggregate; HAVING filters groups.',
              ),
            },
          ),
          one(
            'count-null',
            l(
              'city 列 10 行中有 3 行为 NULL，COUNT(city) 是多少？',
              'Of 10 rows, city is NULL in 3. What is COUNT(city)?',
            ),
            {
              options: { a: l('10', '10'), b: l('7', '7'), c: l('3', '3'), d: l('NULL', 'NULL') },
              answer: 'b',
              why: l(
                'COUNT(列) 只数非空值；COUNT(*) 才数所有行。',
                'COUNT(column) counts values that are not null; COUNT(*) counts rows.',
              ),
            },
          ),
          figure(
            'left-rows',
            l(
              '4 位顾客中 3 位各有 2 笔订单，1 位没有订单。顾客表 LEFT JOIN 订单表得到几行？',
              'Of 4 customers, 3 have 2 orders each and 1 has none. How many rows has customers LEFT JOIN orders?',
            ),
            {
              answer: 7,
              why: l(
                '3 × 2 行，加上没有订单的顾客保留的 1 行。',
                '3 × 2 rows, and one that keeps the customer without orders.',
              ),
            },
          ),
          isTrue(
            'null-equals',
            l('WHERE city = NULL 能找出城市未填的行。', 'WHERE city = NULL finds rows without a city.'),
            {
              answer: false,
              why: l(
                '与 NULL 比较的结果是未知，要写 IS NULL。',
                'Comparing with NULL is unknown, never true: write IS NULL.',
              ),
            },
          ),
          word('having', l('筛选分组后的结果用哪个关键字？', 'Which keyword filters groups?'), {
            answer: ['having', 'having 子句', 'having clause'],
            why: l('例如 HAVING COUNT(*) > 10。', 'For example HAVING COUNT(*) > 10.'),
          }),
          several(
            'which-safe',
            l('哪些写法不会重复计算订单金额？', 'Which of these count no order amount twice?'),
            {
              options: {
                a: l('只查订单表', 'Querying orders alone'),
                b: l(
                  '订单连接到一对多的明细后直接 SUM(订单金额)',
                  'Joining orders to many lines each, then SUM of the order amount',
                ),
                c: l('先把明细按订单汇总，再连接', 'Adding the lines up by order first, then joining'),
                d: l('订单连接到每笔只有一位的顾客', 'Joining orders to their one customer each'),
              },
              answer: ['a', 'c', 'd'],
              why: l(
                '连接一对多会把订单行复制多次；先汇总成一对一就安全。',
                'Joining one to many repeats the order’s row; adding up to one to one first is safe.',
              ),
            },
          ),
        ]),
        assignment('monthly-report', 45, {
          right: l('每月销售额与直接查订单表的结果一致', 'The months’ sums equal those from orders alone'),
          complete: l('没有订单的城市也出现，显示 0', 'Cities without orders appear too, with 0'),
          readable: l(
            '列名说明含义，结果有明确的排序',
            'Columns are named for what they mean; the order is stated',
          ),
        }),
      ],
    },
  ],
  preTest: [
    one(
      'pre-filter',
      l('要只看 2026 年的订单，应写在哪个子句？', 'Where is “only orders of 2026” written?'),
      {
        options: {
          a: l('WHERE', 'WHERE'),
          b: l('SELECT', 'SELECT'),
          c: l('ORDER BY', 'ORDER BY'),
          d: l('FROM', 'FROM'),
        },
        answer: 'a',
        why: l('WHERE 决定留下哪些行。', 'WHERE says which rows stay.'),
      },
    ),
    isTrue('pre-inner', l('内连接会保留没有订单的顾客。', 'An inner join keeps customers without orders.'), {
      answer: false,
      why: l(
        '只有两边都匹配的行才留下；要保留用 LEFT JOIN。',
        'Only rows with a match on both sides stay; LEFT JOIN keeps them.',
      ),
    }),
    figure(
      'pre-distinct',
      l(
        '值为 A、B、A、C 的一列，COUNT(DISTINCT 列) 是多少？',
        'A column holds A, B, A, C. What is COUNT(DISTINCT column)?',
      ),
      {
        answer: 3,
        why: l('不同的值有三个。', 'There are three different values.'),
      },
    ),
    word('pre-group', l('按城市汇总用 ______ BY city。', 'To add up by city: ______ BY city.'), {
      answer: ['group'],
      why: l('GROUP BY 把行分成组。', 'GROUP BY puts rows into groups.'),
    }),
  ],
});
