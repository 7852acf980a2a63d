/** One skill of the dictionary. */
export interface Skill {
  /** Lower-case English name: what postings and profiles carry. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  /** Lower-case words and phrases that mention it, the id and both names among them. */
  readonly mentions: readonly string[];
  /** The name is an everyday word or a single letter: in running text it counts only inside a list of names. */
  readonly ambiguous: boolean;
}

/**
 * `English name | Chinese name (where it has one) | further mentions, separated by commas`; a line `# kind` opens a
 * kind; what is under `# no skill` is recognised so that nothing inside it counts. `!` before the name marks it as ambiguous in running text.
 */
const table = `
# programming language
Python | | python3, pyspark编程
Java | | java ee, java se, j2ee, j2se, java开发, java编程
JavaScript | | js, ecmascript, es6
TypeScript
C++ | | cpp, c/c++, visual c++
C# | | c#.net, csharp
!C | C语言 | c语言, c programming, c language, c编程
!Go | | golang, go语言
!R | R语言 | r语言, r programming, rstudio
!Rust | | rust语言
!Swift
Kotlin
Scala
PHP
Ruby
Perl
Lua
MATLAB
!Julia
Objective-C | | objective c, oc开发
Visual Basic | | vb.net, vb6, vba
!SAS | | sas programming, sas base, sas/stat
COBOL
Fortran
Groovy
!Dart
Haskell
Erlang
Elixir
Clojure
F#
Assembly language | 汇编语言 | 汇编
Bash | | shell, shell脚本, shell script, shell scripting, bash scripting
PowerShell
Solidity
Verilog | | system verilog, systemverilog
VHDL
# database
SQL | | sql语言, t-sql, tsql, pl/sql, plsql
MySQL
PostgreSQL | | postgres, pgsql
Oracle | 甲骨文数据库 | oracle database, oracle数据库
SQL Server | | mssql, ms sql, microsoft sql server, sqlserver
SQLite
MariaDB
MongoDB | | mongo
Redis
Cassandra
DynamoDB
Elasticsearch | | elastic search, elk, es集群
Neo4j
HBase
DB2
Couchbase
NoSQL | | no-sql
ClickHouse
Snowflake
Redshift | | amazon redshift
BigQuery | | google bigquery
Databricks
Teradata
Database administration | 数据库管理 | dba, 数据库运维, database administrator
Database design | 数据库设计 | 数据库建模, 数据库开发, database development
Databases | 数据库 | database, relational database, relational databases
Graph databases | 图数据库 | graph database
# data
Data analysis | 数据分析 | data analytics, 数据分析能力, 数据统计分析
Data mining | 数据挖掘
Data science | 数据科学
Data engineering | 数据工程 | data pipelines, data pipeline
Data modelling | 数据建模 | data modeling, 数据模型
Data warehousing | 数据仓库 | data warehouse, 数仓, data warehouses
Data visualisation | 数据可视化 | data visualization, 可视化, dashboards
Data governance | 数据治理 | master data, 主数据
Data quality | 数据质量 | data cleaning, 数据清洗
Data collection | 数据采集 | 数据收集
Data annotation | 数据标注 | data labeling, data labelling
Web scraping | 爬虫 | 网络爬虫, crawler, web crawling, scrapy
Big data | 大数据
ETL | | elt, kettle, informatica, 数据抽取
Business intelligence | 商业智能 | bi分析, bi开发
Statistics | 统计学 | 统计分析, statistical analysis, 数理统计, statistical modeling, statistical modelling
Econometrics | 计量经济学 | 计量经济
A/B testing | A/B测试 | ab测试, ab testing, ab test, a/b tests
Predictive modelling | 预测建模 | predictive modeling, predictive analytics, predictive models
Forecasting | 预测分析 | time series, 时间序列
Quantitative research | 量化研究 | 量化, quantitative analysis, 定量分析
User behaviour analysis | 用户行为分析 | user analytics, 用户画像
Spark | | apache spark, pyspark, spark sql
Hadoop | | hdfs, mapreduce
Hive | | hiveql
Kafka | | apache kafka
Flink | | apache flink
Airflow | | apache airflow
dbt
Presto | | trino
Storm | | apache storm
!Flume
!Sqoop
!Excel | | microsoft excel, ms excel, excel函数, 数据透视表, pivot tables, vlookup
Tableau
Power BI | | powerbi
Looker
Qlik | | qlikview, qlik sense
MicroStrategy
Cognos
Alteryx
SPSS
Stata
EViews
SSIS
SSRS
DAX
FineReport | 帆软 | finebi
Crystal Reports
Google Analytics | | ga4
pandas
NumPy
SciPy
Matplotlib
Seaborn
Plotly
ggplot2
Tidyverse | | dplyr
Jupyter | | jupyter notebook
D3.js | | d3js
ECharts
# machine learning
Machine learning | 机器学习 | ml算法, machine-learning
Deep learning | 深度学习 | neural networks, neural network, 神经网络
Artificial intelligence | 人工智能 | ai算法
Natural language processing | 自然语言处理 | nlp, 文本挖掘, text mining
Large language models | 大语言模型 | llm, llms, 大模型, gpt, chatgpt, aigc, generative ai
Computer vision | 计算机视觉 | 机器视觉, machine vision, cv算法, 视觉算法
Image processing | 图像处理 | 图像算法, 图像识别, image recognition
Speech recognition | 语音识别 | asr, 语音算法
Recommender systems | 推荐系统 | 推荐算法, recommendation systems, recommender system
Knowledge graphs | 知识图谱 | knowledge graph
Reinforcement learning | 强化学习
Algorithms | 算法 | 算法设计, algorithm, 数据结构, data structures
Optimisation | 运筹优化 | operations research, 运筹学, linear programming
TensorFlow
PyTorch
Keras
scikit-learn | | sklearn, scikit learn
XGBoost | | lightgbm
OpenCV
Caffe
MXNet
Hugging Face | | huggingface
NLTK | | spacy
CUDA
MLOps
!Simulation | 仿真 | 仿真分析, 建模仿真
SLAM | | slam算法
# web and mobile
HTML | | html5, h5开发
CSS | | css3, sass, scss
React | | react.js, reactjs
React Native
Vue.js | | vue, vuejs, vue3, vue2
Angular | | angularjs, angular.js
Svelte
Next.js
Node.js | | nodejs, node js
jQuery
Webpack | | vite构建
Bootstrap
Ember.js | | emberjs
Backbone.js | | backbone
Front-end development | 前端开发 | 前端, frontend, front-end, front end, web前端
Back-end development | 后端开发 | 后端, backend, back-end, back end, 服务端开发
Full-stack development | 全栈开发 | 全栈, full stack, full-stack, fullstack
Web development | 网站开发 | web开发, web developer
Mobile development | 移动开发 | 移动端, app开发, mobile apps
Android | 安卓 | android开发, android sdk
iOS | | ios开发
Flutter
WeChat mini programs | 微信小程序 | 小程序, uniapp, uni-app
Django
Flask
FastAPI
!Spring | | spring framework, spring mvc, springmvc, spring框架, ssm框架
Spring Boot | | springboot
Spring Cloud | | springcloud
MyBatis | | ibatis
Hibernate
Ruby on Rails | | rails, ror
Laravel
ThinkPHP
.NET | | asp.net, .net core, dotnet, .net framework
WPF | | winform, winforms
Qt | | qt开发, pyqt
MFC
!Express | | express.js, expressjs
GraphQL
REST APIs | | restful, rest api, restful api, rest apis
Microservices | 微服务 | microservice, 微服务架构
WebGL | | three.js
WordPress
!Unity | | unity3d, u3d
Unreal Engine | | unreal, ue4, ue5
Game development | 游戏开发 | game developer
# infrastructure
Linux | | centos, ubuntu, red hat, redhat, debian
Unix | | aix, solaris
Windows Server | | windows系统
AWS | | amazon web services, ec2, 亚马逊云
Azure | | microsoft azure
Google Cloud | 谷歌云 | gcp, google cloud platform
Alibaba Cloud | 阿里云 | aliyun
Cloud computing | 云计算 | 云平台, cloud infrastructure, cloud platforms
Docker | | 容器化
Kubernetes | | k8s
OpenStack
VMware | | 虚拟化, virtualization
Terraform
Ansible
Puppet
Jenkins
Git | | github, gitlab, bitbucket
Subversion | | svn
CI/CD | 持续集成 | continuous integration, continuous delivery, cicd, 持续交付
DevOps | | 运维开发
Site reliability engineering | | sre, site reliability
System administration | 系统运维 | 运维, 系统管理, sysadmin, systems administration, it运维
Networking | 计算机网络 | tcp/ip, 网络协议, 网络工程, cisco, 路由交换, ccna, ccnp
Network security | 网络安全 | 信息安全, information security, cybersecurity, cyber security, 渗透测试, penetration testing
Distributed systems | 分布式系统 | 分布式, distributed system, 分布式架构
High concurrency | 高并发 | 多线程, multithreading, 并发编程
Message queues | 消息队列 | rabbitmq, rocketmq, activemq
Nginx | | tomcat, apache http
ZooKeeper | | dubbo
Prometheus | | grafana, zabbix
Splunk
Blockchain | 区块链 | smart contracts, ethereum
# software engineering
Software development | 软件开发 | software engineering, 软件工程, 软件研发
Software architecture | 软件架构 | 架构设计, 系统架构, system design, system architecture
Object-oriented programming | 面向对象 | 面向对象编程, oop, object-oriented, object oriented
Design patterns | 设计模式 | design pattern
Requirements analysis | 需求分析 | requirements gathering, 需求调研
Software testing | 软件测试 | 测试用例, test cases, 功能测试, functional testing, 黑盒测试, qa testing, 测试工程师
Test automation | 自动化测试 | automated testing, 测试自动化, pytest
Performance testing | 性能测试 | 压力测试, jmeter, loadrunner, load testing
Selenium | | appium
Agile | 敏捷开发 | scrum, kanban, 敏捷
Jira | | confluence
UML
Embedded systems | 嵌入式 | 嵌入式开发, embedded software, 嵌入式软件, embedded
RTOS | | freertos, vxworks
ARM | | arm架构, cortex-m
Microcontrollers | 单片机 | stm32, mcu, microcontroller
FPGA
DSP
Device drivers | 驱动开发 | linux驱动, 内核开发, linux kernel
Internet of things | 物联网 | iot
ROS | | robot operating system
CAN bus | CAN总线 | can通信, canoe
AUTOSAR
Autonomous driving | 自动驾驶 | 智能驾驶, self-driving
Robotics | 机器人 | 机器人技术
Technical writing | 技术文档 | 技术写作, technical documentation
# engineering
Mechanical design | 机械设计 | 机械工程, mechanical engineering, 结构设计
CAD | | autocad, cad制图
SolidWorks
Pro/E | | creo, proe
CATIA
UG NX | | ug软件
ANSYS | | 有限元, finite element
3D modelling | 三维建模 | 3d建模, 3d modeling, 3dmax, 3ds max
BIM | | revit, bim工程师
PLC | PLC编程 | plc编程, 西门子plc
LabVIEW
Electrical engineering | 电气工程 | 电气设计, 电气自动化
Electronic circuits | 电路设计 | 模拟电路, 数字电路, 硬件电路, circuit design
PCB design | PCB设计 | pcb, altium designer, allegro
Automation | 自动化 | 自动控制, 自动化控制, industrial automation
Communication engineering | 通信工程 | 通信技术, 通信协议, 5g通信, wireless communications
Integrated circuits | 集成电路 | ic设计, 芯片设计, asic, soc设计, semiconductor, 半导体
Optical engineering | 光学设计 | 光学
GIS | 地理信息系统 | arcgis, 遥感, remote sensing
Civil engineering | 土木工程 | 施工管理, construction management
Quality control | 质量管理 | 质量控制, quality assurance, 品质管理, iso9001, quality management
Six Sigma | 六西格玛 | 6sigma, lean six sigma
Lean production | 精益生产 | lean manufacturing, 5s管理
Process engineering | 工艺设计 | 工艺工程, 工艺流程
Production management | 生产管理 | 生产计划, production planning
Welding | 焊接
Environmental protection | 环保 | 环境工程, environmental engineering
Occupational safety | 安全生产 | 安全管理, ehs, health and safety
# design
UI design | UI设计 | ui设计, 界面设计, user interface design, ui designer
UX design | 交互设计 | ux设计, user experience, 用户体验, interaction design
User research | 用户研究 | usability testing, 可用性测试
Graphic design | 平面设计 | 视觉设计, visual design
Photoshop | | ps软件, adobe photoshop
Illustrator | | adobe illustrator, coreldraw
Adobe Creative Suite | | adobe creative cloud, indesign
Figma
!Sketch
Axure | | axure rp, 墨刀
After Effects | | premiere, adobe premiere
Video editing | 视频剪辑 | 剪辑, 视频制作, 后期制作
Animation | 动画设计 | 动画制作
Photography | 摄影 | 拍摄
Interior design | 室内设计
Industrial design | 工业设计
# product and project
Product management | 产品管理 | 产品经理, product manager
Product design | 产品设计 | 产品规划, product strategy
Prototyping | 原型设计 | 原型图
Project management | 项目管理 | 项目经理, project manager, pmp
Programme management | 项目集管理 | program management
Business analysis | 业务分析 | 商业分析, business analyst
Competitive analysis | 竞品分析 | 行业研究, industry research
Market research | 市场调研 | 市场研究, 市场分析, market analysis
Process improvement | 流程优化 | process optimization, 流程管理
Change management | 变革管理
Risk management | 风险管理 | 风控, 风险控制, risk analysis, credit risk
!Strategy | 战略规划 | strategic planning, 战略管理
Stakeholder management | | stakeholder engagement
# marketing and sales
Marketing | 市场营销 | 营销策划, 市场推广, marketing strategy
Digital marketing | 数字营销 | 网络营销, 网络推广, online marketing
SEO | 搜索引擎优化 | search engine optimization, seo优化
SEM | 搜索引擎营销 | search engine marketing, 竞价推广, google ads, adwords
Social media | 新媒体运营 | 新媒体, social media marketing, 自媒体, 公众号运营
Content writing | 文案写作 | 文案, 文案策划, copywriting, content creation
Content operations | 内容运营
Live streaming | 直播 | 直播运营, 主播
Short video | 短视频 | 抖音, tiktok, 快手
User operations | 用户运营 | 社群运营, 社群
Product operations | 产品运营
E-commerce | 电子商务 | 电商, 电商运营, ecommerce, 淘宝, 天猫, 京东
Cross-border e-commerce | 跨境电商 | 亚马逊运营, amazon运营, shopify, 速卖通
Event planning | 活动策划 | 活动运营, 会展, event management
Branding | 品牌管理 | 品牌推广, brand management, 品牌策划
Public relations | 公共关系 | 公关, 媒体关系
Advertising | 广告投放 | 广告, 信息流广告
Sales | 销售 | 销售技巧, 电话销售, telesales, 渠道销售
Business development | 商务拓展 | bd拓展, 渠道拓展, 商务谈判
Key account management | 大客户管理 | 大客户销售, account management
Customer relationship management | 客户关系管理 | crm, 客户维护, 客户管理
Salesforce
HubSpot
Customer service | 客户服务 | 客服, customer support, 售后服务, 在线客服, call center
Customer success
Pre-sales | 售前 | 售前支持, presales, solution engineering
Technical support | 技术支持 | tech support, help desk, helpdesk
Negotiation | 谈判 | 谈判能力
Retail | 零售 | 门店管理, merchandising
# finance and law
Accounting | 会计 | 财务核算, 账务处理, bookkeeping, 会计学
Financial analysis | 财务分析 | financial reporting, 财务报表
Financial modelling | 财务建模 | financial modeling, 估值模型, valuation
Corporate finance | 公司金融 | 投融资, 融资
Auditing | 审计 | internal audit, 内部审计, 内审
Taxation | 税务 | 报税, 纳税申报, tax returns
Cost accounting | 成本核算 | 成本会计, 成本控制
Budgeting | 预算管理 | 预算编制, 全面预算
Cashier work | 出纳 | 资金管理, treasury
CPA | 注册会计师 | 初级会计证, 中级会计, acca
Invoicing | 开票 | 开具发票, accounts payable, accounts receivable
!Investment | 投资 | 投资分析, portfolio management, 投资管理
Securities | 证券 | 证券从业, 股票投资, equity research
Futures and derivatives | 期货 | 衍生品, derivatives
!Insurance | 保险 | 理赔, underwriting, actuarial, 精算
Banking | 银行 | 信贷
Internal control | 内部控制 | 内控, sox
Compliance | 合规 | 合规管理, regulatory compliance, gdpr
Contract management | 合同管理 | 合同审核, 合同起草
Legal affairs | 法务 | 法律事务, 法律咨询, legal research
Litigation | 诉讼 | 仲裁
Intellectual property | 知识产权 | 专利, patent
SAP | | sap系统, sap fico, sap mm, s/4hana
Kingdee | 金蝶
Yonyou | 用友
ERP | | erp系统, enterprise resource planning
# operations and office
Supply chain management | 供应链管理 | 供应链, supply chain
Procurement | 采购 | 采购管理, purchasing, 供应商管理, vendor management
Logistics | 物流 | 物流管理, 仓储管理, 仓储, warehousing
Import and export | 进出口 | 报关, 外贸单证, 单证, customs clearance
Freight forwarding | 货运代理 | 货代, 海运, 空运
Foreign trade | 外贸 | 外贸跟单, 外贸业务, 国际贸易, international trade
Order management | 跟单 | 订单管理, merchandiser
Inventory management | 库存管理 | inventory control, 盘点
Recruitment | 招聘 | 人才招聘, recruiting, talent acquisition, 猎头
Human resources | 人力资源 | 人事, hr管理, hrbp
Performance management | 绩效管理 | 绩效考核
Compensation and benefits | 薪酬福利 | 薪酬管理, payroll, 社保公积金
Employee relations | 员工关系 | 劳动关系
!Training | 培训 | 员工培训, 企业培训, training and development
Administration | 行政管理 | 行政, administrative support, 行政事务, 后勤
Secretarial work | 文秘 | 会议纪要, 文书, 秘书
Front desk | 前台接待 | 前台, 接待来访, receptionist
Document management | 档案管理 | 资料整理, 文件归档
Data entry | 数据录入 | 录入
Office software | 办公软件 | microsoft office, ms office, office软件, wps, office办公软件
!Word | | microsoft word, ms word
PowerPoint | | ppt, ppt制作
!Outlook | | microsoft outlook
!Access | | ms access, microsoft access
SharePoint
Visio
Property management | 物业管理 | 物业
Real estate | 房地产 | 房产
Hotel management | 酒店管理 | hospitality
Catering | 餐饮管理 | 餐饮
# education and health
Teaching | 教学 | 授课, 教育培训, 课程讲解
Curriculum design | 课程设计 | 课程研发, 教研, curriculum development
Tutoring | 辅导 | 班主任, 学习规划
Scratch programming | 少儿编程 | scratch, 乐高编程
Psychology | 心理学 | 心理咨询, counseling, counselling
Nursing | 护理 | 护士, registered nurse
Clinical research | 临床研究 | clinical trials, 临床试验, cra
Pharmacy | 药学 | 药物研发, pharmaceutical
Biology | 生物学 | 生物信息, bioinformatics, molecular biology, 分子生物学
Chemistry | 化学 | 化学分析, 有机合成
Medical knowledge | 医学 | 临床医学
!Healthcare | 医疗 | 医疗器械, medical devices, medical device
Laboratory work | 实验室 | 实验操作
# language
English | 英语 | 英文, cet-4, cet-6, 英语四级, 英语六级, 英语口语, 英语四六级
Japanese | 日语 | 日文, 对日
Korean | 韩语
German | 德语
French | 法语
Spanish | 西班牙语
Russian | 俄语
Mandarin | 普通话 | chinese language
Cantonese | 粤语
Translation | 翻译 | 口译, 笔译
# mathematics and science
Mathematics | 数学 | 应用数学, applied mathematics
Physics | 物理学 | 应用物理
Economics | 经济学
Probability | 概率论 | 概率统计
# no skill
Benefits | 福利待遇 | 医疗保险, 补充医疗保险, 补充医疗, 商业保险, 社会保险, 意外保险, 养老保险, 五险一金, 餐饮补贴, 带薪培训, 专业培训, health insurance, dental insurance, life insurance, medical insurance, disability insurance, vision insurance, healthcare benefits, paid training, 401k
# personal
Communication | 沟通能力 | 沟通协调, 沟通表达, communication skills, 表达能力
Teamwork | 团队合作 | 团队协作, 团队精神, team player, collaboration
Leadership | 领导力 | 团队管理, team management, team leadership, people management
Problem solving | 解决问题 | problem-solving, 问题解决, 分析问题
Learning ability | 学习能力 | fast learner, quick learner
Logical thinking | 逻辑思维 | 逻辑思维能力, 逻辑分析, critical thinking, analytical skills
Time management | 时间管理 | 计划能力
Attention to detail | 细心 | 认真负责, 责任心, detail-oriented, detail oriented
Working under pressure | 抗压能力 | 承受压力, 抗压
!Execution | 执行力 | 执行能力
!Presentation | 演讲 | presentation skills, public speaking
Interpersonal skills | 人际交往 | 亲和力, 人际沟通
!Writing | 写作 | 写作能力, 文字功底, 文字表达, written communication
Creativity | 创新能力 | 创造力, creative thinking
Mentoring | 指导新人 | coaching
Driving licence | 驾照 | 驾驶证, c1驾照, driver's license, driving license
`;

/** Mentions of this kind count for nothing. */
export const noSkill = 'no skill';

const parse = (): readonly Skill[] => {
  let kind = '';
  return table.split('\n').flatMap((line): Skill[] => {
    if (line.startsWith('#')) kind = line.slice(1).trim();
    if (line === '' || line.startsWith('#')) return [];
    const [name = '', chinese = '', others = ''] = line.split('|').map((part) => part.trim());
    const en = name.replace(/^!/, '');
    const id = en.toLowerCase();
    const zh = chinese === '' ? en : chinese;
    const further = others === '' ? [] : others.split(',').map((mention) => mention.trim().toLowerCase());
    const mentions = [...new Set([id, zh.toLowerCase(), ...further])];
    return [{ id, zh, en, kind, mentions, ambiguous: name.startsWith('!') }];
  });
};

/** Our own dictionary of skills in both languages: names in postings of any trade, grown from reading many. */
export const skills: readonly Skill[] = parse();
