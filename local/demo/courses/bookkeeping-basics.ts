import { assignment, demoCourse, figure, isTrue, l, one, quiz, several, text } from './writing.ts';

export const bookkeepingBasics = demoCourse({
  courseId: 'bookkeeping-basics',
  title: l('记账入门：借贷与三张表', 'Bookkeeping basics: debit, credit, statements'),
  summary: l(
    '用一家小店的一个月，学会复式记账、试算平衡和读懂报表。',
    'A small shop’s month teaches double entry, the trial balance and reading statements.',
  ),
  level: 'beginner',
  topics: ['finance'],
  teaches: { accounting: 1, 'financial analysis': 0.5, 'attention to detail': 0.5 },
  modules: [
    {
      moduleId: 'entries',
      title: l('分录', 'Entries'),
      lessons: [text('double-entry', 12, true), text('month', 14)],
    },
    {
      moduleId: 'statements',
      title: l('报表', 'Statements'),
      lessons: [
        text('reading', 12),
        quiz('check', 10, [
          one(
            'cash-sale',
            l('现金销售 500 元（不计税）怎样记？', 'A cash sale of 500, tax aside. Which entry?'),
            {
              options: {
                a: l('借：现金 500；贷：主营业务收入 500', 'Debit cash 500, credit revenue 500'),
                b: l('借：主营业务收入 500；贷：现金 500', 'Debit revenue 500, credit cash 500'),
                c: l('借：现金 500；贷：实收资本 500', 'Debit cash 500, credit capital 500'),
              },
              answer: 'a',
              why: l(
                '资产增加记借方，收入增加记贷方。',
                'Assets rise on the debit side, revenue on the credit side.',
              ),
            },
          ),
          figure(
            'equity',
            l(
              '资产 80,000，负债 30,000，所有者权益是多少？',
              'Assets are 80,000, liabilities 30,000. What is equity?',
            ),
            {
              answer: 50000,
              why: l('资产 = 负债 + 所有者权益。', 'Assets = liabilities + equity.'),
            },
          ),
          isTrue(
            'balanced',
            l('试算平衡了，就说明没有记错。', 'When the trial balance balances, nothing is wrong.'),
            {
              answer: false,
              why: l(
                '漏记整笔、记错科目、两边同额错误都查不出。',
                'A missing entry, a wrong account or the same error on both sides still balance.',
              ),
            },
          ),
          several('debit-side', l('哪些增加时记在借方？', 'Which of these increase on the debit side?'), {
            options: {
              a: l('库存商品', 'Inventory'),
              b: l('应付账款', 'Payables'),
              c: l('房租费用', 'Rent expense'),
              d: l('应收账款', 'Receivables'),
            },
            answer: ['a', 'c', 'd'],
            why: l(
              '资产和费用增加记借方；负债、权益、收入增加记贷方。',
              'Assets and expenses increase by debit; liabilities, equity and revenue by credit.',
            ),
          }),
          figure(
            'gross',
            l(
              '收入 12,000，销货成本 7,200，毛利率是百分之几？',
              'Revenue 12,000, cost of goods 7,200. What is the gross margin in per cent?',
            ),
            {
              answer: 40,
              unit: l('%', '%'),
              why: l('(12,000 − 7,200) ÷ 12,000。', '(12,000 − 7,200) ÷ 12,000.'),
            },
          ),
        ]),
        assignment('shop-books', 45, {
          balance: l('每笔分录借贷相等，试算平衡', 'Every entry balances, and so does the trial balance'),
          agree: l('净利润与权益的变化一致', 'Net profit agrees with the change in equity'),
          proof: l('每笔都有原始凭证的说明', 'Every entry names its voucher'),
        }),
      ],
    },
  ],
});
