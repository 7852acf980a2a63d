/**
 * What makes a sentence ask for skills, and what stands around their names without being part of them. Read by
 * `domain/skills/asked-phrases.ts`; all in folded form.
 */
export const asking = {
  zh: /熟练掌握|熟练使用|熟练运用|熟练操作|会使用|能使用|会操作|熟悉|熟知|精通|掌握|了解|擅长|使用过/g,
  en: /\b(?:experience (?:with|in|using|of)|experienced (?:with|in)|knowledge (?:of|in)|proficien(?:t|cy) (?:in|with|using)|familiar(?:ity)? with|expertise (?:in|with)|(?:skilled|skills|background|competent|competency|fluent|trained) (?:in|with)|understanding of|exposure to|hands on with|certified in|certification in)\b/g,
} as const;

/** Between the items of a list. */
export const separators = {
  zh: /[、,，/|+&()（）《》【】“”"'：:;；\n]|以及|或者|和|与|及|或|并且|并|如|包括|例如/,
  en: /[,/|;:()[\]•·*"\n]| and\/or | and | or | & | \+ | such as | including | like | e\.g\.? | i\.e\.? | plus | etc\b| as well as | with | in | using | of | to | for | on | at /,
} as const;

/** Ends what a sentence asks for. */
export const sentenceEnds = /[。；;!?！？\n]|\.(?:\s|$)/g;

/** Taken off before and after an item, again and again. */
export const around = {
  zh: {
    before:
      /^(?:[\s\d.、)）·*-]+|一定的?|基本的?|常用的?|常见的?|主流的?|相关的?|各类|各种|各项|至少|一种|一门|多种|以下|其中|等|的|对|有|能|会|具有|具备|良好的?|较强的?|优秀的?|扎实的?|丰富的?|熟练|使用|掌握|熟悉|了解|精通|运用|操作|应用|国家|公司|行业|国内外|国内|熟知)/,
    after:
      /(?:[\s.·*-]+|等等|等|者|优先考虑|优先录用|优先|经验|技能|知识|相关|相关知识|的使用|使用|操作|的操作|的应用|一种|之一|以上|为佳|更佳|最佳|方面|方面的|的|工具|软件|类软件|技术|能力|者优先|加分|即可|均可|常识|基础知识|基本知识)$/,
  },
  en: {
    before:
      /^(?:[\s\d.·*-]+|(?:a|an|the|our|your|any|all|some|other|others|related|relevant|similar|various|multiple|one|more|least|both|either|strong|solid|good|great|excellent|advanced|basic|deep|modern|new|current|working|proven|hands|practical|general|demonstrated|proficient|experience|experienced|knowledge|expertise|familiarity|familiar|understanding|skills|ability|common|leading|popular|standard|certified|extensive|prior|previous|professional|years?)\b)/,
    after:
      /(?:[\s.·*-]+|\b(?:skills?|experience|knowledge|required|preferred|desired|desirable|needed|is|are|a|plus|etc|tools?|technolog(?:y|ies)|software|applications?|products?|environments?|certifications?|principles|concepts|techniques|preferable|highly|strongly|an|the|bonus|helpful|proficiency|expertise|platforms?|frameworks?|libraries|languages?))$/,
  },
} as const;

/** What tells of pay, schooling or duties, whatever else an item says. */
export const noProposal =
  /学历|学位|本科|大专|经验|毕业|专业|应届|福利|补贴|年终|双薪|保险|五险|以上|薪|双休|休息|负责|优先|岗位|任职|职责|公司|工作|压力|年龄|周岁|不限|身体|h1b|visa|hiring|looking|we'|you'|'/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Items that name no skill, however often they stand in such lists. */
export const noProposals: ReadonlySet<string> = words(`
本科 大专 专科 硕士 博士 学历 男女不限 年龄 责任心 工作 经验 行业 产品 业务 公司 客户 市场 专业 团队 流程 政策 法规 法律法规 规范 标准 要求 知识
相关专业 相关行业 相关工作 工作流程 业务流程 岗位 职位 项目 管理 技术 平台 系统 工具 软件 方法 原理 理论 服务 其他 其它 以上 薪资 待遇 双休 五险一金
优先 不限 男 女 岁 认真 负责 细心 积极 主动 工作认真 吃苦耐劳 上进心 国家 地区 全国 周边 本地 一线 二线 相关法律法规 相关政策 相关流程 行业动态 本行业
agile teams team teamwork people customers clients products systems services projects business company industry career degree bachelor bachelors master masters
phd education ability environment problems solutions tools technologies applications processes requirements responsibilities tasks support work others users data
best practices equivalent field fields years year minimum etc role roles position job level detail details time status information
`);
