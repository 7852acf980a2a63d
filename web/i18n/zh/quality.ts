import type en from '../en/quality.ts';
import type { Translation } from '../translation.ts';

const quality: Translation<typeof en> = {
  title: '数据基础',
  lead: '每个来源有多少内容可读、招聘信息写明了什么、重复有多少，以及哪些日子没有数据。',
  emptyTitle: '暂无内容',
  emptyText: '该市场的分析发布后，各来源的情况会显示在这里。',
  source: '来源',
  postings: '招聘信息',
  lines: {
    title: '每一行的去向',
    text: '共读取 {{lines}} 行，其中 {{share}} 被剔除。',
    all: '行数',
    counted: '计入一次',
    reposts: '再次发布',
    copies: '与其他文件相同',
    exact: '同一文件内相同',
    rejected: '剔除',
    note: 'n = {{n}} 行。再次发布的招聘信息计为重发，不计为新增；完全相同的内容不重复计数。',
  },
  rejects: {
    title: '剔除原因',
    reason: '原因',
    lines: '行数',
    note: 'n = {{n}} 行被剔除。被剔除的行无法判断语言，计入其文件中招聘信息较多的市场。',
    codes: {
      'missing-title': '没有职位名称',
      'not-a-posting': '不是招聘信息',
      'wrong-column-count': '列数不符',
      'bad-quote': '引号后有多余文字',
      'unclosed-quote': '引号未闭合',
      'line-too-long': '行过长',
      'bad-json': '不是有效的 JSON',
      'not-an-object': '是 JSON 但不是对象',
    },
  },
  stated: {
    title: '招聘信息写明了什么',
    pay: '薪资',
    day: '日期',
    city: '城市',
    skills: '技能',
    occupation: '职业',
    experience: '经验',
    education: '学历',
    description: '描述',
    note: 'n = {{n}} 条招聘信息。各来源中写明或可判断该项的比例。',
  },
  days: {
    title: '{{source}}：有数据的日子',
    text: '{{covered}} 天有发布或被采集，{{missing}} 天没有任何内容。',
    month: '月份',
    share: '天数占比',
    note: '{{from}} 至 {{to}}：n = {{covered}} 天有招聘信息，{{missing}} 天没有。',
    undated: '{{source}} 没有日期，无法说明哪些日子有数据。',
    gaps: '最长的空白时段',
    gap: '{{from}} – {{to}}：{{days}} 天',
    meaning:
      '某来源当天没有任何内容时，视为数据缺失，而不是没有新增招聘：可能只是没有采集。周末和节假日看起来也是如此。',
  },
};

export default quality;
