import * as z from 'zod';
import { bookkeepingBasics } from '../../local/demo/courses/bookkeeping-basics.ts';
import { chartsThatTell } from '../../local/demo/courses/charts-that-tell.ts';
import { projectPlanning } from '../../local/demo/courses/project-planning.ts';
import { pythonForData } from '../../local/demo/courses/python-for-data.ts';
import { spreadsheetAnalysis } from '../../local/demo/courses/spreadsheet-analysis.ts';
import { sqlBasics } from '../../local/demo/courses/sql-basics.ts';
import { demoProfile } from '../../local/demo/member.ts';
import type { Language } from './browser.ts';

/** Texts of the pages of recommendations and paths, by which a test finds its way. */
export const words = {
  en: {
    everyones: 'What everyone sees',
    makeItYours: 'Make it yours',
    own: 'Chosen by what you told and did.',
    why: 'How it is ranked',
    score: (points: number) => `Score: ${points} of 100`,
    notInterested: 'Not interested',
    known: 'I know this',
    undo: 'Undo',
    again: /Show again: ./,
    off: /Off: everyone sees the same/,
    learn: 'Learn what is missing',
    make: 'Make my path',
    calendar: 'Calendar file (.ics)',
    table: 'Show as a table',
    buy: 'Buy for $29.00',
    price: '$29.00',
    forOperations: 'What ranks, and how well',
    noModel: /No model yet/,
    notForYou: /operations/,
  },
  zh: {
    everyones: '人人看到的都一样',
    makeItYours: '换成我的推荐',
    own: '根据你所填写的和做过的挑选。',
    why: '如何排序',
    score: (points: number) => `得分：${points}（满分 100）`,
    notInterested: '不感兴趣',
    known: '我已经会了',
    undo: '撤销',
    again: /恢复显示./,
    off: /已关闭：人人看到的都一样/,
    learn: '补上缺少的技能',
    make: '生成我的路径',
    calendar: '日历文件（.ics）',
    table: '以表格显示',
    buy: '¥199.00 购买',
    price: '¥199.00',
    forOperations: '由什么排序，效果如何',
    noModel: /还没有模型/,
    notForYou: /operations|运营/,
  },
} as const satisfies Record<Language, object>;

const Named = z.object({ zh: z.string(), en: z.string() });
export const Gap = z.object({
  kind: z.literal('closes-gap'),
  name: Named,
  occupation: z.object({ title: Named }),
});
export const List = z.object({
  personalised: z.boolean(),
  items: z.array(
    z.object({
      itemId: z.string(),
      title: Named,
      score: z.number().nullable(),
      explored: z.boolean(),
      reasons: z.array(z.looseObject({ kind: z.string() })),
    }),
  ),
  basis: z.object({ profileVersion: z.int().nullable(), resultId: z.string().nullable() }),
});
export const Done = z.object({
  interactions: z.array(z.object({ type: z.string(), kind: z.string(), itemId: z.string() })),
});
export const Path = z.object({
  steps: z.array(
    z.object({
      courseId: z.string(),
      title: Named,
      startOn: z.string(),
      endOn: z.string(),
      sittings: z.int(),
    }),
  ),
});

/** Few, so that a test begins soon; the one that is sold closes the largest gap to the person's occupation. */
export const courses = [
  ...[spreadsheetAnalysis, sqlBasics, pythonForData],
  ...[chartsThatTell, projectPlanning, bookkeepingBasics],
];

/** The demo's member before they have taught themselves SQL: a course that is sold closes their largest gap. */
export const profile = {
  ...demoProfile,
  skills: demoProfile.skills.map((skill) => (skill.name === 'SQL' ? { ...skill, level: 1 } : skill)),
};
