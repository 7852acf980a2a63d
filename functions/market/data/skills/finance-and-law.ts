/** Accounting, finance, insurance, law. How the lines are read: `../skills.ts`. */
export const financeAndLaw = `
# - area
finance-and-law: Finance and law | 财务、金融与法律
# finance-and-law area
accounting-area: Accounting and tax | 会计与税务
finance-area: Banking, investment and insurance | 银行、投资与保险
law-area: Law and compliance | 法律与合规
# accounting-area knowledge
~Accounting; bookkeeping; accountancy; accounting principles; accounts; accountant; ^GAAP; financial accounting; accounting standards; US GAAP; accounting software; accountants | 会计; 财务核算; 账务处理; 会计核算; 会计学; 做账; 财务会计; 会计准则; 记账; 账务; 会计知识; 会计工作; 会计电算化; 全盘账务; 财务记账; 财务软件; 财务做账; 会计处理; 账目; 会计制度; 核算; 会计基础; 主办会计; 财会
General ledger; ^GL; month-end close; journal entries; account reconciliation; reconciliations; reconciliation; closing the books; month-end closing; year-end close | 总账; 结账; 对账; 月结; 账目核对; 银行对账; 往来账; 核对账目; 月末结账; 往来对账; 总账会计; 往来账款
Vouchers; accounting vouchers; filing of vouchers | 凭证; 会计凭证; 记账凭证; 原始凭证; 凭证装订; 编制凭证; 凭证录入
Accounts payable; ^AP; payables; vendor payments; accounts payable processing | 应付账款; 应付; 付款管理; 应付会计; 付款审核
Accounts receivable; receivables; credit control; ^AR会计; customer billing | 应收账款; 应收; 应收账款管理; 应收管理; 账款管理; 应收会计
Invoicing; invoices; billing; invoice processing; invoice; medical billing invoicing | 开票; 开具发票; 发票管理; 发票开具; 开发票; 增值税发票; 发票认证
Financial statements; financial reporting; financial reports; balance sheets; income statements; consolidated statements; financial statement analysis; financial report; IFRS reporting; statutory reporting; ^SEC reporting | 财务报表; 财务报告; 合并报表; 编制报表; 会计报表; 财务报表编制; 报表编制; 编制财务报表; 财务报表分析; 资产负债表
^IFRS; international financial reporting standards | IFRS; 国际会计准则
Financial analysis; financial analyst; financial planning and analysis; ^FP&A; variance analysis; financial performance analysis; profit and loss; ^P&L; financial data analysis; financial analytics | 财务分析; 财务数据分析; 盈利分析; 经营分析财务; 财务状况分析; 投资财务分析; 财务预测; 收支分析
Financial modelling; valuation; financial models; business valuation; discounted cash flow; ^DCF; LBO models; financial model; company valuation | 财务建模; 估值; 财务模型; 估值模型; 企业估值; 价值评估
~Financial management; finance management; financial operations; financial control; fiscal management; financial controls; controllership; finance manager | 财务管理; 财务工作; 财务经理; 财务制度; 财务主管; 财务监督; 财务总监; 财务管控; 财务内控; 财务体系; 财务专业知识; 财务共享; 财务助理; 财务
Cost accounting; cost control; cost analysis; cost management; standard costing; costing; product costing; cost calculation; cost-benefit analysis | 成本核算; 成本会计; 成本控制; 成本管理; 成本分析; 成本管控; 成本预算; 成本测算; 产品成本; 项目成本; 成本; 存货核算
Budgeting; budget management; budget planning; budget preparation; budgetary control; budget analysis; budget control; annual budget; budget analyst; budget execution; budget administration | 预算管理; 预算编制; 预算; 全面预算; 预算控制; 年度预算; 费用预算; 预算分析; 财务预算; 项目预算; 预算执行
Expense management; expense reports; expense reimbursement; travel expenses; reimbursements | 费用报销; 费用管理; 报销审核; 费用审核; 费用控制; 差旅报销; 费用核算
Cashier work; treasury operations cash; petty cash; bank deposits | 出纳; 现金管理; 出纳工作; 银行业务办理; 现金日记账; 资金收付; 网银; 现金收支; 银行存款; 银行结算
Treasury; cash flow management; treasury management; liquidity management; cash management; cash flow; working capital | 资金管理; 现金流管理; 资金计划; 资金调度; 资金运作; 司库; 现金流; 资金预算; 资金结算; 资金监管
Auditing; internal audit; audit; external audit; financial audit; internal auditing; auditor; IT audit; internal auditor; audit procedures; audit reports | 审计; 内部审计; 内审; 外部审计; 财务审计; 审计工作; 审计报告; 经济责任审计; 专项审计; IT审计; 审计学; 审计业务; 工程审计; 年报审计; 年审
Internal control; internal controls; ^SOX; Sarbanes-Oxley; control testing; SOX compliance | 内部控制; 内控; 内控管理; 内控制度; 内控体系; SOX
Taxation; tax returns; tax preparation; tax compliance; tax; tax accounting; tax planning; tax law; corporate tax; VAT; income tax; sales tax; tax advisory | 税务; 报税; 纳税申报; 税法; 税务筹划; 税收; 申报纳税; 税务申报; 个税; 增值税; 税务管理; 税务处理; 涉税; 税收政策; 税务会计; 所得税; 汇算清缴; 税务工作; 纳税; 出口退税; 税收筹划; 税务政策; 税务知识; 财税; 退税; 财务税务; 代理记账; 纳税筹划; 税金; 税务局; 缴税; 发票税务; 税务法规
Fixed assets; asset accounting; asset management of equipment; asset inventory; fixed asset | 固定资产; 固定资产管理; 资产管理实物; 资产盘点; 固定资产核算; 资产台账
Payroll; payroll processing; payroll administration; payroll management; ^ADP; payroll taxes | 工资核算; 薪资核算; 薪酬核算; 工资发放; 算薪; 薪资计算; 核算工资
Financial shared services; shared service centre finance | 财务共享中心; 共享服务中心
Business registration; company registration; industrial and commercial registration | 工商注册; 工商变更; 公司注册; 工商年检; 工商; 证照办理; 工商登记; 证照管理
Statistics of enterprises; statistical reporting forms | 统计报表填报; 统计员; 统计工作; 数据统计; 统计数据; 统计员工作; 信息统计; 统计汇总; 数据汇总; 数据统计工作
# accounting-area tool
QuickBooks; Xero; Quickbooks Online; Sage accounting; Peachtree; NetSuite; Oracle NetSuite; Tally ERP | QuickBooks; NetSuite
^SAP; SAP ERP; SAP S/4HANA; S/4HANA; SAP R/3; SAP ECC; SAP systems; SAP consultant | SAP; SAP系统; SAP实施; SAP软件
^SAP FICO; SAP FI; SAP CO; SAP MM; SAP SD; SAP PP; SAP modules | SAP FICO; SAP MM; SAP SD; FICO
Kingdee; Kingdee K3; Kingdee Cloud | 金蝶; 金蝶软件; 金蝶系统; 金蝶K3; K3; 金蝶ERP; 金蝶云
Yonyou; UFIDA; Yonyou U8; Yonyou NC | 用友; 用友软件; 用友U8; U8; 用友NC; 用友系统; 用友ERP
^ERP; ERP systems; enterprise resource planning; Oracle EBS; Oracle ERP; Oracle E-Business Suite; Oracle Financials; PeopleSoft; Microsoft Dynamics; JD Edwards; Dynamics 365; Microsoft Dynamics AX; Odoo; ERP system; ERP software; Infor ERP; Microsoft Dynamics NAV | ERP; ERP系统; ERP软件; Oracle EBS; ERP系统操作; Odoo; EBS; 鼎捷; ERP操作
Hyperion; Oracle Hyperion; Anaplan; Adaptive Insights; SAP BPC; Essbase | Hyperion; 海波龙
# finance-area knowledge
~Finance; financial knowledge; financial services; corporate finance; finance knowledge; financial markets; financial industry; financial institutions; financial technology; finance background | 金融; 金融学; 公司金融; 金融知识; 金融产品; 金融市场; 金融科技; 互联网金融; 金融行业; 金融业务; 金融销售; 金融服务; 金融机构; 金融业; 金融分析; 消费金融; 普惠金融; 财务知识; 金融工程; 供应链金融; 汽车金融; 银行金融; 金融证券
~Investment; investment analysis; portfolio management; ~investing; ~investments; equity analysis; asset management; investment management; portfolio analysis; wealth management; investment strategies; asset allocation; portfolio optimization; investment research; private wealth; portfolio construction | 投资; 投资分析; 投资管理; 投资组合; 资产配置; 投资决策; 项目投资; 投资研究; 投研; 股权投资分析; 投资咨询; 投资策略; 投资理财; 投资评估; 投资尽调; 投资顾问; 投资者教育; 投资项目; 资管; 对外投资; 投资业务
Due diligence; financial due diligence | 尽职调查; 尽调; 投资调研; 尽调报告; 贷前调查
Mergers and acquisitions; ^M&A; corporate development; deal structuring; investment banking; investment banker; mergers & acquisitions | 并购; 投资银行; 投行; 收购兼并; 并购重组; 企业并购; 重组; 资本运作; IPO; 上市; 新三板; 债券承销; 投行业务; 兼并收购
Private equity; venture capital; private equity investment; equity investment | 私募股权; 风险投资; 股权投资; 私募; 创投; PE/VC; 私募基金
Financing; fundraising for companies; debt financing; structured finance; project finance; securitisation; equity financing | 融资; 投融资; 企业融资; 资产证券化; 项目融资; ABS; 融资管理; 股权融资; 银行融资; 债务融资; 融资渠道; 投融资管理; 债权融资
Securities; stocks; equities; bonds; fixed income; equity research; capital markets; stock market; public equities; treasuries bonds | 证券; 股票; 债券; 固定收益; 证券投资; 股票投资; 固收; 证券研究; 证券分析; 证券市场; 二级市场; 资本市场; 证券行业; 证券业务; 权益投资; 股票市场; 债券市场; 港股; 美股; 股票交易
Futures and derivatives; derivatives; options trading; futures; swaps; commodities trading; derivatives pricing; options pricing; energy trading | 期货; 衍生品; 期权; 期货交易; 金融衍生品; 大宗商品期货; 期货投资; 衍生品定价; 黄金
Foreign exchange; forex trading; ^FX; ^Forex; currency trading | 外汇; 外汇交易; 外汇管理; 结汇; 汇率
~Funds; mutual funds; hedge funds; fund accounting; fund management; ^ETF; fund administration; fund operations; hedge fund | 基金; 公募基金; 基金管理; 基金会计; 对冲基金; 基金运营; 基金销售; 资产托管; FOF; 估值核算; 产业基金; 基金产品; 基金估值
~Trading; trade execution; stock trading; trading systems; trading strategies; electronic trading; trading platforms; market making | 交易; 交易系统; 股票操盘; 操盘; 交易员; 做市; 交易策略; 交易执行; 证券交易; 交易结算
Wealth planning; financial planning; financial advisory; financial advisor; personal finance; retirement planning; financial planner; estate planning | 理财规划; 理财; 财富管理; 理财产品; 理财顾问; 家庭理财; 财务规划; 理财经理; 高净值客户; 理财销售; 个人理财; 理财知识; 理财师; 家族信托; 私人银行; 财富顾问
Credit analysis; credit risk; ~lending; loan processing; credit underwriting; credit assessment; commercial lending; loan origination; credit risk management; mortgage lending; consumer lending; loan servicing; underwriting of loans; credit reports; credit policy; loan officer | 信贷; 信用分析; 贷款; 信贷业务; 信用风险; 信审; 授信; 贷款审批; 信贷审批; 信用评估; 信贷管理; 房贷; 贷后管理; 小额贷款; 贷后; 信用风险管理; 贷款业务; 车贷; 信用管理; 个人信贷; 征信; 抵押贷款; 信贷风险; 信贷产品; 贷前; 贷中; 信用卡; 信用评级; 评级; 保理; 信审员; 按揭; 担保
~Banking; retail banking; commercial banking; bank operations; corporate banking; core banking; banking industry; banking operations; online banking; ^SWIFT报文; letters of credit; banking products; trade finance | ~银行; 银行业务; 银行系统; 核心银行系统; 银行柜员; 柜员; 对公业务; 信用证; 商业银行; 银行产品; 贸易融资; 银行业; 银行核心; 核心系统; 零售银行; 国际结算; 手机银行; 银行项目; 票据; 大堂经理; 银行渠道; 商业银行业务; 支付结算; 银行柜面; 银行运营; 票据业务; 清算; 网贷
~Payments; payment operations; settlement; clearing; clearing and settlement; digital payments; mobile payments; credit cards | 支付; 清结算; 第三方支付; 支付清算; 聚合支付; 跨境支付; 清分; 移动支付; 支付产品; 支付渠道
~Insurance; insurance products; insurance sales; life insurance products; property and casualty insurance; health insurance products; insurance broker; P&C insurance; ~reinsurance | 保险; 保险产品; 保险业务; 寿险; 财产险; 车险; 保险经纪; 再保险; 保险代理; 保险行业; 健康险; 保险知识; 财险; 投保; 保险理财; 保险顾问; 保险规划; 保险核心系统
~Underwriting; insurance underwriting; underwriter; underwriters | 核保; 承保; 两核
Claims handling; claims processing; insurance claims; claims adjusting; claims adjuster; claims management; claims analysis | 理赔; 保险理赔; 索赔; 定损; 查勘; 理赔服务; 查勘定损; 核赔; 医疗险理赔
Actuarial science; actuarial; actuary; reserving; actuarial analysis; actuaries; ratemaking; actuarial models; loss reserving | 精算; 精算学; 准备金评估; 精算模型; 产品精算; 准备金
Financial risk management; market risk; liquidity risk; stress testing finance; ^VaR; value at risk; Basel III; CCAR; counterparty risk; ^Basel | 市场风险; 流动性风险; 金融风险管理; 巴塞尔; 金融风险; 压力测试金融; 投资风控; 巴塞尔协议
Anti-money laundering; ^AML; ^KYC; know your customer; sanctions screening; money laundering; BSA/AML; ^BSA | 反洗钱; KYC; 客户尽调; 制裁筛查; 反洗钱合规
Trusts; trust business | 信托; 信托业务; 信托产品; 信托公司
~Economics; macroeconomics; microeconomics; economic analysis; economic research; economic; economic models; economic modeling; monetary policy | 经济学; 宏观经济; 微观经济; 经济分析; 宏观研究; 宏观经济分析; 经济研究; 策略研究; 经济管理; 宏观
Asset valuation; appraisal; asset appraisal; property appraisal; appraisals | 资产评估; 评估; 评估师; 价格评估; 房产评估; 资产评估报告
Procurement finance; contract finance | 合同财务; 合同结算
# law-area knowledge
~Law; legal knowledge; jurisprudence; legal studies; civil law; criminal law; administrative law; federal law; constitutional law; legal principles; attorney; law degree | 法律; 法学; 民法; 刑法; 法律知识; 法律法规; 经济法; 民商法; 国家法律法规; 法律专业知识; 法规; 行政法; 律师; 法律实务; 法律事务知识
Legal affairs; in-house counsel; legal advice; legal counsel; legal research; legal support; legal writing; legal advisory; legal drafting; legal analysis; general counsel; legal documents; legal documentation; legal opinions; paralegal; legal assistant; legal services; legal administration; legal review | 法务; 法律事务; 法律咨询; 法律文书; 法律检索; 法律顾问; 法律意见; 法务工作; 法律服务; 法律风险; 法律支持; 非诉; 公司法务; 法律风险防控; 法律文件; 法律审核; 企业法务; 法律研究; 法律风险管理; 律师助理; 公司法律事务; 非诉业务; 法务专员
Contract management; contract drafting; contract review; contract administration; contract law; contract preparation; contract specialist; drafting contracts; contract compliance; contracts management | 合同管理; 合同审核; 合同起草; 合同法; 合同签订; 起草合同; 合同评审; 合同审查; 合同执行; 签订合同; 合同拟定; 合同跟进; 审核合同; 合同制作; 合同归档; 合同事务; 合同条款; 合同履行; 合同台账; 合同签约; 合同谈判起草
Company law; corporate law; corporate governance; securities law; board matters; corporate secretary; governance | 公司法; 公司治理; 证券法; 董事会事务; 三会; 治理结构; 股权管理; 股权激励; 股东会; 法人治理; 董秘; 证券事务; 三会管理
Litigation; dispute resolution; arbitration; court proceedings; mediation; advocacy in court; legal disputes; eDiscovery; e-discovery; litigation support; adjudication | 诉讼; 仲裁; 纠纷处理; 调解; 争议解决; 法律纠纷; 诉讼仲裁; 诉讼业务; 纠纷; 诉讼事务; 立案; 诉讼程序; 案件处理; 开庭; 案件管理
Intellectual property; patents; patent drafting; trademarks; copyright; ^IP law; patent prosecution; trademark; patent law; patent examination; copyrights; patent analysis; licensing agreements; intellectual property law | 知识产权; 专利; 专利撰写; 商标; 著作权; 版权; 专利申请; 专利代理; 专利检索; 商标注册; 专利分析; 软著; 知识产权管理; 专利管理; 侵权; 版权管理; 专利布局; 商标代理; 知识产权申请; 专利写作; 知识产权保护; 软件著作权; 打假; 专利工程师; 版权运营
Labor law; employment law; labour relations law; labour law; labor relations; labor standards; labor and employment law; collective bargaining | 劳动法; 劳动合同法; 劳动仲裁; 劳动法律法规; 劳动法规; 劳动争议; 劳动合同; 劳动纠纷; 人事法规; 劳动合同签订; 劳动人事法规
~Compliance; regulatory compliance; compliance management; ~regulations; ~regulatory; regulatory requirements; corporate compliance; compliance monitoring; regulatory reporting; compliance officer; compliance programs; regulatory standards; export compliance; federal regulations; compliance analyst; compliance analysis | 合规; 合规管理; 合规审查; 法规监管; 监管合规; 监管; 合规审核; 合规风控; 合规性; 监管报送; 监管政策; 合规检查; 监管要求; 合规风险; 合规工作; 法律合规; 合规体系; 合规经营; 监管机构; 合规监督; 合规建设; 监管报表
Export control; trade compliance; sanctions compliance; ITAR; ^EAR合规 | 出口管制; 贸易合规
Regulatory affairs; drug registration; product registration; medical device registration; FDA regulations; regulatory submissions; ^FDA; regulatory filings; FDA submissions | 注册申报; 药品注册; 医疗器械注册; 产品注册; 法规注册; 注册法规; 注册事务; 注册资料; 产品注册申报; 器械注册; 注册专员; 医疗器械法规; FDA
International law; treaties; maritime law | 国际法; 涉外法律; 海商法; 国际商法
~Investigation; ~investigations; criminal investigation; background investigation; fact-finding; interrogation; evidence collection; investigative; investigator; background checks; criminal investigator; intelligence gathering; inspecting; background investigations | 调查取证; 侦查; 调查; 背景调查; 背调; 稽查; 取证; 案件调查; 监察; 巡视; 稽核; 廉政; 反舞弊
Law enforcement; policing; criminal justice; police; correctional; border patrol; corrections; police officer; probation; border protection; court services; parole; criminology | 执法; 警务; 行政执法; 公安; 刑侦; 司法; 治安; 城管; 狱警; 法院; 检察; 警察
Public policy; policy analysis; policy research; policy development; government policy; policy making; policy analyst; legislative affairs; policy formulation; legislative; policy implementation | 公共政策; 政策研究; 政策分析; 政策解读; 政策法规; 国家政策; 行业政策; 产业政策; 政策文件; 规章制度; 制度建设; 制度制定; 管理制度; 政策理论; 课题研究; 制度管理; 制度流程建设; 产业规划; 产业研究; 规章; 政策咨询
Notary services; notarial work | 公证; 公证业务
Immigration law; visa processing; immigration; asylum; immigration services; naturalization | 移民; 签证; 签证办理; 移民业务; 出入境; 外国人签证; 签证服务; 留学移民
`;
