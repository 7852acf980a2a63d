/**
 * Words of job titles in both languages, `Chinese = English`, several to a line. The first pair that names a word gives
 * its translation; further English words after a comma are translated into the Chinese one but never chosen.
 */
const table = `
数据分析师 = data analyst; 数据分析 = data analysis, data analytics, analytics; 数据科学家 = data scientist; 数据工程师 = data engineer
数据 = data; 大数据 = big data; 数据库 = database; 数据库管理员 = database administrator, dba; 数据仓库 = data warehouse; 数据挖掘 = data mining
数据治理 = data governance; 数据运营 = data operations; 数据产品 = data product; 数据标注 = data annotation; 数据开发 = data development
商业分析师 = business analyst; 业务分析师 = business analyst; 商业分析 = business analysis; 商业智能 = business intelligence, bi
机器学习 = machine learning, ml; 深度学习 = deep learning; 人工智能 = artificial intelligence, ai; 自然语言处理 = natural language processing, nlp
计算机视觉 = computer vision; 图像 = image; 图像处理 = image processing; 图像算法 = image algorithm; 语音 = speech; 推荐 = recommendation; 搜索 = search; 算法 = algorithm
软件工程师 = software engineer; 软件开发工程师 = software development engineer, software developer; 软件开发 = software development; 软件 = software; 硬件 = hardware; 嵌入式 = embedded
全栈 = full stack, full-stack; 前端 = front end, frontend, front-end; 后端 = back end, backend, back-end; 服务端 = server; 移动 = mobile; 移动端 = mobile; 客户端 = client; 网页 = web; 游戏 = game
程序员 = programmer; 开发者 = developer; 开发工程师 = developer; 开发 = development; 研发工程师 = R&D engineer; 研发 = R&D; 编程 = programming; 应用 = application, applications; 系统 = system, systems; 平台 = platform
架构师 = architect; 架构 = architecture; 解决方案 = solutions, solution; 云 = cloud; 云计算 = cloud computing; 运维 = operations, devops; 网站可靠性 = site reliability; 网络 = network, networking; 网络安全 = network security, cybersecurity, cyber security
安全 = security, safety; 信息 = information; 信息安全 = information security; 信息技术 = information technology, it; 基础设施 = infrastructure; 自动化 = automation; 测试工程师 = test engineer, qa engineer; 测试 = testing, test, qa; 质量 = quality; 质量保证 = quality assurance; 质检 = quality inspection
工程师 = engineer; 工程 = engineering; 技术员 = technician; 技术 = technical, technology, tech; 技术支持 = technical support; 支持 = support; 实施 = implementation; 实施工程师 = implementation engineer; 集成 = integration; 维护 = maintenance; 维修 = repair; 调试 = commissioning
产品经理 = product manager; 产品 = product; 项目经理 = project manager; 项目 = project; 项目管理 = project management; 项目助理 = project assistant; 程序 = program; 项目集 = programme
经理 = manager; 管理 = management; 总监 = director; 主管 = supervisor, head; 负责人 = lead; 组长 = team leader, team lead; 主任 = director; 总经理 = general manager; 副总裁 = vice president, vp; 首席技术官 = chief technology officer, cto; 首席 = chief; 总裁 = president; 创始人 = founder; 联合创始人 = co-founder, cofounder; 店长 = store manager; 厂长 = plant manager
助理 = assistant, associate; 专员 = specialist; 专家 = expert; 顾问 = consultant, advisor; 咨询 = consulting; 咨询师 = counsellor; 文员 = clerk; 秘书 = secretary; 行政 = administration, administrative; 行政助理 = administrative assistant; 行政专员 = administrative specialist; 前台 = receptionist; 内勤 = office clerk; 总助 = executive assistant; 董事长 = chairman
分析师 = analyst; 分析 = analysis; 科学家 = scientist; 科学 = science; 研究员 = researcher, research scientist; 研究 = research; 统计 = statistics, statistical; 统计师 = statistician; 量化 = quantitative, quant; 策略 = strategy; 运筹 = operations research; 建模 = modelling, modeling
运营 = operations; 运营专员 = operations specialist; 用户 = user; 用户运营 = user operations; 内容 = content; 内容运营 = content operations; 新媒体 = new media, social media; 社区 = community; 活动 = events; 直播 = live streaming; 主播 = streamer; 短视频 = short video; 电商 = e-commerce, ecommerce; 电子商务 = e-commerce; 淘宝 = Taobao; 客服 = customer service; 客户服务 = customer service; 客户 = customer; 客户经理 = account manager; 客户成功 = customer success; 客户关系 = customer relations
销售 = sales; 销售代表 = sales representative; 销售经理 = sales manager; 销售工程师 = sales engineer; 销售顾问 = sales consultant; 销售助理 = sales assistant; 代表 = representative; 业务员 = salesperson; 业务 = business; 商务 = business; 商务拓展 = business development; 渠道 = channel; 大客户 = key account; 区域 = regional; 电话销售 = telesales; 招商 = merchant recruitment; 导购 = shop assistant; 营业员 = shop assistant; 收银员 = cashier; 采购 = purchasing, procurement; 外贸 = foreign trade; 跟单 = merchandiser; 报关 = customs declaration
市场 = marketing, market; 市场营销 = marketing; 营销 = marketing; 推广 = promotion; 品牌 = brand; 策划 = planning; 文案 = copywriter; 公关 = public relations; 广告 = advertising; 媒介 = media; 增长 = growth; 搜索引擎优化 = search engine optimisation, seo; 编辑 = editor; 记者 = reporter; 翻译 = translator; 作家 = writer; 技术文档 = technical writer
设计师 = designer; 设计 = design; 平面设计 = graphic design; 平面 = graphic; 界面 = user interface, ui; 交互 = interaction; 用户体验 = user experience, ux; 视觉 = visual; 美工 = artist; 动画 = animation; 三维 = 3D; 室内设计 = interior design; 服装 = fashion; 摄影 = photography; 视频 = video; 剪辑 = video editing; 结构 = structural; 机械 = mechanical; 电气 = electrical; 电子 = electronic, electronics; 工业 = industrial; 工艺 = process; 模具 = mould; 自动 = automatic; 芯片 = chip; 半导体 = semiconductor; 通信 = communications; 射频 = radio frequency, rf; 光学 = optical
财务 = finance, financial; 会计 = accountant, accounting; 出纳 = cashier; 审计 = audit, auditor; 税务 = tax; 成本 = cost; 总账 = general ledger; 主办会计 = lead accountant; 金融 = finance; 投资 = investment; 风险 = risk; 风控 = risk control; 风险管理 = risk management; 信贷 = credit; 保险 = insurance; 精算 = actuarial; 银行 = bank, banking; 证券 = securities; 理财 = wealth management; 基金 = fund; 合规 = compliance; 法务 = legal; 律师 = lawyer
人力资源 = human resources, hr; 人事 = human resources; 人事专员 = human resources specialist; 招聘 = recruiting, recruiter, recruitment; 培训 = training; 培训师 = trainer; 讲师 = lecturer, instructor; 教师 = teacher; 老师 = teacher; 教练 = coach; 教育 = education; 课程 = course; 薪酬 = compensation; 绩效 = performance; 员工关系 = employee relations
生产 = production; 制造 = manufacturing; 操作工 = operator; 普工 = general worker; 工人 = worker; 焊工 = welder; 电工 = electrician; 司机 = driver; 仓库 = warehouse; 仓库管理员 = warehouse keeper; 仓管 = warehouse keeper; 物流 = logistics; 快递 = courier; 供应链 = supply chain; 计划 = planning; 安装 = installation; 施工 = construction; 施工员 = site engineer; 建筑 = building; 土建 = civil; 造价 = cost estimation; 预算 = budget; 监理 = supervision; 物业 = property; 保安 = security guard; 保洁 = cleaner; 环保 = environmental; 环境 = environment; 能源 = energy
医生 = doctor; 护士 = nurse; 护理 = nursing; 医药 = pharmaceutical; 医药代表 = medical representative; 医疗 = medical, healthcare; 药剂师 = pharmacist; 临床 = clinical; 生物 = biology, bio; 生物信息 = bioinformatics; 化学 = chemistry; 实验 = laboratory; 实验室 = laboratory; 检验 = inspection; 化工 = chemical; 食品 = food; 厨师 = chef; 服务员 = waiter; 酒店 = hotel; 旅游 = travel; 美容师 = beautician; 健身 = fitness; 房地产 = real estate; 房产 = real estate; 置业顾问 = property consultant; 汽车 = automotive; 互联网 = internet; 智能 = intelligent; 机器人 = robotics; 物联网 = internet of things, iot; 区块链 = blockchain; 爬虫 = web scraping
实习生 = intern; 实习 = internship; 管培生 = management trainee; 管理培训生 = management trainee; 培训生 = trainee; 储备干部 = management trainee; 学徒 = apprentice; 兼职 = part-time; 全职 = full-time; 初级 = junior, jr; 中级 = intermediate; 高级 = senior, sr; 资深 = senior; 主任工程师 = principal engineer, staff engineer; 首席工程师 = principal engineer; 国际 = international; 海外 = overseas; 全球 = global; 企业 = enterprise, corporate; 内部 = internal; 现场 = field, on-site; 英语 = English; 日语 = Japanese; 韩语 = Korean; 德语 = German; 和 = and; 与 = and; 及 = and
`;

/** One word or phrase: its Chinese, the English chosen for it, and further English that means it. */
export interface TitleWord {
  readonly zh: string;
  readonly en: string;
  readonly alsoEn: readonly string[];
}

const parseEntry = (entry: string): TitleWord[] => {
  const [zh = '', english = ''] = entry.split('=').map((side) => side.trim());
  const [en = '', ...alsoEn] = english.split(',').map((word) => word.trim());
  return zh && en ? [{ zh, en, alsoEn }] : [];
};

export const titleWords: readonly TitleWord[] = table.split(/[;\n]/).flatMap(parseEntry);
