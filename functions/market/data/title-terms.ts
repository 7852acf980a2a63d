// Words that posters put into titles and that do not tell the work apart, and short forms of those that do.

/** Rank and kind of contract, English, as single words: a senior data analyst is a data analyst. */
export const rankWordsEn: ReadonlySet<string> = new Set(
  `senior sr snr junior jr experienced seasoned i ii iii iv remote hybrid onsite temporary temp
  permanent fulltime parttime freelance urgent hiring needed wanted immediate new w2 c2c usa us uk eu emea apac
  the a an of and for in at to with on or w`.split(/\s+/),
);

/** The same in two words; cut before the title is taken apart. */
export const rankPhrasesEn =
  /\b(?:(?:entry|mid|senior|junior|executive)[- ]level|(?:full|part)[- ]time|not to exceed [^,]{0,20}|nte [^,]{0,20}|now hiring|direct hire|recent graduate|public notice for)\b/g;

/** Short forms, English, by what they stand for. */
export const shortFormsEn: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mgr: 'manager',
    mngr: 'manager',
    eng: 'engineer',
    engr: 'engineer',
    dev: 'developer',
    admin: 'administrator',
    asst: 'assistant',
    assoc: 'associate',
    rep: 'representative',
    tech: 'technician',
    techs: 'technician',
    coord: 'coordinator',
    dir: 'director',
    exec: 'executive',
    supv: 'supervisor',
    spec: 'specialist',
    acct: 'accountant',
    hr: 'human resource',
    qa: 'quality assurance',
    qc: 'quality control',
    ml: 'machine learning',
    ai: 'artificial intelligence',
    bi: 'business intelligence',
    nlp: 'natural language processing',
    dba: 'database administrator',
    sysadmin: 'system administrator',
    rn: 'registered nurse',
    lpn: 'licensed practical nurse',
    cna: 'certified nursing assistant',
    emt: 'emergency medical technician',
    cpa: 'certified public accountant',
    vp: 'vice president',
    ceo: 'chief executive officer',
    cfo: 'chief financial officer',
    cto: 'chief technology officer',
    coo: 'chief operating officer',
    frontend: 'front end',
    backend: 'back end',
    fullstack: 'full stack',
    analytics: 'analytic',
    ecommerce: 'e commerce',
  }),
);

/** What surrounds a Chinese title without being of it; cut before the title is taken apart. */
export const noiseZh =
  /(?:20\d\d\s*[-—~至]?\s*(?:20\d\d)?\s*届?)|(?:春|秋|夏|冬)季?招聘?|校园?招聘?|社招|应届(?:毕业)?生?|诚聘|急聘|急招|高薪|招聘启事|工作地点|职位编号|投递入口|岗位投递|(?:薪资|底薪|月薪|年薪|税后|税前|综合)\s*\d*[\d.kKwW万千元\-~+]*|\d+(?:\.\d+)?\s*[-~]?\s*\d*(?:\.\d+)?\s*[kKwW](?![a-zA-Z])\+?|[五六七]险[一二两]金|带薪年?[休假]*|年终奖金?|年底双薪|绩效奖金|月度奖金|周末双休|双休|[包提]供?(?:免费)?(?:吃|住|食|宿)+(?:宿|住)?|住宿|宿舍|餐补|房补|交通补贴|通讯补贴|补贴|奖金|提成|无经验|接受|可实习|兼职|全职|驻场|急|[a-zA-Z]{0,4}[-_ ]?\d{4,}/g;

/** Rank inside Chinese titles. */
export const rankZh = /高级|资深|中级|初级|首席|储备|见习|实习生?|(?<=[师员])助理$|[Ⅰ-Ⅻ]/g;

/** The word for the role at the end of a Chinese title, the longest that fits. */
export const roleZh =
  /(?:(?:副?总?经理|副?总监|主任|主管|组长|部长|店长|厂长|负责人|管理岗?|管理员|专员|专家|顾问|文员|助理|秘书|代表|研究员|分析师|设计师|架构师|培训师|咨询师|讲师|教师|老师|医生|医师|技师|技术员|操作[工员]|维修[工员]|工程师|程序员|开发者?|研发|员工|人员|担当|岗位?|工人|学徒|[员工生家手]|(?<!律)师))$/u;
