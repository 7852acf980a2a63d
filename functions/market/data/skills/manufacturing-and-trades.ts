/** Production, quality, maintenance, skilled trades. How the lines are read: `../skills.ts`. */
export const manufacturingAndTrades = `
# - area
manufacturing: Manufacturing and trades | 制造与技工
# manufacturing area
production-area: Production | ~生产
quality-area: Quality | ~质量
trades-area: Skilled trades and maintenance | 技工与维修
agriculture-area: ~Agriculture | 农林牧渔
# production-area knowledge
Production management; manufacturing management; production supervision; production operations; production control; shop floor management; plant management; workshop management; factory management | 生产管理; 车间管理; 生产现场管理; 工厂管理; 生产组织; 现场生产管理; 生产主管; 班组管理; 生产运营; 生产调度; 产线管理; 车间生产管理
Production planning; production scheduling; ^PMC; master production schedule; ^MRP; material planning; material requirements planning; capacity planning production | 生产计划; PMC; 物料计划; 生产排程; MRP; 排产; 计划排产; 物控; 生产计划管理; 物料控制; 计划员; 排单; 生管
Manufacturing processes; manufacturing engineering; ~manufacturing; manufacturing operations; manufacturing engineer; mass production; production processes | 制造工艺; 生产工艺; 制造; 量产; 制造工程; 生产制造; 制程; 加工工艺; 生产流程; 制造业; 机械制造; 产品生产; 试产; 工业制造
Process engineering; process design; process engineer; process development; process optimisation engineering; chemical process design | 工艺设计; 工艺工程; 工艺流程; 工艺工程师; 工艺优化; 工艺改进; 工艺开发; 工艺; 工艺文件; 工艺技术; 工艺路线; 工艺规划; 工艺管理; 工艺研发; 工艺编制; 机械加工工艺; 工艺规程
Industrial engineering; work study; time and motion studies; line balancing; industrial engineer; ^IE | 工业工程; IE; 标准工时; 产线平衡; IE工程师; 工时分析; IE改善; IE工程
Lean production; lean manufacturing; 5S; kaizen; lean principles; lean management; value stream mapping; ^TPS; Toyota production system; lean methodology; continuous flow; lean tools; ^JIT | 精益生产; 精益; 5S; 5S管理; 6S管理; 6S; 精益管理; 改善提案; 现场改善; 5s现场管理; 7S; 精益改善; 价值流; 精益制造; TPS | method
Continuous improvement; continual improvement; continuous process improvement; PDCA | 持续改进; 持续改善; PDCA | method
Six Sigma; lean six sigma; ^DMAIC; green belt; black belt; 6 sigma | 六西格玛; 6Sigma; 六西格玛管理; 6西格玛; 黑带; 绿带 | method
Total productive maintenance; ^TPM; ^OEE | TPM; 全员生产维护; OEE | method
MES; manufacturing execution systems; manufacturing execution system | MES; MES系统; 制造执行系统; MES实施; 数字化工厂; 智能工厂 | tool
Intelligent manufacturing; smart manufacturing; industry 4.0; smart factory; digital twin; digital twins | 智能制造; 工业4.0; 数字孪生; 数字化制造; 工业软件; 智能装备
^APS; advanced planning and scheduling | APS; 高级排程
Bill of materials; ^BOM; BOM management | BOM; 物料清单; BOM表; BOM管理
New product introduction; ^NPI; product industrialisation | NPI; 新产品导入; 新品导入; 试制; 产品导入
Injection moulding; injection molding; plastic moulding; blow moulding; extrusion | 注塑; 注塑成型; 挤出; 吹塑; 注塑工艺; 注塑机; 挤塑; 塑胶模具
Stamping; metal stamping; press working; forging; casting; die casting; foundry | 冲压; 锻造; 铸造; 压铸; 冲床; 冲压工艺; 铸件; 压铸工艺
Machining; metal machining; turning and milling; milling; lathe; lathes; grinding; precision machining; machinist; boring; drill press | 机械加工; 机加工; 车床; 铣床; 磨床; 机加; 金属加工; 精密加工; 数控车床; 车工; 铣工; 磨工; 镗床; 线切割; 电火花; 数控铣
^CNC; CNC machining; CNC programming; CNC machines; computer numerical control; machining centre; CNC operation; CNC operator | CNC; 数控加工; CNC编程; 数控; 加工中心; 数控机床; 数控编程程序; CNC操作; 发那科; 五轴; 数控技术; 数控操作; CNC加工
Metalworking; metal fabrication; fabrication; ironwork; steel fabrication; welding and fabrication; metal working | 金属制造; 钳工; 铆工; 金属结构; 钳工操作; 铆焊
SMT; surface mount technology; SMT process; surface mount | SMT; 贴片; SMT工艺; 贴片机; 回流焊; DIP; 波峰焊; SMT设备; PCBA
assembly: Assembly work; assembling; product assembly; mechanical assembly; assembly line; assembly lines | 装配; 组装; 机械装配; 产品组装; 总装; 装配工艺; 设备组装; 设备装配; 装配调试; 流水线作业; 流水线
Packing; product packing; packaging; packaging operation | 包装; 产品包装; 打包; 包装作业; 打包发货
Equipment operation; machine operation; operating machinery; operating equipment; machine operator; equipment operator; heavy equipment operation; heavy machinery; operate machinery | 设备操作; 机器操作; 操作设备; 操作机器; 机台操作; 仪器操作; 机床操作; 操作工
Equipment commissioning; commissioning; installation and commissioning; machine setup; equipment installation; machine set-up; equipment setup | 设备调试; 安装调试; 调机; 现场调试; 调试安装; 机台调试; 设备安装调试; 产品调试; 电气调试; 机械调试; 联机调试; 调试设备; 产品安装调试
Equipment maintenance; machine maintenance; preventive maintenance; equipment repair; maintenance and repair; plant maintenance; facility maintenance; facilities maintenance; machinery maintenance; building maintenance; predictive maintenance; equipment servicing; preventative maintenance | 设备维护; 设备维修; 设备保养; 设备管理; 设备维护保养; 维修; 维修保养; 机械维修; 设备点检; 机修; 维护保养; 机电维修; 设备维保; 维保; 设备检修; 故障维修; 检修; 设备故障; 设备日常维护; 机器维修; 设备故障处理; 产品维修
Facilities management; facility management | 设施管理; 厂务; 动力设备; 厂务设施; 基建; 工务
Technical drawing release; engineering change; engineering change management; ^ECN; engineering changes; ^ECO | 工程变更; ECN; 变更管理工程
Standard operating procedures; ^SOP; ^SOPs; work instructions; standard operating procedure | SOP; 作业指导书; 标准作业; 标准作业程序; 操作规程; SOP制定; 作业标准; 作业规范
Cost reduction; value engineering; value analysis; ^VAVE | 降本增效; 降本; 成本优化; 价值工程; 成本降低
Traceability; batch records; production records | ~生产记录; 批记录; 追溯管理; 生产数据; 生产报表
# quality-area knowledge
Quality control; ^QC; quality inspection; quality checks; quality control inspection; product quality; quality testing; quality standards | 质量控制; 质检; 品控; 品质控制; 质量检验; 品检; 产品质量; 质量检查; QC; 品质检验; 质量监控; 产品检验; 产品质量控制; 品质管控; 质量把控; 检验员; 质检员; 品质检查
Quality management; ~quality assurance; QA management; quality engineering; quality management systems; ~quality system; quality engineer; ^QMS; total quality management; ^TQM; quality improvement; quality manager | 质量管理; 品质管理; 质量保证; 品质保证; 质量体系; 质量管理体系; 质量工程师; 质量改进; 品质工程师; 质量工程; 品质; 质量体系管理; 质量改善; 质量提升; 质量策划; QMS; 质量管理工具; 品质改善; 品质异常处理; 质量问题; 品质体系; 质量标准; 质量分析
Supplier quality; supplier quality management; ^SQE; supplier quality engineering; supplier audits | 供应商质量; SQE; 供应商质量管理; 供应商审核; 供应商品质
Incoming inspection; ^IQC; ^IPQC; ^OQC; ^FQC; final inspection; in-process inspection | 来料检验; IQC; 进料检验; IPQC; OQC; 过程检验; 出货检验; 制程检验; 成品检验; 入库检验; 首件检验; FQC; 制程品质
Statistical process control; ^SPC; control charts; process capability; Cpk; ^MSA; measurement system analysis | SPC; 统计过程控制; MSA; CPK; 过程能力 | method
^FMEA; failure mode and effects analysis; DFMEA; PFMEA; failure analysis; failure modes; reliability analysis FMEA | FMEA; 失效分析; 失效模式分析; PFMEA; DFMEA; 失效模式 | method
^APQP; ^PPAP; quality core tools; control plans | APQP; PPAP; 五大工具; 质量五大工具; 控制计划 | method
8D problem solving; 8D reports; ^8D; ^CAPA; corrective actions; corrective action; corrective and preventive actions | 8D; 8D报告; 纠正预防措施; CAPA; 客诉处理; 纠正措施; 偏差处理; 质量投诉 | method
Seven quality tools; fishbone diagrams; ^QC七大手法 | QC七大手法; QC七大工具; 鱼骨图; 质量七大手法 | method
Auditing of systems; internal quality audits; quality audits; supplier auditing; quality audit; ISO auditing | 体系审核; 内审员; 内部质量审核; 质量审核; 体系认证; 外审; 体系管理; 体系建设; 审厂; 验厂; 管理体系
ISO 9001; ISO9001; ISO 9000; ISO9000; ISO 9001:2015; ISO | ISO9001; ISO9000; ISO体系; ISO质量体系
IATF 16949; TS16949; ISO/TS 16949; ^IATF | IATF16949; TS16949; 16949
ISO 13485; ISO13485; medical device quality systems; 21 CFR Part 820 | ISO13485; 医疗器械质量体系
ISO 14001; ISO14001; ISO 45001; OHSAS 18001 | ISO14001; ISO45001; 环境管理体系; 职业健康安全管理体系
ISO 17025; laboratory accreditation; ^CNAS | CNAS; ISO17025; CMA认证; 实验室认可
Measurement; metrology; calibration; measuring tools; coordinate measuring machine; ^CMM; calipers; precision measurement; micrometers; measuring equipment | 测量; 计量; 校准; 三坐标; 量具; 卡尺; 游标卡尺; 检具; 千分尺; 测量工具; 尺寸测量; 仪器校准; 计量管理; 标定; 测量仪器; 二次元; 三坐标测量
Non-destructive testing; ^NDT; ultrasonic testing; radiographic testing; nondestructive testing; ^NDE | 无损检测; 探伤; 超声检测; 无损探伤; X射线检测
Product certification; CE marking; CCC certification; UL certification; product compliance; safety certification; regulatory certification; FCC certification | 产品认证; CE认证; 3C认证; CCC认证; 认证测试; UL认证; 强制认证; 安规; 安规认证; 防爆认证
RoHS; REACH compliance; hazardous substances | RoHS; REACH; 环保法规符合性
Standardisation; technical standards; standards development | 标准化; 标准制定; 行业标准; 技术标准; 标准化管理; 国家标准; 企业标准
Customer complaints handling; complaint handling; customer complaints; complaints | 客户投诉处理; 投诉处理; 客诉; 客户投诉; 客户抱怨
# trades-area knowledge
Welding; ^TIG; MIG welding; arc welding; TIG welding; welder; spot welding; laser welding; welding processes | 焊接; 电焊; 焊工; 氩弧焊; 焊接工艺; 气焊; 二保焊; 激光焊接; 点焊; 焊接技术; 氩弧焊焊接; 超声波焊接
Electrician work; electrical maintenance; electrical repair; electrical troubleshooting; electrician | 电工; 电气维修; 低压电工; 电路维修; 水电维修; 高压电工; 电气维护; 电工操作; 电气故障; 维修电工; 电工基础; 水电工
Plumbing; pipefitting; plumber; pipe fitting; piping; piping design | 管道安装; 水暖; 管工; 管道维修; 管道工程; 管道设计; 水管安装
Carpentry; woodworking; joinery; carpenter; cabinet making | 木工; 木作; 家具制作; 木工操作; 细木工
Masonry; bricklaying; tiling; plastering | 砌筑; 瓦工; 泥瓦工; 贴砖; 抹灰; 泥工
Painting; spray painting; painting and decorating; powder coating; painter | 涂装; 喷涂; 油漆工; 喷漆; 喷涂工艺; 涂装工艺; 喷粉; 绘画与涂装
Scaffolding; working at heights; rigging; steel erecting | 脚手架; 高空作业; 登高作业; 架子工
Forklift operation; forklift; forklift driving; forklift operator; reach truck | 叉车; 叉车驾驶; 叉车司机; 开叉车; 叉车操作
Crane operation; crane; overhead cranes; hoisting | 起重机操作; 行车操作; 塔吊; 吊装; 行车; 起重; 天车
Excavator operation; excavator; earthmoving; bulldozer | 挖掘机; 工程机械; 装载机; 挖机
Power tools; hand tools; hand and power tools | 电动工具; 手动工具; 工具使用
Locksmithing; glazing; upholstery; roofing; flooring; drywall
Garment making; sewing; tailoring; seamstress; dressmaking; sewing machines | 制衣; 缝纫; 裁剪; 缝制; 车缝; 平车; 裁缝; 服装制作; 服装生产; 服装工艺; 缝纫机
Pattern making; garment patterns; pattern cutting; garment CAD | 制版; 打版; 服装制版; 服装打版; 放码; 版师; 纸样; 样衣
Leather goods; shoemaking; footwear manufacturing; handbags | 箱包; 制鞋; 皮具; 鞋类; 皮革
Jewelry making; jewellery making; gemology; gemstones; jewelry; goldsmithing | 首饰制作; 珠宝鉴定; 首饰; 珠宝设计; 金饰; 玉石
Printing; printing press; offset printing; screen printing; prepress; print production; digital printing | 印刷; 印前; 丝印; 印刷工艺; 胶印; 数码印刷; 丝网印刷; 包装印刷; 印刷制作
Manual dexterity; handwork; hand-eye coordination; dexterity | 动手能力; 实际操作能力; 动手操作能力; 心灵手巧; 实操能力
Physical stamina; physical fitness; heavy lifting; lift heavy; manual labour; physical strength | 体力; 体力劳动; 吃苦耐劳; 能吃苦; 吃苦; 吃苦耐劳精神; 搬运; 能吃苦耐劳
Occupational safety; ^EHS; health and safety; ^HSE; safety management; workplace safety; ^OSHA; safety procedures; industrial safety; occupational health; safety regulations; safety engineering; ^HSE管理; safety standards; safety compliance; fire safety | 安全生产; 安全管理; EHS; 安全生产管理; 职业健康; 安全员; 安全检查; 生产安全; HSE; 安全工程; 安全培训; 安全防范; 施工安全; 安全隐患排查; 安全隐患; 安全操作规程; 安全环保; 职业卫生; 劳动保护; 安全评价; 安全知识; 安全教育; 安环
Hazardous materials; hazmat; chemical safety; ^MSDS; hazardous chemicals | 危险化学品; 危化品; 化学品管理; MSDS; 化学品
Explosion protection; explosion-proof | 防爆; 爆破
# agriculture-area knowledge
Agronomy; crop science; crop production; ~agriculture; plant cultivation; agricultural science; irrigation | 农学; 种植; 作物栽培; 农业; 农业技术; 种植技术; 植保; 栽培; 农资; 农产品; 智慧农业; 农艺; 农业种植
Plant knowledge; botany; horticulture; plant science; plant identification; greenhouse | 植物知识; 植物学; 花卉; 苗木; 温室; 植物养护; 绿植
Plant breeding; seed science; plant genetics; crop breeding | 育种; 种子; 作物育种; 遗传育种
Soil science; soils; fertilisers; soil conservation; fertilizers | 土壤学; 肥料; 土壤; 土肥
Pesticides; pest control; pest management; plant protection products | 农药; 病虫害防治; 病虫害; 有害生物防治
~Forestry; forest management; arboriculture; silviculture; wildland; range management | 林学; 林业; 森林; 森林管理; 木材
Animal husbandry; livestock; poultry; animal production; animal science; dairy farming | 畜牧; 养殖; 畜牧业; 家禽; 养猪; 动物科学; 畜禽养殖; 养殖技术; 生猪; 奶牛; 动物营养
Aquaculture; fisheries; fish farming; fish biology; fishery | 水产养殖; 渔业; 水产; 海洋渔业
Animal feed; feed formulation | 饲料; 饲料配方; 动物营养与饲料
Animal care; pet care; pet grooming; dog training; animal handling; wildlife; animal welfare; wildlife biology | 动物照护; 宠物护理; 宠物美容; 动物饲养; 野生动物; 实验动物
Agricultural machinery; farm machinery; tractors | 农业机械; 农机; 拖拉机
`;
