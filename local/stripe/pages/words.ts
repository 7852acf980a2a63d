import type { Localized } from '../../../shared/localized.ts';

/** Every text of the pages that customers see. */
export const words = {
  testMode: { zh: '测试模式，不会真的扣款', en: 'Test mode: no money moves' },
  pay: { zh: '支付', en: 'Pay' },
  subscribe: { zh: '订阅', en: 'Subscribe' },
  startTrial: { zh: '开始试用', en: 'Start trial' },
  summary: { zh: '订单', en: 'Your order' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  discount: { zh: '优惠', en: 'Discount' },
  total: { zh: '应付总额', en: 'Total due' },
  quantity: { zh: '数量', en: 'Qty' },
  each: { zh: '每份', en: 'each' },
  email: { zh: '邮箱', en: 'E-mail' },
  name: { zh: '姓名（可不填）', en: 'Name (optional)' },
  method: { zh: '付款方式', en: 'Pay with' },
  otherCard: { zh: '其他测试卡号', en: 'Another test card number' },
  cardNumber: { zh: '卡号', en: 'Card number' },
  cardHint: {
    zh: '选上方的一张，或填入 Stripe 的任意测试卡号。',
    en: 'Choose one above, or type any of Stripe’s test numbers.',
  },
  promotion: { zh: '优惠码', en: 'Promotion code' },
  apply: { zh: '使用', en: 'Apply' },
  remove: { zh: '移除', en: 'Remove' },
  back: { zh: '返回商家', en: 'Back to the shop' },
  over: { zh: '此页面已失效', en: 'This page is no longer valid' },
  paidAlready: { zh: '这笔订单已经完成付款。', en: 'This order has been paid for.' },
  expired: { zh: '付款时间已过，请重新下单。', en: 'The time to pay has passed. Please order again.' },
  notFound: { zh: '没有这个页面。', en: 'There is no such page.' },
  bankTitle: { zh: '银行验证', en: 'Your bank asks' },
  bankText: {
    zh: '发卡银行要确认这笔付款由你本人发起。',
    en: 'The bank that issued your card wants to know that it is you who pays.',
  },
  agree: { zh: '是我，同意付款', en: 'It is me: pay' },
  refuse: { zh: '不是我，拒绝', en: 'It is not me: refuse' },
  monthly: { zh: '每月', en: 'per month' },
  yearly: { zh: '每年', en: 'per year' },
  weekly: { zh: '每周', en: 'per week' },
  daily: { zh: '每天', en: 'per day' },
  portal: { zh: '我的订阅', en: 'Your subscriptions' },
  noSubscriptions: { zh: '没有订阅。', en: 'There are no subscriptions.' },
  renews: { zh: '下次续订', en: 'Renews on' },
  ends: { zh: '到期终止', en: 'Ends on' },
  ended: { zh: '已终止', en: 'Ended on' },
  cancel: { zh: '到期后取消', en: 'Cancel at the end of the period' },
  keep: { zh: '继续订阅', en: 'Keep the subscription' },
  card: { zh: '付款卡', en: 'Card' },
  noCard: { zh: '没有保存的卡。', en: 'No card is kept.' },
  changeCard: { zh: '更换付款卡', en: 'Change card' },
  invoices: { zh: '账单', en: 'Invoices' },
  date: { zh: '日期', en: 'Date' },
  number: { zh: '编号', en: 'Number' },
  amount: { zh: '金额', en: 'Amount' },
  status: { zh: '状态', en: 'Status' },
  onboarding: { zh: '收款账户', en: 'Your payout account' },
  onboardingText: {
    zh: '在真实的 Stripe 上，这里会收集身份和银行信息。',
    en: 'At Stripe itself, this page asks who you are and for your bank account.',
  },
  finish: { zh: '完成并返回', en: 'Finish and go back' },
  problem: { zh: '出了问题', en: 'Something is wrong' },
} as const satisfies Record<string, Localized>;

/** What the statuses of subscriptions and invoices are called. */
export const statuses: Readonly<Record<string, Localized>> = {
  active: { zh: '有效', en: 'active' },
  trialing: { zh: '试用中', en: 'on trial' },
  past_due: { zh: '逾期未付', en: 'payment overdue' },
  canceled: { zh: '已取消', en: 'canceled' },
  incomplete: { zh: '等待付款', en: 'waiting for payment' },
  incomplete_expired: { zh: '未完成', en: 'never started' },
  paid: { zh: '已付', en: 'paid' },
  open: { zh: '未付', en: 'open' },
  void: { zh: '作废', en: 'void' },
  uncollectible: { zh: '无法收取', en: 'uncollectible' },
};

/** What the emulator's refusals to a buyer are called in Chinese; English is their own. */
export const refusals: Readonly<Record<string, string>> = {
  'Your card was declined.': '银行卡被拒。',
  'Your card has insufficient funds.': '银行卡余额不足。',
  'Your card has expired.': '银行卡已过期。',
  "Your card's security code is incorrect.": '安全码不正确。',
  'An error occurred while processing your card. Try again in a little bit.':
    '处理银行卡时出错，请稍后再试。',
  'The bank account could not be debited.': '无法从该银行账户扣款。',
  'This is not a test card.': '这不是测试卡号。',
  'This code is invalid.': '优惠码无效。',
  'This promotion code is not active.': '优惠码未启用。',
  'This promotion code has expired.': '优惠码已过期。',
  'This promotion code has reached its maximum redemptions.': '优惠码已用完。',
  'The purchase is below the minimum of this promotion code.': '未达到该优惠码的最低金额。',
  'This promotion code belongs to another customer.': '该优惠码属于其他客户。',
  'Subscriptions are paid by card.': '订阅只能用银行卡支付。',
};

/** The methods to choose from on the page, with what comes of them. */
export const choices = [
  { card: '4242424242424242', says: { zh: '付款成功', en: 'succeeds' } },
  { card: '4000000000000002', says: { zh: '被拒', en: 'is declined' } },
  { card: '4000000000009995', says: { zh: '余额不足', en: 'has insufficient funds' } },
  { card: '4000000000003220', says: { zh: '需要银行验证', en: 'asks for authentication' } },
  { card: '4000000000000259', says: { zh: '成功，随后被拒付', en: 'succeeds, then is disputed' } },
] as const satisfies { card: string; says: Localized }[];

export const delayedChoices = [
  { card: '000123456789', says: { zh: '银行转账：稍后成功', en: 'Bank debit: succeeds later' } },
  { card: '000111111113', says: { zh: '银行转账：稍后失败', en: 'Bank debit: fails later' } },
] as const satisfies { card: string; says: Localized }[];
