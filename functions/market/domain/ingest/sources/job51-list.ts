import { cell, hasAll, listItems } from '../source-adapter.ts';
import type { SourceAdapter } from '../source-adapter.ts';

const benefit =
  /险|补贴|奖金|体检|旅游|福利|专业培训|双休|年假|病假|假日|节日|班车|[包管]吃|[包管]住|公积金|期权|弹性|加班|餐|健身|下午茶|年金/;

/** 51job's search results as common crawlers save them: no description, tags mix requirements, skills and benefits. */
export const job51List: SourceAdapter = {
  name: '51job',
  recognises: (columns) => hasAll(columns, 'jobName', 'area', 'workYear', 'companyName', 'issueDate'),
  read: (row) => ({
    title: cell(row, 'jobName'),
    company: cell(row, 'companyName'),
    place: cell(row, 'area'),
    country: 'CN',
    posted: cell(row, 'issueDate'),
    seen: cell(row, 'first_crawl'),
    salary: cell(row, 'salary'),
    experience: cell(row, 'workYear'),
    education: cell(row, 'degree'),
    tags: listItems(cell(row, 'tags')).filter((tag) => !benefit.test(tag)),
    market: 'zh',
  }),
};
