import type { Market } from '../../../functions/market/domain/posting.ts';

/** Sentences of generated postings. `{o}`, `{p}` are objects of the role, `{s}`, `{t}` skills, `{n}`, `{m}` numbers, `{c}` the company. */
interface Phrases {
  readonly duties: readonly string[];
  readonly needs: readonly string[];
  readonly about: readonly string[];
  readonly benefits: readonly string[];
  readonly headings: readonly [duties: string, needs: string, benefits: string];
  /** What stands between two sentences. */
  readonly gap: string;
}

export const phrases: Readonly<Record<Market, Phrases>> = {
  en: {
    duties: [
      'Design and improve our {o} together with a team of {n} people.',
      'Own the {o} from the first idea until they are used every day.',
      'Work with colleagues in {m} countries on {o} and {p}.',
      'Review how we deal with {o} and make it {n}% faster.',
      'Keep {o} and {p} reliable while we grow by {m}% a year.',
      'Document {o} so that new colleagues find their way within {n} days.',
      'Replace our ageing {o} step by step, without disturbing {p}.',
      'Report on {o} to the head of the department every {n} weeks.',
      'Find out why {o} cost more than planned, and propose a remedy for {p}.',
      'Train up to {n} colleagues in handling {o}.',
      'Coordinate {o} between the offices, and decide with them what {p} need.',
      'Answer questions of customers about {o} within {n} hours.',
      'Build the first version of {o} for a new line of business.',
      'Measure the quality of {p} and set goals for {o}.',
      'Prepare {o} for the audit in {m} months.',
      'Choose tools for {o}, negotiate with {n} suppliers, and introduce them.',
    ],
    needs: [
      '{n}+ years of experience with {s} and {t}.',
      'You have used {s} in at least {n} larger projects.',
      'Solid knowledge of {s}; {t} is a plus.',
      'You explain {s} to people who have never heard of it.',
      'A Bachelor’s degree or {n} years of comparable work.',
      'You have seen {t} fail in production and know what to do.',
      'Experience with {o} in a company of more than {m} people.',
      'You write clearly and answer for what you deliver.',
      'Confident with {s}, {t} and the everyday tools around them.',
      'You are ready to travel {n} days a month.',
    ],
    about: [
      '{c} has been serving customers in {m} cities since 19{m}.',
      'At {c} about {m}00 people work on products that others rely on.',
      '{c} is owned by its {m} founders and plans to stay so.',
      'Our customers at {c} range from small shops to the largest firms of the country.',
      '{c} has grown by {m}% in the last year and is looking for people who want to grow with it.',
      'We at {c} believe that good work needs time, trust and quiet rooms.',
      '{c} is a part of a group with {m} sites on {n} continents.',
      'Every quarter {c} gives {n}% of its profit to schools nearby.',
    ],
    benefits: [
      'Health, dental and vision insurance from the first day.',
      '401(k) with company match.',
      '{n} days of paid leave.',
      'Flexible hours and up to {n} days a week from home.',
      'A yearly budget of ${m}00 for training.',
      'Free lunch and a gym in the building.',
      'We are an equal opportunity employer and welcome applicants of every background.',
      'Parental leave of {m} weeks.',
      'Stock options after {n} months.',
      'Relocation assistance where needed.',
    ],
    headings: ['What you will do', 'What you bring', 'What we offer'],
    gap: ' ',
  },
  zh: {
    duties: [
      '负责{o}的设计与优化，与{n}人团队紧密配合；',
      '独立负责{o}，从方案到落地全程跟进；',
      '参与{o}和{p}的日常建设，保障稳定运行；',
      '梳理{o}现有流程，效率提升{n}%以上；',
      '配合业务部门完成{o}需求，按{n}周节奏交付；',
      '编写{o}相关文档，组织{n}次以上内部分享；',
      '逐步替换老旧的{o}，不影响{p}的正常使用；',
      '每{n}周向部门负责人汇报{o}进展；',
      '分析{o}成本超支原因，提出{p}改进方案；',
      '带教{n}名新同事，使其熟悉{o}；',
      '协调{m}个分支机构的{o}，统一{p}标准；',
      '对接供应商，完成{o}选型与{p}谈判；',
      '搭建新业务线的{o}，{m}天内完成首版；',
      '跟踪{p}质量指标，制定{o}目标；',
    ],
    needs: [
      '{n}年以上{s}相关经验，熟悉{t}；',
      '熟练掌握{s}，了解{t}者优先；',
      '本科及以上学历，{n}年以上同岗位经验；',
      '参与过至少{n}个使用{s}的完整项目；',
      '有{m}人以上规模公司{o}经验者优先；',
      '具备良好的沟通能力和团队协作精神；',
      '能够承受一定的工作压力，责任心强；',
      '对{s}、{t}有深入理解，能独立解决问题；',
      '可接受每月{n}天左右的短期出差；',
      '有{p}相关项目经验者优先考虑；',
    ],
    about: [
      '{c}成立于20{m}年，业务覆盖全国{m}个城市。',
      '{c}现有员工{m}00余人，是行业内的领先企业。',
      '{c}由{n}位行业专家共同创立，专注产品与服务。',
      '{c}过去一年业绩增长{m}%，期待与你一起成长。',
      '{c}是国家高新技术企业，拥有{m}项发明专利。',
      '{c}的客户遍布{m}个行业，服务超过{m}00家企业。',
      '{c}隶属于{m}强企业集团，在{n}地设有研发中心。',
    ],
    benefits: [
      '五险一金，入职即缴；',
      '年底{n}薪，绩效奖金另计；',
      '带薪年假{n}天起；',
      '周末双休，弹性上班；',
      '每年{n}次团队旅游；',
      '免费午餐、下午茶；',
      '定期体检，补充医疗保险；',
      '节日福利、生日礼金；',
      '提供{m}00元/月住房补贴；',
      '完善的培训与晋升体系。',
    ],
    headings: ['岗位职责：', '任职要求：', '福利待遇：'],
    gap: '\n',
  },
};

/** What re-posting agencies and boards put under a text that is not theirs. */
export const appended: Readonly<Record<Market, readonly string[]>> = {
  en: [
    'Apply today through our website. Only shortlisted candidates will be contacted.',
    'This posting was shared by a partner site. Job type: full-time.',
    'By applying you agree to our privacy policy. No agencies please.',
    'About the location: easy to reach by public transport, parking available.',
  ],
  zh: [
    '有意者请将简历投递至公司邮箱，合则约见。',
    '以上职位长期有效，欢迎推荐。',
    '联系我时请说明是在本站看到的招聘信息。',
    '工作地址交通便利，地铁站步行可达。',
  ],
};
