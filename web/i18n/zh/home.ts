import type en from '../en/home.ts';
import type { Translation } from '../translation.ts';

const home: Translation<typeof en> = {
  title: '找到适合你的工作，看清市场怎么说',
  lead: '职途把你的能力、你的兴趣，与用人单位的要求和薪酬放在一起看。每个分数都附有它的依据。',
  start: '从个人档案开始',
  signIn: '登录后开始',
  pathTitle: '四个步骤，次序随意',
  open: '打开',
  steps: {
    profile: {
      title: '说明你的现状',
      text: '学历、经历、技能、目标，以及你不愿让步的条件。可以导入 JSON Resume，也可以随时带走。',
    },
    inventory: {
      title: '了解你的兴趣',
      text: '60 道简短的兴趣题，赶时间可选 30 题版。没有对错之分，不注册也能做。',
    },
    careers: {
      title: '比较各种职业',
      text: '按兴趣、技能、需求和薪酬为职业排序。权重由你决定，每个名次都说得出理由。',
    },
    market: {
      title: '读懂市场行情',
      text: '真实的招聘信息，按工作内容归类：薪酬、城市、要求，以及需求的走向。',
    },
  },
  progress: {
    profile: '已完成 {{percent}}',
    inventoryDone: '你的类型：{{code}}',
    inventoryFlagged: '你的类型：{{code}}（作答可能过于匆忙）',
    inventoryOpen: '已答 {{answered}} / {{items}} 题',
    inventoryNone: '尚未测评',
    careersReady: '已就绪：兴趣和技能均已知晓',
    careersWaiting: '完善档案和兴趣后更准确',
    market: '{{postings}} 条招聘信息，{{clusters}} 个类别，{{date}}',
    marketNone: '尚未发布分析结果',
  },
  principles: {
    title: '我们的做法',
    evidence: {
      title: '讲依据，不下定论',
      text: '每个数字都注明来源和不确定性。不足 30 条招聘信息的结论一律不给。',
    },
    yours: {
      title: '数据归你所有',
      text: '数据可用于哪些目的由你逐项决定，随时可以改变主意。',
    },
    bilingual: {
      title: '中英双语',
      text: '每个页面、测评和结果都有两种语言，两个就业市场可以对照着看。',
    },
  },
};

export default home;
