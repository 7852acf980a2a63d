import type { Market } from '../../../functions/market/domain/posting.ts';

/** A line of work that generated postings are about: both languages, pay as it is usual, and what the work deals with. */
export interface Role {
  readonly share: number;
  readonly title: Readonly<Record<Market, string>>;
  /** Median of yearly pay: dollars, and yuan. */
  readonly pay: Readonly<Record<Market, number>>;
  readonly skills: readonly string[];
  readonly objects: Readonly<Record<Market, readonly string[]>>;
}

const split = (text: string): string[] => text.split('|');

/** share; title; pay in thousand dollars, thousand yuan; skills; what the work deals with, in English and Chinese. */
const lines: readonly (readonly [number, string, string, number, number, string, string, string])[] = [
  // prettier-ignore
  [9, 'Backend Engineer', '后端开发工程师', 140, 300, 'Java|Go|Spring Boot|MySQL|Redis|Kafka|Docker|Kubernetes|gRPC|PostgreSQL', 'payment services|order services|message queues|rate limits|database schemas|public APIs|batch jobs|service meshes', '支付服务|订单系统|消息队列|限流策略|数据库表结构|开放接口|批处理任务|微服务治理'],
  // prettier-ignore
  [7, 'Frontend Developer', '前端开发工程师', 125, 240, 'JavaScript|TypeScript|React|Vue|CSS|HTML|Webpack|Node.js|Next.js', 'component libraries|checkout pages|design systems|admin consoles|page load times|mobile web views|accessibility audits', '组件库|下单页面|设计规范|运营后台|首屏性能|移动端页面|可视化大屏'],
  // prettier-ignore
  [6, 'Data Analyst', '数据分析师', 85, 190, 'SQL|Excel|Python|Tableau|Power BI|R|Looker|pandas', 'sales dashboards|retention cohorts|pricing tests|weekly reports|survey results|funnel metrics|data dictionaries', '销售看板|用户留存|定价实验|经营周报|调研数据|转化漏斗|指标口径'],
  // prettier-ignore
  [5, 'Data Engineer', '大数据开发工程师', 135, 310, 'Spark|Hive|Flink|Airflow|Python|Scala|Kafka|Snowflake|Hadoop', 'event pipelines|warehouse models|streaming jobs|data quality checks|ingestion connectors|feature tables|cost reports', '埋点数据链路|数仓模型|实时任务|数据质量校验|采集组件|特征表|资源成本'],
  // prettier-ignore
  [4, 'Machine Learning Engineer', '算法工程师', 160, 420, 'Python|PyTorch|TensorFlow|NLP|scikit-learn|Spark|CUDA|C++', 'ranking models|speech models|fraud detectors|training clusters|embedding stores|label pipelines|model monitors', '排序模型|语音模型|反欺诈模型|训练平台|向量检索|标注流程|模型监控'],
  // prettier-ignore
  [5, 'Test Engineer', '测试工程师', 95, 180, 'Selenium|Python|JMeter|Jira|Linux|Postman|Jenkins|SQL', 'regression suites|load tests|device farms|release checklists|test plans|bug triage|acceptance criteria', '回归用例|压力测试|真机环境|上线清单|测试方案|缺陷跟踪|验收标准'],
  // prettier-ignore
  [4, 'DevOps Engineer', '运维工程师', 135, 230, 'Linux|Kubernetes|Terraform|AWS|Ansible|Prometheus|Docker|Shell|Jenkins', 'build pipelines|clusters|alert rules|on-call handbooks|backups|access policies|network routes', '发布流水线|容器集群|告警规则|值班手册|备份策略|权限策略|网络链路'],
  // prettier-ignore
  [4, 'Product Manager', '产品经理', 130, 300, 'Axure|SQL|Agile|Scrum|Jira|Figma|Excel', 'roadmaps|onboarding flows|pricing plans|customer interviews|launch plans|partner programmes|usage metrics', '产品路线图|新手引导|收费方案|用户访谈|上线计划|合作渠道|使用数据'],
  // prettier-ignore
  [4, 'UX Designer', '交互设计师', 110, 210, 'Figma|Sketch|Photoshop|Illustrator|HTML|CSS', 'wireframes|user journeys|icon sets|usability studies|style guides|landing pages|prototypes', '线框图|用户旅程|图标规范|可用性测试|视觉规范|活动页面|交互原型'],
  // prettier-ignore
  [6, 'Accountant', '会计', 72, 96, 'Excel|SAP|QuickBooks|ERP|Power BI', 'monthly closes|tax filings|supplier invoices|fixed assets|audit files|expense claims|bank statements', '月末结账|纳税申报|供应商发票|固定资产|审计资料|费用报销|银行对账'],
  // prettier-ignore
  [8, 'Sales Representative', '销售代表', 68, 130, 'CRM|Salesforce|Excel|PowerPoint', 'regional accounts|cold calls|renewals|trade fairs|price quotes|dealer networks|quarterly targets', '区域客户|陌生拜访|续约|展会|报价方案|经销商网络|季度指标'],
  // prettier-ignore
  [5, 'Customer Service Specialist', '客服专员', 46, 72, 'CRM|Excel|Zendesk|Word', 'phone enquiries|returns|complaints|chat tickets|knowledge articles|delivery questions|service records', '来电咨询|退换货|投诉处理|在线工单|知识库|物流问题|服务记录'],
  // prettier-ignore
  [4, 'Registered Nurse', '护士', 82, 100, 'EMR|BLS|ACLS|Excel', 'patient charts|ward rounds|medication plans|wound care|admissions|family talks|infection control', '护理记录|病房巡视|用药计划|伤口护理|入院接待|家属沟通|院感防控'],
  // prettier-ignore
  [4, 'Mechanical Engineer', '机械工程师', 92, 170, 'AutoCAD|SolidWorks|MATLAB|ANSYS|CAD|GD&T', 'gear housings|cooling loops|assembly jigs|tolerance stacks|prototype builds|test rigs|supplier drawings', '齿轮箱体|冷却回路|装配工装|公差分析|样机试制|试验台架|供应商图纸'],
  // prettier-ignore
  [3, 'Electrical Engineer', '电气工程师', 98, 180, 'PLC|AutoCAD|MATLAB|EPLAN|C|Altium Designer', 'control cabinets|motor drives|wiring diagrams|sensor boards|safety circuits|field tests|power supplies', '控制柜|电机驱动|接线图|传感器板卡|安全回路|现场调试|电源模块'],
  // prettier-ignore
  [4, 'Human Resources Specialist', '人力资源专员', 66, 100, 'Excel|Workday|PowerPoint|ERP', 'campus hiring|payroll runs|onboarding days|training plans|staff surveys|job descriptions|benefit plans', '校园招聘|薪资核算|入职培训|培训计划|员工调研|岗位说明书|福利方案'],
  // prettier-ignore
  [4, 'Warehouse Associate', '仓库管理员', 40, 66, 'WMS|Excel|SAP', 'inbound pallets|stock counts|picking routes|loading bays|return parcels|packing lines|shift handovers', '入库托盘|库存盘点|拣货路线|装卸月台|退货包裹|打包线|班次交接'],
  // prettier-ignore
  [3, 'Project Manager', '项目经理', 115, 260, 'PMP|Jira|Agile|Excel|PowerPoint|Scrum', 'delivery plans|risk registers|steering meetings|vendor contracts|change requests|milestones|budgets', '交付计划|风险清单|例会汇报|供应商合同|需求变更|里程碑|项目预算'],
  // prettier-ignore
  [3, 'Marketing Specialist', '市场专员', 70, 120, 'SEO|Google Analytics|Excel|Photoshop|CRM', 'email campaigns|search ads|brand events|press releases|social channels|partner webinars|product videos', '邮件活动|搜索广告|品牌活动|新闻稿|社交媒体账号|联合直播|产品视频'],
  // prettier-ignore
  [3, 'Teacher', '教师', 62, 110, 'Excel|PowerPoint|Word', 'lesson plans|parent evenings|exam papers|reading groups|field trips|homework reviews|class projects', '教案|家长会|试卷|阅读小组|研学活动|作业批改|班级项目'],
  // prettier-ignore
  [3, 'Embedded Software Engineer', '嵌入式软件工程师', 128, 280, 'C|C++|Linux|RTOS|ARM|Python|I2C|CAN', 'boot loaders|motor firmware|sensor drivers|field updates|board bring-up|power budgets|bus protocols', '引导程序|电机固件|传感器驱动|远程升级|板级调试|功耗优化|总线协议'],
  // prettier-ignore
  [2, 'Logistics Coordinator', '物流专员', 54, 84, 'Excel|SAP|WMS|ERP', 'customs papers|carrier rates|delivery windows|route plans|freight claims|export orders|fleet schedules', '报关单据|承运价格|配送时效|线路规划|货损理赔|出口订单|车辆排班'],
];

export const roles: readonly Role[] = lines.map(
  ([share, en, zh, usd, cny, skills, objectsEn, objectsZh]) => ({
    share,
    title: { en, zh },
    pay: { en: usd * 1000, zh: cny * 1000 },
    skills: split(skills),
    objects: { en: split(objectsEn), zh: split(objectsZh) },
  }),
);

interface Level {
  readonly share: number;
  readonly pay: number;
  readonly years: readonly [number, number];
  readonly title: Readonly<Record<Market, string>>;
}

/** `…` is the role's title. */
export const levels: readonly Level[] = [
  { share: 10, pay: 0.72, years: [0, 1], title: { en: 'Junior …', zh: '初级…' } },
  { share: 58, pay: 1, years: [1, 3], title: { en: '…', zh: '…' } },
  { share: 24, pay: 1.3, years: [5, 10], title: { en: 'Senior …', zh: '高级…' } },
  { share: 8, pay: 1.6, years: [8, 15], title: { en: 'Lead …', zh: '资深…' } },
];

interface Place {
  readonly share: number;
  readonly name: string;
  /** What pay there is beside the median. */
  readonly pay: number;
}

const placesOf = (text: string): Place[] =>
  split(text).map((line) => {
    const [name = '', share, pay] = line.split(':');
    return { name, share: Number(share), pay: Number(pay) };
  });

export const places: Readonly<Record<Market, readonly Place[]>> = {
  en: placesOf(
    'New York, NY:20:1.18|Los Angeles, CA:12:1.1|Chicago, IL:11:1|Houston, TX:9:0.96|Phoenix, AZ:6:0.92|Philadelphia, PA:6:0.98|San Antonio, TX:4:0.88|San Diego, CA:5:1.08|Dallas, TX:9:0.97|Austin, TX:6:1.02|San Francisco, CA:10:1.35|Seattle, WA:8:1.25|Denver, CO:6:1.03|Boston, MA:8:1.15|Atlanta, GA:8:0.97|Miami, FL:5:0.92|Minneapolis, MN:4:0.98|Portland, OR:4:1.02|Charlotte, NC:4:0.94|Remote:14:1.05',
  ),
  zh: placesOf(
    '北京:18:1.3|上海:19:1.28|深圳:15:1.22|广州:12:1.06|杭州:10:1.12|成都:9:0.9|武汉:7:0.86|南京:7:0.95|苏州:7:0.97|西安:6:0.82|重庆:5:0.8|长沙:4:0.8|郑州:4:0.75|合肥:4:0.82|青岛:3:0.8|宁波:3:0.9|东莞:4:0.85|佛山:3:0.84|厦门:3:0.9|无锡:3:0.9',
  ),
};

export const syllables: Readonly<Record<Market, readonly string[]>> = {
  en: split(
    'al|ber|cor|dan|el|fen|gar|hol|in|jor|kel|lum|mar|nor|or|pel|quin|ros|sol|tav|ul|ver|wen|yor|zan|bri|cla|dex|fin|gra',
  ),
  zh: split(
    '华|中|新|创|盛|达|科|信|恒|泰|瑞|天|海|云|博|远|智|联|鼎|正|宏|安|兴|德|嘉|凯|腾|讯|光|启|力|诚|佳|润|星|汇',
  ),
};

export const trades: Readonly<Record<Market, readonly string[]>> = {
  en: split(
    'Software|Logistics|Health|Energy|Retail|Capital|Foods|Robotics|Media|Insurance|Education|Materials',
  ),
  zh: split('信息技术|物流|医疗科技|新能源|商贸|投资|食品|智能装备|文化传媒|保险|教育科技|新材料'),
};
