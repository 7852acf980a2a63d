/** What postings of one kind say in one language. Lists are written as `a | b | c`. */
export interface Wording {
  titles: string;
  /** Skills that most postings name, and skills that some name. */
  core: string;
  useful: string;
  duties: string;
}

/** A kind of work as the made-up labour market knows it. */
export interface KindOfWork {
  name: string;
  /** New postings a week and language at the beginning. */
  weekly: number;
  /** Growth over a year: 0.3 is thirty per cent. */
  growth: number;
  /** Median base pay at about three years of experience: yuan a month, US dollars a year. */
  pay: { zh: number; en: number };
  /** Paid by the hour in English postings. */
  hourly?: boolean;
  education: 'secondary' | 'associate' | 'bachelor' | 'master';
  zh: Wording;
  en: Wording;
}

/** Invented for the demo: twelve kinds of work with plausible vocabulary. No text here comes from a real posting. */
export const kindsOfWork: readonly KindOfWork[] = [
  {
    name: 'data analyst',
    weekly: 2,
    growth: 0.25,
    pay: { zh: 16_000, en: 88_000 },
    education: 'bachelor',
    zh: {
      titles: '数据分析师 | 高级数据分析师 | 业务数据分析师 | 数据分析专员 | 商业数据分析师',
      core: 'SQL | Python | Excel | 数据分析',
      useful: 'Tableau | Power BI | 统计学 | A/B测试 | 数据可视化 | R语言',
      duties:
        '搭建业务指标体系和日常报表 | 从用户行为数据中找出增长机会 | 设计并评估对照实验 | 把分析结论讲给业务同事听 | 监控关键指标的异常并追查原因',
    },
    en: {
      titles:
        'Data Analyst | Senior Data Analyst | Product Analyst | Business Data Analyst | Reporting Analyst',
      core: 'SQL | Python | Excel | Data analysis',
      useful: 'Tableau | Power BI | Statistics | A/B testing | Data visualization | Looker',
      duties:
        'Build the dashboards that teams read every morning | Find out why a figure moved and say so plainly | Design and read controlled experiments | Keep definitions of our measures in one place | Turn questions from the business into queries',
    },
  },
  {
    name: 'machine learning engineer',
    weekly: 1.2,
    growth: 0.6,
    pay: { zh: 32_000, en: 158_000 },
    education: 'master',
    zh: {
      titles: '机器学习工程师 | 算法工程师 | 大模型算法工程师 | 自然语言处理工程师 | 推荐算法工程师',
      core: 'Python | 机器学习 | 深度学习 | PyTorch',
      useful: 'TensorFlow | 自然语言处理 | 大语言模型 | 推荐系统 | CUDA | 强化学习',
      duties:
        '训练并上线排序和召回模型 | 微调大语言模型并建立评测集 | 优化模型推理的时延与成本 | 跟踪最新论文并做可复现的实验 | 与工程团队共建特征平台',
    },
    en: {
      titles:
        'Machine Learning Engineer | Senior Machine Learning Engineer | NLP Engineer | Applied Scientist | AI Engineer',
      core: 'Python | Machine learning | Deep learning | PyTorch',
      useful:
        'TensorFlow | Natural language processing | Large language models | MLOps | CUDA | Recommender systems',
      duties:
        'Train ranking models and bring them into production | Fine-tune language models and build the tests that judge them | Cut the latency and cost of inference | Reproduce papers before believing them | Own a model from data to monitoring',
    },
  },
  {
    name: 'back-end engineer',
    weekly: 2.4,
    growth: -0.1,
    pay: { zh: 22_000, en: 132_000 },
    education: 'bachelor',
    zh: {
      titles: 'Java开发工程师 | 后端开发工程师 | 高级Java工程师 | 服务端开发工程师 | Go开发工程师',
      core: 'Java | Spring Boot | MySQL | 微服务',
      useful: 'Redis | Kafka | Docker | Kubernetes | 高并发 | 消息队列 | Golang',
      duties:
        '设计并实现订单和库存服务 | 拆分老系统并保证平滑迁移 | 处理高并发场景下的性能瓶颈 | 编写接口文档和自动化测试 | 参与值班并复盘线上故障',
    },
    en: {
      titles:
        'Backend Engineer | Senior Backend Engineer | Java Developer | Software Engineer, Platform | API Engineer',
      core: 'Java | Spring Boot | PostgreSQL | Microservices',
      useful: 'Redis | Kafka | Docker | Kubernetes | AWS | Distributed systems | Golang',
      duties:
        'Design services that stay up when one of them does not | Split an old system without anybody noticing | Find the slow query and make it fast | Write tests before a bug writes itself | Share the on-call week and learn from it',
    },
  },
  {
    name: 'front-end engineer',
    weekly: 1.6,
    growth: -0.35,
    pay: { zh: 18_000, en: 118_000 },
    education: 'bachelor',
    zh: {
      titles: '前端开发工程师 | 高级前端工程师 | Web前端工程师 | React前端开发 | 小程序开发工程师',
      core: 'JavaScript | TypeScript | React | 前端开发',
      useful: 'Vue.js | CSS | Webpack | 微信小程序 | Node.js | 可视化',
      duties:
        '开发并维护面向用户的网页和小程序 | 建设组件库并推动复用 | 优化首屏加载和交互流畅度 | 与设计师一起打磨细节 | 保证页面在不同设备上可用',
    },
    en: {
      titles: 'Frontend Engineer | Senior Frontend Engineer | React Developer | Web Developer | UI Engineer',
      core: 'JavaScript | TypeScript | React | Frontend',
      useful: 'Vue.js | CSS | Next.js | GraphQL | Accessibility | Node.js',
      duties:
        'Build pages that work on a phone in a tunnel | Grow the component library others rely on | Make the first screen appear sooner | Polish details together with designers | Keep the site usable by keyboard alone',
    },
  },
  {
    name: 'product manager',
    weekly: 1.4,
    growth: 0.05,
    pay: { zh: 21_000, en: 138_000 },
    education: 'bachelor',
    zh: {
      titles: '产品经理 | 高级产品经理 | B端产品经理 | 数据产品经理 | 用户增长产品经理',
      core: '产品设计 | 需求分析 | Axure | 竞品分析',
      useful: '用户研究 | 项目管理 | 原型设计 | 数据分析 | 产品规划',
      duties:
        '访谈客户并整理真实需求 | 画原型、写需求文档并推动上线 | 排定版本优先级 | 跟踪上线效果并持续迭代 | 协调设计、研发与运营',
    },
    en: {
      titles:
        'Product Manager | Senior Product Manager | Product Owner | Growth Product Manager | Technical Product Manager',
      core: 'Product management | Roadmaps | User research | Product strategy',
      useful: 'Agile | Jira | Prototyping | Stakeholder management | Competitive analysis',
      duties:
        'Talk to customers before writing a line of specification | Decide what not to build this quarter | Write the brief that engineers wish to read | Follow a launch until the numbers are in | Bring design, engineering and sales to one table',
    },
  },
  {
    name: 'designer',
    weekly: 1.1,
    growth: 0,
    pay: { zh: 14_000, en: 98_000 },
    education: 'bachelor',
    zh: {
      titles: 'UI设计师 | 交互设计师 | 高级UI设计师 | 视觉设计师 | 用户体验设计师',
      core: 'UI设计 | Figma | Photoshop | 交互设计',
      useful: 'Sketch | 平面设计 | After Effects | 用户研究 | Illustrator | 动效',
      duties:
        '完成产品界面的视觉和交互设计 | 建立并维护设计规范 | 组织可用性测试并改进方案 | 输出标注切图并走查还原度 | 设计运营活动页面',
    },
    en: {
      titles: 'UX Designer | Product Designer | Senior UX Designer | UI Designer | Interaction Designer',
      core: 'UX design | Figma | Interaction design | Prototyping',
      useful: 'Usability testing | Adobe Creative Suite | Illustrator | User research | Design systems',
      duties:
        'Sketch five answers before settling on one | Watch people use what we drew and change it | Keep the design system small and alive | Hand over drawings that leave no question open | Design for those who see or move differently',
    },
  },
  {
    name: 'accountant',
    weekly: 1.8,
    growth: -0.05,
    pay: { zh: 9_000, en: 68_000 },
    education: 'associate',
    zh: {
      titles: '会计 | 总账会计 | 成本会计 | 财务会计 | 税务会计',
      core: '会计 | 财务报表 | 用友 | 纳税申报',
      useful: '金蝶 | 成本核算 | 审计 | 初级会计证 | Excel | 预算管理',
      duties:
        '审核原始凭证并登记账簿 | 编制月度和年度财务报表 | 按时完成各项税费申报 | 核对往来账款并催收 | 配合年度审计工作',
    },
    en: {
      titles: 'Accountant | Senior Accountant | Staff Accountant | Cost Accountant | Tax Accountant',
      core: 'Accounting | Financial reporting | General ledger | Excel',
      useful: 'Taxation | Auditing | Accounts payable | SAP | CPA | Budgeting',
      duties:
        'Close the books every month without surprises | Reconcile accounts and explain what differs | Prepare tax returns on time | Support the yearly audit | Keep an eye on the cash that is due',
    },
  },
  {
    name: 'sales representative',
    weekly: 2,
    growth: 0.1,
    pay: { zh: 11_000, en: 76_000 },
    education: 'associate',
    zh: {
      titles: '销售经理 | 大客户销售 | 区域销售经理 | 客户经理 | 销售代表',
      core: '销售 | 商务谈判 | 客户维护 | 大客户管理',
      useful: '渠道拓展 | CRM | 市场开拓 | 合同管理 | 抗压能力',
      duties:
        '开发新客户并完成季度目标 | 拜访客户、介绍方案并报价 | 主导合同谈判和回款 | 维护老客户的长期关系 | 收集市场和竞争对手信息',
    },
    en: {
      titles:
        'Account Executive | Sales Representative | Account Manager | Regional Sales Manager | Business Development Manager',
      core: 'Sales | Account management | Negotiation | Salesforce',
      useful: 'CRM | Business development | Cold calling | Presentations | HubSpot',
      duties:
        'Win customers and keep the ones we have | Visit, listen and only then make an offer | Lead contract talks to a fair end | Plan a territory and work the plan | Tell the product team what buyers say',
    },
  },
  {
    name: 'nurse',
    weekly: 1.5,
    growth: 0.15,
    pay: { zh: 8_500, en: 84_000 },
    hourly: true,
    education: 'associate',
    zh: {
      titles: '护士 | 病房护士 | 门诊护士 | 手术室护士 | 护理主管',
      core: '护理 | 临床医学 | 护士执业资格 | 病人照护',
      useful: '急救 | 健康宣教 | 沟通能力 | 康复护理 | 老年护理',
      duties:
        '执行医嘱并观察病情变化 | 完成病房的基础护理和记录 | 给患者和家属做健康宣教 | 参与急救和交接班 | 管理药品和器械',
    },
    en: {
      titles: 'Registered Nurse | Staff Nurse | Clinical Nurse | Operating Room Nurse | Charge Nurse',
      core: 'Nursing | Patient care | Registered nurse licence | Medication administration',
      useful: 'Emergency care | Patient education | Care planning | Geriatrics | Basic life support',
      duties:
        'Look after patients on a ward of twenty beds | Give medicines and watch how they work | Teach families what to do at home | Hand a shift over so that nothing is lost | Keep records that the next nurse can trust',
    },
  },
  {
    name: 'mechanical engineer',
    weekly: 1.3,
    growth: 0.05,
    pay: { zh: 13_000, en: 92_000 },
    education: 'bachelor',
    zh: {
      titles: '机械工程师 | 结构工程师 | 机械设计工程师 | 非标自动化设计工程师 | 工艺工程师',
      core: '机械设计 | SolidWorks | CAD | 结构设计',
      useful: 'ANSYS | 自动化 | PLC | 工艺流程 | 公差分析 | 质量管理',
      duties:
        '完成设备的三维建模和出图 | 做强度校核与公差分析 | 跟进样机装配和试验 | 与供应商确认加工工艺 | 解决量产中的结构问题',
    },
    en: {
      titles:
        'Mechanical Engineer | Senior Mechanical Engineer | Design Engineer | Manufacturing Engineer | Process Engineer',
      core: 'Mechanical design | SolidWorks | CAD | Tolerance analysis',
      useful: 'ANSYS | Automation | PLC | Lean manufacturing | Quality control | GD&T',
      duties:
        'Model and draw machines that can be built | Check strength and tolerances before metal is cut | Follow prototypes through assembly and test | Agree on processes with suppliers | Fix what breaks in series production',
    },
  },
  {
    name: 'teacher',
    weekly: 1.2,
    growth: 0,
    pay: { zh: 9_500, en: 62_000 },
    education: 'bachelor',
    zh: {
      titles: '小学语文教师 | 初中数学教师 | 英语教师 | 高中物理教师 | 班主任',
      core: '教学 | 授课 | 教师资格证 | 课程设计',
      useful: '班级管理 | 普通话 | 家校沟通 | 心理辅导 | 教研',
      duties: '备课、授课并批改作业 | 关注每个学生的成长 | 与家长保持沟通 | 参加教研和公开课 | 组织班级活动',
    },
    en: {
      titles:
        'Math Teacher | Elementary School Teacher | English Teacher | Science Teacher | Special Education Teacher',
      core: 'Teaching | Curriculum development | Classroom management | Teaching certificate',
      useful: 'Tutoring | Lesson planning | Assessment of learning | Parent communication | Counseling',
      duties:
        'Plan lessons that children remember | Notice who falls behind, and why | Speak with parents early | Mark work with words, not only numbers | Take a class through its year',
    },
  },
  {
    name: 'supply chain planner',
    weekly: 1.3,
    growth: 0.2,
    pay: { zh: 11_500, en: 78_000 },
    education: 'bachelor',
    zh: {
      titles: '供应链专员 | 物流主管 | 采购工程师 | 供应链计划经理 | 仓储主管',
      core: '供应链 | 物流管理 | 采购 | 库存管理',
      useful: 'SAP | ERP | 仓储管理 | 报关 | 供应商管理 | 生产计划',
      duties:
        '制定需求和补货计划 | 跟踪订单交期并处理异常 | 控制库存周转和呆滞料 | 选择并评估供应商和承运商 | 优化仓库作业流程',
    },
    en: {
      titles:
        'Supply Chain Planner | Logistics Coordinator | Procurement Specialist | Buyer | Warehouse Supervisor',
      core: 'Supply chain | Logistics | Procurement | Inventory control',
      useful: 'SAP | ERP | Demand planning | Warehousing | Freight forwarding | Vendor management',
      duties:
        'Plan what is needed, where and when | Chase late orders before they are missed | Keep stock low and shelves full | Choose suppliers and carriers, and judge them | Make a warehouse flow',
    },
  },
];
