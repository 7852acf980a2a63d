import type en from '../en/occupations.ts';
import type { Translation } from '../translation.ts';

const occupations: Translation<typeof en> = {
  title: '市场中的职业',
  lead: '按职业看招聘：每个职位名称都归到职业目录中的一个职业，证据不足的不归类。',
  named: '{{postings}} 条招聘中有 {{named}} 条（{{share}}）归到了职业，其余的职位名称未能识别。',
  search: '搜索职业',
  nothing: '没有这个名称的职业。',
  emptyTitle: '还没有职业数据',
  emptyText: '该市场下一次分析后会出现在这里。',
  occupation: '职业',
  pooled: '≈：写明薪酬的招聘不足 30 条，因此向整个市场靠拢。括号内为 95% 区间。',
  neighbours: '要求相近技能的职业',
  similarity: '相近程度',
  neighboursNote: '相近程度：各技能在招聘中所占比例的余弦，少见的技能分量更大。n = {{n}}。',
  noNeighbours: '没有其他职业要求相近的技能。',
  clusters: '其招聘所在的类别',
  remote: '{{share}} 可远程工作',
  inCareers: '了解这个职业以及它与你的匹配',
};

export default occupations;
