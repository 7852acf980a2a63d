/** Supply chain, trade, transport, hospitality and personal services. How the lines are read: `../skills.ts`. */
export const logisticsAndService = `
# - area
logistics-and-service: Logistics and service | 物流与服务
# logistics-and-service area
supply-area: Supply chain and trade | 供应链与贸易
transport-area: Transport | 运输
hospitality-area: Hospitality and personal services | 餐旅与生活服务
# supply-area knowledge
Supply chain management; ~supply chain; ^SCM; supply chain planning; supply chain optimization; end-to-end supply chain; supply chain operations; supply chains; supply chain analytics | 供应链管理; 供应链; 供应链体系; 供应链优化; SCM; 供应链计划; 供应链规划; 供应链系统; 供应链运营; 供应链资源
~Procurement; purchasing; buying; ~sourcing; strategic sourcing; vendor sourcing; global sourcing; acquisition management; acquisitions procurement; purchasing agent; purchaser; procurement management; procurement specialist; federal acquisition regulation; ^FAR; acquisition planning | 采购; 采购管理; 物资采购; 采购计划; 采购流程; 采购工作; 寻源; 采购成本; 采购员; 物料采购; 供应商采购; 采购跟单; 战略采购; 采购工程师; 采购经验; 集中采购; 采购订单管理; 政府采购; 采购执行; 采购专员; 采购下单; 设备采购; 采购渠道; 原材料采购; 采购助理; 采购成本控制; 采购策略; 采购业务; 采购合同; 采购询价; 比质比价; 招标采购; 采购经理; 采购分析; 海外采购; 国际采购; 采购需求; 生产采购; 采购任务
Supplier management; vendor management; supplier relationship management; supplier development; supplier negotiations; vendor relations; supplier evaluation; vendor relationships; supplier performance; managing vendors; supplier relationships; third-party vendors; supplier relations | 供应商管理; 供应商开发; 供应商评估; 供应商选择; 供应商; 开发供应商; 供应商关系; 供应商考核; 供应商关系管理; 供应商维护; 供应商筛选; 供应商沟通; 供应商对接; 供应商谈判; 供应商评审; 供应商资源; 供方管理; 供应商准入; 供应商开发与管理; 新供应商开发; 厂商管理; 供应商引进
Inventory management; inventory control; stock control; stock management; stocktaking; cycle counting; replenishment; inventory optimization; inventory planning; cycle counts; inventory accuracy; inventory analysis; stock replenishment; demand planning; demand planner; ^S&OP; sales and operations planning | 库存管理; 库存控制; 盘点; 补货; 库存; 安全库存; 出入库管理; 库存盘点; 库存分析; 进出库; 出入库; 备货; 库存优化; 存货管理; 货物盘点; 仓库盘点; 库存周转; 物料管理; 物料; 库存计划; 商品库存; S&OP; 库存数据; 收发存; 需求计划; 进销存管理; 补货计划; 物料收发; 库存清点; 库存调配; 配货; 物料盘点; 订货; 出入库登记; 账物相符; 收发货; 铺货; 调货
Warehousing; warehouse management; warehouse operations; ^WMS; storage operations; warehouse management system; warehouse management systems; distribution center; shipping and receiving; distribution centers; receiving and shipping; warehouse associate; receiving goods | 仓储管理; 仓储; 仓库管理; 仓管; 仓储物流; WMS; 仓库; 仓库管理员; 仓储运营; 仓配; 仓库作业; WMS系统; 仓储系统; 仓库收发货; 货物管理; 仓库工作; 仓储规划; 立体仓库; 自动化立体仓库; 库房管理; 仓务; 仓储作业; 库管; 仓储运作; 自动化物流; 自动化仓储; 库房; 物流仓储管理; 保管员; 仓库日常管理
Picking and packing; order picking; pick and pack; sorting; sorting goods; loading and unloading; loading trucks; unloading; material handling; packing and shipping; order picker; shipping and packing | 拣货; 分拣; 理货分拣; 装卸; 配货拣货; 发货; 打包发货分拣; 货物装卸; 快递打包; 点货; 出货; 收货验货; 装卸货; 发货管理; 验收货物; 验货收货; 贴标; 装车; 包装发货
~Logistics; logistics management; logistics coordination; logistics planning; third-party logistics; ^3PL; freight logistics; logistics operations; last mile delivery; logistics coordinator; distribution management; logistics support; logistics analyst; logistics manager | 物流; 物流管理; 物流规划; 物流运输; 物流配送; 配送; 物流运营; 第三方物流; 物流跟踪; 物流行业; 物流工程; 物流安排; 物流系统; 物流专员; 物流服务; 物流方案; 物流客服; 物流成本; 物流调度; 配送管理; 电商物流; 快递物流; 冷链; 物流仓储; 冷链物流; 国际物流; 物流跟进; 城市配送; 同城配送; 物流配送管理; 物流信息; 即时配送; 快运; 物流渠道; 物流业务; 快件
Transport management; transportation management; fleet management; route planning; dispatching; ^TMS; transportation planning; transportation logistics; dispatcher; carrier management; fleet operations; transportation systems; transportation operations | 运输管理; 车辆调度; 车队管理; 运输调度; TMS; 运力管理; 司机管理; 运力; 调度车辆; 路线规划; 干线运输; 运输车辆; 运输路线; 运营调度; 交通运输; 公路运输; 车辆安排; 城际运输; 公交
Freight forwarding; shipping documents; ocean freight; air freight; freight brokerage; freight broker; bills of lading; sea freight; freight forwarder; container shipping | 货运代理; 货代; 海运; 空运; 国际货运; 订舱; 提单; 货运; 船务; 国际货代; 租船; 海运操作; 拖车; 多式联运; 空运操作; 港口; 集装箱; 货代操作; 航运; 舱位; 货物跟踪; 船代; 国际海运; 船务操作; 整柜; 码头; 海运出口; 单证操作
Import and export; customs clearance; customs declaration; import/export; customs brokerage; import export; customs regulations; export documentation; tariff classification; customs broker; import and export documentation | 进出口; 报关; 单证; 清关; 进出口业务; 外贸单证; 报检; 通关; 海关; 进出口贸易; 报关报检; 商检; 关务; 进口; 出口; 外贸进出口; 进口报关; 报关单; 进出口流程; 报关资料; 单证员; 保税; 进出口报关; 关税; 归类; 海关事务; 进出口单证; 报关员; 出口业务; 进口业务; 出口报关; 海关法规; 制单; 保税仓
Foreign trade; international trade; export sales; overseas sales; international business; export business; international sales; overseas markets; overseas business development; Incoterms; cross-border trade; trade operations; global trade; international marketing; import/export trade | 外贸; 国际贸易; 外贸业务; 海外市场; 外贸跟单; 外贸销售; 海外销售; 外销; 出口贸易; 海外业务; 对外贸易; 外贸业务员; 海外推广; 外贸流程; 国际业务; 海外拓展; 外贸知识; 外贸经验; 海外营销; 国际商务; 海外运营; 外贸操作; 国贸; 外贸平台; 海外市场拓展; 国际销售; 外贸工作; 外贸开发; 海外市场开发; 国际贸易知识; 外贸行业; 国际客户; 开发信; 出口外贸; 商务英语外贸; 海外商务; 外贸英语
Logistics equipment; conveyors; automated warehouse equipment | 物流设备; 输送线; 堆垛机; 分拣设备; 物流装备; 输送机; 自动化物流设备
# transport-area knowledge
driving: Vehicle driving; delivery driving; truck driving; vehicle operation; commercial driving; safe driving; bus driving; driving skills; motor vehicle operation; truck driver; delivery driver; heavy truck driving; operate vehicles; drive a vehicle | 驾驶; 开车; 驾驶技术; 司机; 货车驾驶; 驾驶经验; 商务驾驶; 驾龄; 专职司机; 安全驾驶; 会开车; 货车司机; 车辆驾驶; 代驾; 网约车; 驾驶技能; 商务车; 专车司机; 公交驾驶; 接送; 驾驶车辆; 实际驾龄; 小车司机; 配送司机
Delivery work; courier services; food delivery; package delivery; mail carrier; mail handling; delivery of goods | 送餐; 外卖配送; 快递员; 骑手; 派件; 外卖; 快递派送; 外卖骑手; 投递; 收派件; 上门取件
Navigation; seamanship; ship navigation; chart reading; nautical; vessel operations; boat operation; maritime; deckhand; marine operations; deck operations; vessel | 航海; 导航; 海员; 船员; 船舶驾驶; 海事; 航运驾驶
Cabin service; flight attendant; ground handling; airline ground service; airline | 空乘; 地勤; 乘务; 值机; 高铁乘务; 空中乘务; 航空服务; 机场地勤
# hospitality-area knowledge
Hotel management; hospitality; hotel operations; hospitality management; housekeeping management; room service; hotel front office; concierge; lodging; guest relations; hotel reception; resort | 酒店管理; 酒店运营; 客房服务; 宾客服务; 民宿; 客房; 酒店前台; 民宿运营; 酒店服务; 酒店行业; 客房管理; 礼宾; 酒店餐饮; 星级酒店; 前厅管理; 民宿管理; 会所; 酒店客房; 度假村
Catering; restaurant management; food and beverage; food service; catering management; food services; food preparation service; kitchen management; food & beverage; F&B; restaurant manager | 餐饮管理; 餐饮服务; 餐厅管理; 餐饮运营; 餐饮连锁; 餐饮行业; 餐厅运营; 餐厅服务; 厨房管理; 团餐; 后厨管理; 餐饮门店; 宴会; 餐饮业; 传菜; 快餐; 楼面管理; 连锁餐饮
Cooking; culinary arts; cook; food preparation; culinary; line cook; recipe development; chef work; meal preparation; cooking skills; food production; recipes | 烹饪; 厨艺; 厨师; 川菜; 粤菜; 西餐; 中餐; 面点; 切配; 炒菜; 菜品研发; 西点; 冷菜; 厨房工作; 菜品; 做饭; 厨工; 日料; 凉菜; 打荷; 菜品制作; 湘菜; 帮厨; 日本料理; 砧板; 中式面点
Baking; pastry; bakery; pastry making; bread making; cake decorating; pastries | 烘焙; 甜品; 裱花; 西点烘焙; 烘培; 蛋糕制作; 甜点; 糕点
Coffee making; barista; latte art; espresso | 咖啡制作; 咖啡师; 拉花; 饮品制作; 饮品; 奶茶制作; 调饮; 茶饮制作; 咖啡拉花; 水吧
Bartending; mixology; cocktails; wine knowledge; sommelier; bartender; beverage service | 调酒; 品酒; 侍酒; 葡萄酒; 酒水; 白酒; 酒类; 酒水知识; 啤酒; 红酒; 酒水销售; 吧台
Tea art; tea ceremony; tea culture | 茶艺; 茶艺师; 茶道; 茶叶; 茶文化; 泡茶; 茶艺表演
Food safety; HACCP; ServSafe; food hygiene; food handling; ISO 22000; food quality; food inspection; food handler; food safety regulations | 食品安全; HACCP; ISO22000; 食品检验; 食品卫生; 食品质量; 食品检测; 食品安全管理; 食品法规; 食品安全法
Menu planning; menu design; menus | 菜单设计; 菜谱设计; 菜单; 食谱
Waiting tables; table service; waiter; waitress; serving food; food server; banquet service; serve food | 服务员; 传菜员; 餐厅服务员; 点餐; 点单; 摆台; 上菜; 宴会服务; 餐中服务
Travel planning; tour planning; itinerary planning; travel agency; travel services; tourism; tour operations; travel consultant; travel industry; tourism management | 行程规划; 计调; 旅游策划; 旅游产品; 出境游; 旅行社; 旅游线路; 旅游规划; 旅游管理; 景区; 景区运营; 文旅; 旅游行业; 旅游电商; 旅游顾问; 研学; 旅游业; 景区管理; 文旅项目; 景点; 度假
Tour guiding; tour guide; interpretation of heritage; visitor services; park ranger | 导游; 讲解; 导览; 讲解员; 领队; 景区讲解; 带团; 导游讲解
Cleaning; housekeeping; janitorial; sanitation; cleaning services; custodial; laundry; sanitizing; custodian; cleaning duties; laundry services; room cleaning | 清洁; 保洁; 卫生; 打扫; 清扫; 环境卫生; 洗衣; 清洗; 保洁工作; 卫生清洁; 清洁卫生; 打扫卫生; 日常保洁; 干洗; 消毒; 卫生打扫; 室内保洁; 场地清洁
Domestic work; housekeeper; nanny; home cleaning; household management; home organization | 家政; 保姆; 家政服务; 做家务; 家务; 收纳; 月嫂; 钟点工; 整理收纳; 管家; 育婴; 母婴护理; 产后护理; 月子护理; 住家
Child care; childcare; babysitting; early childhood care; day care; infant care; child development; daycare; nursery care; child development associate; children care | 婴幼儿照护; 育儿; 托育; 保育; 保育员; 早期教育; 早教; 育婴师; 婴幼儿护理; 婴儿护理; 托班; 幼儿照料; 幼儿保育; 婴幼儿教育; 早教老师; 亲子; 婴童
Elderly care; aged care; senior care; home care; caregiving; caregiver; home health aide; elder care; geriatric care; personal care; personal care assistance | 养老护理; 老年护理; 护工; 老人照护; 养老服务; 护理员; 照顾老人; 康养; 养老院; 生活照料; 居家养老; 老年照护; 养老机构
Hairdressing; hair styling; barbering; hair cutting; hairdresser; barber; hair stylist; hair colouring | 美发; 理发; 发型设计; 烫染; 发型师; 剪发; 造型; 美发师; 染发; 养发; 洗头; 头皮护理; 美容美发
Skin care; beauty therapy; facial treatments; esthetician; cosmetology; beautician; aesthetics beauty; beauty treatments; facials; waxing | 皮肤护理; 美容; 美容师; 皮肤管理; 护肤; 美容护理; 皮肤管理师; 医美; 医疗美容; 面部护理; 纹绣; 美容仪器; 医学美容; 美容院; 皮肤美容; 美容产品; 轻医美; 美容项目; 美容服务; 养生; 美容养生; 身体护理
makeup: Makeup artistry; cosmetics application; make-up artist; makeup artist | 化妆; 彩妆; 化妆师; 妆容; 新娘妆; 造型化妆; 跟妆; 美妆教程; 特效化妆; 影视化妆; 化妆造型
Nail care; manicure; pedicure; nail technician; nail art | 美甲; 美睫; 美甲师; 修脚; 美甲美睫; 睫毛
Massage; massage therapy; tui na; reflexology; massage therapist; spa; spa therapy | 推拿按摩; 按摩; 推拿; 足疗; 理疗; 中医推拿; 小儿推拿; 足浴; 按摩师; 推拿师; SPA; 保健按摩; 理疗师; 经络; 艾灸; 正骨; 刮痧; 采耳; 盲人按摩; 足疗师; 推拿理疗
Exercise instruction; fitness instruction; personal training; fitness training; fitness coaching; group fitness; fitness trainer; strength and conditioning; fitness instructor; sports training; athletic training | 运动指导; 健身教练; 健身; 私教; 体能训练; 健身指导; 体适能; 团课; 私人教练; 运动康复训练; 体能; 运动训练; 健身销售; 体测; 会籍; 塑形; 健身私教; 体能教练
Yoga; pilates; yoga teaching | 瑜伽; 普拉提; 瑜伽教练; 瑜伽老师; 瑜伽教学
Swimming; lifeguarding; lifeguard; water safety; swim coaching; swimming instruction | 游泳; 救生; 救生员; 游泳教练; 游泳教学; 游泳救生
Sports coaching; football coaching; basketball coaching; athletics; coaching sports; sports instruction; tennis coaching; physical education; sports management; sports coach | ~体育; 体育教学; 跆拳道; 体育教练; 篮球教练; 体育老师; 网球; 武术; 体育运动; 轮滑; 击剑; 马术; 体育产业; 体育培训; 赛事; 赛事运营; 体育赛事; 足球教练; 滑雪; 球类; 搏击; 散打; 体育教育; 军训
E-sports; esports | 电竞; 电子竞技; 电竞运营
Funeral services; mortuary; cemetery; embalming | 殡葬; 殡仪; 陵园
Security patrol; security guard; guarding; physical security; surveillance; security officer; protective services; loss prevention; CCTV monitoring; public safety; security services; patrol; physical security specialist; unarmed security; crowd control; armed security | 安保巡逻; 保安; 安保; 巡逻; 门卫; 秩序维护; 安保工作; 护卫; 保卫; 保安工作; 巡检安保; 监控值守; 保镖; 车辆指挥; 值守; 秩序; 治安管理; 安全保卫; 消防值班; 安保管理; 秩序维护员; 门岗; 中控值班; 安检; 站岗; 执勤; 形象岗; 保安管理; 车场管理; 安全防卫
Firefighting; fire fighting; fire prevention; wildland firefighting; fire suppression; firefighter; fire and rescue; fire inspection; hydrants; fire management; forestry fire | 消防灭火; 灭火; 消防员; 救援; 消防救援; 消防监控; 消防管理; 消防中控; 消防器材; 应急救援; 消防知识; 消防演练; 消防设备
Disinfection and pest control service | 消杀; 除虫; 灭鼠; 除四害; 消杀服务
Recreation services; amusement operations; camp counselling; event venues | 游乐; 主题乐园; 娱乐; 桌游; 剧本杀; 密室; 游乐设备
`;
