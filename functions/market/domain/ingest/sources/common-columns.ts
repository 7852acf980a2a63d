import { cell, isYes, listItems } from '../source-adapter.ts';
import type { Row, SourceAdapter } from '../source-adapter.ts';

/** Names of columns in files of scrapers, letters and Han characters only, the likelier first. */
const names = {
  title: [
    'title',
    'jobtitle',
    'positiontitle',
    'position',
    'positionname',
    'jobname',
    'job',
    'role',
    '职位',
    '职位名称',
    '岗位',
    '岗位名称',
    '招聘岗位',
    '职位名',
  ],
  company: [
    'company',
    'companyname',
    'employer',
    'employername',
    'organization',
    'organisation',
    'hiringorganization',
    '公司',
    '公司名称',
    '企业名称',
    '公司名',
    '企业',
  ],
  place: [
    'location',
    'city',
    'joblocation',
    'place',
    'area',
    'region',
    '城市',
    '工作地点',
    '地点',
    '工作城市',
    '地区',
    '工作地址',
  ],
  country: ['country', 'jobcountry', 'countrycode', '国家'],
  posted: [
    'dateposted',
    'date',
    'posted',
    'posteddate',
    'postedat',
    'postedon',
    'publishdate',
    'publisheddate',
    'createdat',
    'listedtime',
    '发布日期',
    '发布时间',
    '日期',
    '更新时间',
  ],
  sourceId: ['jobid', 'postingid', 'positionid', '职位编号', '职位id', '岗位编号'],
  validThrough: [
    'validthrough',
    'closedate',
    'closingdate',
    'expires',
    'expirydate',
    'deadline',
    '截止日期',
    '有效期至',
  ],
  remote: ['isremote', 'remote', 'remoteallowed', 'workfromhome', 'jobworkfromhome', '远程', '是否远程'],
  salary: [
    'salary',
    'salarytext',
    'salaryrange',
    'pay',
    'compensation',
    'salaryestimate',
    'wage',
    '薪资',
    '薪水',
    '工资',
    '薪酬',
    '月薪',
    '薪资范围',
    '薪资待遇',
  ],
  minimum: ['minamount', 'minsalary', 'salarymin', 'salaryfrom', 'lowestsalary', '最低薪资'],
  maximum: ['maxamount', 'maxsalary', 'salarymax', 'salaryto', 'highestsalary', '最高薪资'],
  currency: ['currency', 'salarycurrency', '币种'],
  period: ['interval', 'salaryinterval', 'payperiod', 'salaryperiod', '周期'],
  experience: [
    'experience',
    'experiencelevel',
    'workyear',
    'yearsofexperience',
    'experiencerequired',
    '经验',
    '工作经验',
    '经验要求',
    '工作年限',
  ],
  education: [
    'education',
    'degree',
    'educationlevel',
    'qualification',
    'qualifications',
    '学历',
    '学历要求',
    '教育',
  ],
  tags: ['skills', 'jobskills', 'tags', 'keywords', 'requiredskills', '技能', '标签', '技能要求', '关键词'],
  description: [
    'description',
    'jobdescription',
    'details',
    'summary',
    'text',
    'body',
    'content',
    '描述',
    '职位描述',
    '岗位描述',
    '岗位职责',
    '职位信息',
    '工作内容',
    '任职要求',
  ],
  url: ['joburl', 'url', 'link', 'joburldirect', 'applyurl', '链接', '网址'],
} as const;

type Part = keyof typeof names;

const plainName = (column: string): string => column.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Column of each part for this set of columns; files repeat it on every row, so the last answer is kept. */
const columnFinder = () => {
  let last: { key: string; found: ReadonlyMap<Part, string> } = { key: '', found: new Map() };
  return (columns: readonly string[]): ReadonlyMap<Part, string> => {
    const key = columns.join('\n');
    if (last.key === key) return last.found;
    const byName = new Map(columns.toReversed().map((column) => [plainName(column), column]));
    const found = new Map<Part, string>();
    for (const part of Object.keys(names)) {
      if (!isPart(part)) continue;
      const name = names[part].find((candidate) => byName.has(candidate));
      const column = name === undefined ? undefined : byName.get(name);
      if (column !== undefined) found.set(part, column);
    }
    last = { key, found };
    return found;
  };
};
const isPart = (name: string): name is Part => Object.hasOwn(names, name);

const columnsOf = columnFinder();

/** Any file whose columns bear the usual names, in English or Chinese; a title is the one that must be there. */
export const commonColumns: SourceAdapter = {
  name: 'postings',
  general: true,
  recognises: (columns) => columnsOf([...columns]).has('title'),
  read: (row: Row) => {
    const found = columnsOf(Object.keys(row));
    const get = (part: Part): string => cell(row, found.get(part) ?? '');
    return {
      title: get('title'),
      company: get('company'),
      place: get('place'),
      country: get('country'),
      posted: get('posted'),
      sourceId: get('sourceId'),
      validThrough: get('validThrough'),
      remote: isYes(get('remote')),
      salary: get('salary'),
      pay: {
        min: get('minimum'),
        max: get('maximum'),
        currency: get('currency'),
        period: get('period'),
      },
      experience: get('experience'),
      education: get('education'),
      tags: listItems(get('tags')),
      description: get('description'),
      url: get('url'),
    };
  },
};
