/** Phrases that contain names of skills and ask for none: benefits, offers, notices. What is inside them counts for nothing. */
export const noSkillPhrases: readonly string[] = `
health insurance; dental insurance; life insurance; medical insurance; disability insurance; vision insurance; healthcare benefits; paid training
training opportunities; on the job training; on-the-job training; training provided; we provide training; training budget; learning budget; education budget
health, dental and vision; health, dental; medical, dental; dental and vision; health and dental; health care benefits; health benefits; health coverage; medical coverage; health savings; health plan; dental plan
equal opportunity; equal employment opportunity; affirmative action; employment opportunity; diversity & inclusion; diverse workforce; national origin; genetic information; mental disability; physical disability; marital status; sexual orientation
tuition reimbursement; education reimbursement; tuition assistance; student loan; 401k; 401(k); stock options; profit sharing; child care subsidy; wellness perks; gym membership; employee assistance; financial counseling
human resources department; contact human resources; apply now; privacy policy; cookie policy; terms of service; privacy notice; drug screen; background check; criminal background; reasonable accommodation; visa sponsorship; e-verify
flexible working; flexible hours; flexible work hours; flexible schedule; work life balance; work/life balance; flexible vacation; flexible spending; flexible location; flexible environment
competitive salary; great communication between; interview process; phone interview; phone screen; technical interview; on-site interview; interview consists; coding challenge; coding test; code exercise; coding exercise; phone call
research institute; american career college; career development; career growth; career opportunities; career coaches; series a; series b; series c; series d; venture backed; vc backed; venture capital companies; venture funding; seed funding; venture-backed; well funded; well-funded; backed by
hacker news; open positions; open position; open roles; open office; google ventures; google plus; google maps; google play; app store; open source office
social media posts; real estate website; team lunches; team building events; company events; social events; happy hour; board games; video games; gaming console; game room
five insurances; 五险一金; 六险一金; 五险; 福利待遇; 医疗保险; 补充医疗保险; 补充医疗; 商业保险; 社会保险; 意外保险; 意外险; 养老保险; 失业保险; 工伤保险; 生育保险; 缴纳社保; 重疾险; 住房公积金; 社保公积金福利
餐饮补贴; 带薪培训; 专业培训; 岗前培训; 入职培训; 免费培训; 提供培训; 培训机会; 培训体系福利; 系统培训; 培训期; 员工旅游; 国内旅游; 国外旅游; 年度旅游; 国内外旅游; 旅游奖励; 带薪旅游; 集体旅游; 公费旅游; 定期旅游; 出国旅游; 旅游福利; 公司旅游
节日福利; 体检福利; 健康体检; 定期体检; 年度体检; 免费体检; 员工体检; 团队建设活动; 团建活动; 员工食堂; 免费班车; 班车接送; 餐厅补贴; 交通补贴; 通讯补贴; 住房补贴; 生日礼物; 生日礼品
公司网站; 公司地址; 公司福利; 联系人; 微信同号; 联系方式; 投递简历; 电子邮件; 简历发送; 简历投递; 面试地址; 面试时间; 面试通知; 电话通知; 来电咨询; 加微信; 薪资福利; 薪酬福利待遇; 绩效奖金; 年终奖金; 全勤奖; 劳动合同签订; 签订劳动合同; 签定劳动合同; 正式劳动合同; 签订正式劳动合同
相关工作经验; 工作经验; 岗位职责; 任职要求; 任职资格; 工作内容; 职位描述; 公司简介; 企业简介; 工作时间; 工作地点; 工作地址; 社会责任; 机会均等; 晋升空间; 上级领导; 公司领导; 领导交办; 领导安排; 领导布置; 部门领导; 上级主管; 领导交代; 财务部; 销售部; 市场部; 人事部; 工程部; 技术部; 生产部; 质量部; 采购部; 物流部; 行政部; 财务部门; 销售部门; 运维部门; 生产部门; 业务部门; 法务部门; 人力资源部; 服务行业; 风险提示
计算机相关专业; 计算机专业; 数学专业; 软件工程专业; 统计学专业; 自动化专业; 电子专业; 通信专业; 机械专业; 法律专业; 会计专业; 管理类; 经济类; 会计类; 物流类; 理工类; 金融类; 计算机类; 财务类; 医学类; 设计类; 文科类; 中文类; 营销类; 社会保障
`
  .split(/[;\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '');
