/** Engineering of things and structures. How the lines are read: `../skills.ts`. */
export const engineering = `
# - area
engineering: Engineering | 工程技术
# engineering area
mechanical-area: Mechanical engineering and CAD | 机械工程与制图
electrical-area: Electrical and electronic engineering | 电气与电子工程
semiconductor-area: Semiconductors and chips | 半导体与芯片
telecom-area: ~Telecommunications | 通信领域
civil-area: Construction and civil engineering | 建筑与土木
energy-area: Energy and environment | 能源与环境
transport-engineering: Vehicles and aerospace | 车辆与航空航天
chemical-area: Chemical and materials engineering | 化工与材料
# mechanical-area knowledge
Mechanical design; mechanical engineering; mechanical engineer; machine design; mechanical systems; mechanical drawings | 机械设计; 机械工程; 机械工程师; 机械设计制造; 机械原理; 机械制图; 机械自动化; 机械
Structural design; structural engineering; product structure design; structural engineer | 结构设计; 产品结构设计; 结构工程师; 结构工程
Blueprint reading; technical drawing; engineering drawings; reading drawings; ^GD&T; engineering drawing; technical drawings; blueprints | 识图; 看图; 工程制图; 工程图纸; 机械识图; 看懂图纸; 图纸; 制图
Engineering mechanics; solid mechanics; statics and dynamics; strength of materials; vibration analysis; ^NVH | 工程力学; 理论力学; 材料力学; 结构力学; 振动分析; NVH; 力学
Fluid mechanics; fluid dynamics; computational fluid dynamics; ^CFD; ANSYS Fluent; ^OpenFOAM; hydrodynamics | 流体力学; CFD; 流体仿真; Fluent; 流体
Thermodynamics; heat transfer; thermal design; thermal analysis; thermal engineering | 热力学; 传热学; 热设计; 热仿真; 热分析; 散热设计
Finite element analysis; ^FEA; finite element; ^FEM; ^CAE; structural analysis; stress analysis | 有限元; 有限元分析; CAE; 结构仿真; 强度分析; CAE分析; 结构分析 | method
Multibody dynamics; ADAMS simulation; vehicle dynamics | 多体动力学; 动力学; 运动学; 车辆动力学
Tolerance analysis; dimensional tolerancing | 公差分析; 尺寸链; 公差配合
Hydraulics; hydraulic systems; hydraulic | 液压; 液压系统; 液压传动; 液压设计
Pneumatics; pneumatic systems | 气动; 气动元件; 气压传动
Transmission design; gear design; bearings design; gearbox design | 传动设计; 齿轮设计; 减速机; 机械传动
Sheet metal design; sheet metal | 钣金; 钣金设计; 钣金加工; 钣金工艺
Tooling design; fixtures; jigs and fixtures; jig design; fixture design | 工装设计; 夹具设计; 治具; 工装夹具; 夹具; 治具设计; 工装
Mould design; mold design; die design; injection mold design; stamping die design | 模具设计; 注塑模具; 冲压模具; 模具结构; 模具
Non-standard automation design; automation equipment design; special machine design | 非标设计; 非标自动化; 非标机械设计; 自动化设备设计; 非标设备; 自动化设备
Reverse modelling; 3D scanning; 3D scanner | 逆向建模; 三维扫描
3D printing; additive manufacturing; rapid prototyping hardware | 3D打印; 增材制造; 快速成型
Precision engineering; precision machinery | 精密机械; 精密仪器
HVAC; heating ventilation and air conditioning; air conditioning; refrigeration | 暖通; 暖通空调; 制冷; 空调; 空调系统; 中央空调; 暖通设计; 制冷空调
Pumps and valves; valves; compressors | 泵阀; 阀门; 压缩机
Pressure vessels; boilers; boiler operation | 压力容器; 锅炉; 压力容器设计
Lifts and escalators; elevators maintenance; elevator maintenance | 电梯; 电梯维保; 电梯维修; 电梯安装
Medical device engineering; medical device design; medical equipment engineering | 医疗器械研发; 医疗设备研发; 医疗器械设计
Test engineering; mechanical testing; product testing; test rigs | 试验测试; 产品测试; 性能试验; 台架试验
Research and development; R&D; product research and development | 产品研发; 新产品开发; 新产品研发; 产品开发; 技术研发; 技术开发
Technology transfer; patents and innovation; innovation management | 技术转移; 成果转化; 技术创新
# mechanical-area tool
^CAD; AutoCAD; Auto CAD; CAD drawing; computer-aided design; CAD software; AutoCAD Electrical | CAD; AutoCAD; CAD制图; CAD绘图; CAD软件; CAD画图; cad设计
SolidWorks; Solid Works | SolidWorks; solidworks软件
Pro/E; ProE; Pro Engineer; Pro/Engineer; !Creo; PTC Creo; Creo Parametric | Pro/E; Creo; PROE
CATIA; CATIA V5 | CATIA
UG NX; Siemens NX; Unigraphics; NX CAD; ^UG | UG NX; UG; UG软件; UG编程
Autodesk Inventor; Inventor CAD; Solid Edge; Fusion 360 | Inventor; Solid Edge
ANSYS; ANSYS Workbench | ANSYS; ansys软件
Abaqus; LS-DYNA; Nastran; HyperMesh; Altair HyperWorks | Abaqus; HyperMesh; Nastran; LS-DYNA; Radioss
COMSOL; COMSOL Multiphysics | COMSOL
STAR-CCM+; ^STARCCM | STAR-CCM+
Simulink; MATLAB/Simulink; Matlab Simulink; Stateflow; Simscape | Simulink; Matlab/Simulink; Stateflow
AMESim; Modelica; Dymola | AMESim; Modelica
dSPACE; NI VeriStand; Vector CANape; ^INCA标定 | dSPACE; CANape; INCA; NI设备
LabVIEW; NI LabVIEW; TestStand | LabVIEW; TestStand
Mastercam; PowerMill; ^CAM software; Cimatron | Mastercam; PowerMill; Cimatron; CAM编程
Teamcenter; Windchill; ^PLM; product lifecycle management; ^PDM; Agile PLM; Enovia | PLM; PDM; Teamcenter; Windchill; PLM系统; PDM系统
CAXA | CAXA
3D modelling; 3D modeling; 3D models; 3D design; 3D modeller; 3D model | 三维建模; 3D建模; 三维设计; 3D设计; 3D模型; 建模; 三维模型; 三维软件; 3D软件; 三维制图
Moldflow; mould flow analysis | Moldflow; 模流分析
Rhino; Rhino 3D; Grasshopper 3D | Rhino; 犀牛
KeyShot
# electrical-area knowledge
Electrical engineering; electrical design; electrical engineer; electrical systems; electrical schematics | 电气工程; 电气设计; 电气工程师; 电气自动化; 电气控制; 电气原理图; 电气; 电气图纸; 电气系统; 电气原理
Electrical wiring; electrical installation; wiring; wire harness; wiring harness; cable harness | 电气布线; 接线; 线束; 线束设计; 电气安装; 电气接线; 线缆; 布线设计
Electrical safety | 电气安全; 用电安全
Power electronics; switching power supplies; power supply design; DC-DC; inverters; inverter design; power conversion; power supplies | 电力电子; 开关电源; 电源设计; 逆变器; 变频器; 电源; 电源管理; 变流器; DC/DC; 电源开发; 电力电子技术
Motor control; motor drives; servo systems; servo motors; electric motors; motor design; servo control; ^FOC | 电机控制; 伺服; 电机驱动; 伺服电机; 步进电机; 电机设计; 伺服系统; 电机; 运动控制; FOC; 伺服驱动; 电机控制算法; 伺服控制; BLDC
Control theory; control systems; control engineering; ^PID; PID control; process control; automatic control; model predictive control; feedback control; control system design; control algorithms | 控制理论; 自动控制; 控制算法; PID; 自动控制原理; 控制系统; 过程控制; PID控制; MPC; 控制策略; 控制工程; 现代控制理论; 自动化控制; 控制理论与控制工程
Industrial automation; !Automation; factory automation; automation engineering; automation systems; automation equipment; process automation | 工业自动化; 自动化; 自动化控制系统; 自动化技术; 自动化工程师; 工控; 自动化系统; 工业控制; 自动化生产线; 自动化产线
^PLC; PLC programming; Siemens PLC; Allen-Bradley; Mitsubishi PLC; programmable logic controllers; ^PLCs; Rockwell Automation; TIA Portal; programmable logic controller | PLC; PLC编程; 西门子PLC; 三菱PLC; 欧姆龙PLC; PLC程序; 可编程控制器; 博途; PLC控制; PLC调试; 西门子; plc工程师 | tool
SCADA; ^HMI; human-machine interface; WinCC; ^DCS; distributed control systems; SCADA systems | SCADA; 组态软件; WinCC; DCS; HMI; 组态; 触摸屏; 组态王; SCADA系统; 人机界面 | tool
EPLAN; EPLAN Electric | EPLAN
~Instrumentation; instrumentation and control; measuring instruments; instruments calibration; sensors instrumentation | 仪器仪表; 自动化仪表; 测控; 仪表自控; 测控技术
Sensors; sensor; sensor technology; transducers | 传感器; 传感器技术; 传感
Electronic circuits; circuit design; analog circuits; digital circuits; analog design; digital design; analogue circuits; hardware design; electronics design; hardware engineering; hardware development; hardware engineer; digital logic; analog electronics; schematic design; electronic design; mixed-signal; schematics | 电路设计; 模拟电路; 数字电路; 硬件电路; 硬件设计; 硬件开发; 电路; 模电; 数电; 硬件工程师; 原理图设计; 电子电路; 硬件电路设计; 数模电; 电路原理; 数字电路设计; 模拟电路设计; 原理图; 电路分析; 硬件; 电路原理图; 电子线路; 硬件研发; 模数电; 数模电路
Electronics; electronic engineering; electronic components; electronics engineer; electronic systems; consumer electronics; electronic engineer; electrical and electronic | 电子技术; 电子工程; 电子元器件; 电子工程师; 电子; 电子信息; 元器件; 电子产品; 电子元件; 消费电子
PCB design; printed circuit board; ^PCB; PCB layout; Altium Designer; Altium; Cadence Allegro; OrCAD; ^PADS; KiCad; ^PCBs; Protel; Mentor PADS | PCB设计; PCB; Altium Designer; PCB Layout; PADS; Allegro; Cadence; PCB布局; 画板; Protel; PCB layout工程师; 多层板; PCB板; OrCAD
Soldering; reflow soldering; SMT soldering; hand soldering | 焊锡; 焊接电路板; 电烙铁; 电路板焊接; 手工焊接; 锡焊
EMC; electromagnetic compatibility; EMI; EMI/EMC | 电磁兼容; EMC; EMI; EMC测试; EMC设计; EMC整改
Signal integrity; power integrity; high-speed digital design; high-speed circuit design | 信号完整性; 高速电路; 高速电路设计; SI/PI; 高速PCB; 电源完整性
DSP; ^DSPs; digital signal processor | DSP; DSP开发; DSP芯片; DSP编程
Digital signal processing; signal processing; signal analysis; signals and systems; time-frequency analysis | 数字信号处理; 信号处理; 信号与系统; 信号处理算法; 信号分析
Oscilloscope; oscilloscopes; logic analyser; logic analyzers; multimeter; spectrum analyser; test equipment; spectrum analyzers; multimeters | 示波器; 万用表; 逻辑分析仪; 频谱仪; 测试仪器; 信号发生器; 频谱分析仪; 网络分析仪; 测试设备 | tool
Optical engineering; optics; optical design; Zemax; photonics; optical systems; optoelectronics; electro-optics; laser optics; fiber optics engineering | 光学设计; 光学; 光电; Zemax; 光电子; 激光; 光学系统; 光电技术; 光电工程; 激光技术; 光学仪器; 镜头设计; 光电信息; 激光器
Acoustics; audio engineering; loudspeaker design | 声学; 电声; 噪声控制; 声学设计
Image signal processing; ^ISP; camera tuning; camera systems; imaging systems | ISP; 图像质量; 相机标定; 摄像头; 影像调试; ISP调试
Display technology; ^LCD; ^OLED; LED lighting engineering | 显示技术; LCD; OLED; LED; LED显示屏; 液晶显示
Low-voltage systems; building automation; smart buildings; CCTV systems; access control systems; security cameras | 弱电; 弱电工程; 智能化; 安防; 安防监控; 监控安装; 门禁; 楼宇自控; 智能建筑; 弱电系统; 智能化系统; 建筑智能化; 楼宇智能化
Home appliance repair; appliance repair; electronics repair; equipment electronics repair | 家电维修; 电器维修; 电子维修; 手机维修; 电路板维修
# semiconductor-area knowledge
Integrated circuits; IC design; chip design; ^ASIC; ^SoC; VLSI; ^ASICs; ^IC; RTL design; ^RTL; integrated circuit design; digital IC design; digital IC; chip architecture; silicon design; ASIC design | 集成电路; IC设计; 芯片设计; ASIC; SoC设计; 数字IC; RTL; 集成电路设计; 芯片; 数字前端; 数字IC设计; RTL设计; 芯片架构; 芯片开发; IC
Analogue IC design; analog IC; analog integrated circuits; ^PLL; ^ADC | 模拟IC; 模拟IC设计; 模拟集成电路; 模拟芯片; 运放; ADC; PLL
IC verification; design verification; ^UVM; SystemVerilog verification; functional verification; chip verification; verification engineer | IC验证; 芯片验证工程师; UVM; 验证方法学; 功能验证; 数字验证
Physical design; place and route; IC layout; timing closure; static timing analysis; ^STA; physical implementation | 后端设计; 版图设计; 布局布线; 版图; 静态时序分析; 数字后端; STA
Synopsys; Cadence Virtuoso; Cadence Design; Mentor Graphics; EDA tools; ^EDA; Design Compiler; ^VCS仿真 | EDA; EDA工具; Virtuoso; Synopsys; EDA软件 | tool
FPGA; FPGAs; FPGA development; field-programmable gate array; Xilinx; Altera; Vivado; Quartus; ^CPLD; FPGA design | FPGA; FPGA开发; Vivado; Xilinx; Altera; FPGA设计; CPLD; FPGA工程师; Zynq
~Semiconductors; ~semiconductor; semiconductor devices; semiconductor physics; power semiconductors | 半导体; 半导体器件; 半导体物理; 功率器件; 功率半导体; IGBT; 半导体技术
Semiconductor manufacturing; wafer fabrication; photolithography; lithography; etching; thin films; semiconductor process; wafer fab; cleanroom; clean room; deposition | 半导体工艺; 光刻; 刻蚀; 薄膜; 晶圆; 晶圆制造; 镀膜; 半导体设备; 芯片制造; 半导体制造; 真空镀膜; 真空
IC packaging; chip packaging; semiconductor packaging | 封装; 芯片封装; 封装工艺; 封装设计; 先进封装
MEMS; microelectromechanical systems; microelectronics | MEMS; 微电子; 微机电; 微纳加工
GPU architecture; CPU architecture; computer architecture; processor design; computer organization; ^GPU; GPU drivers | 计算机体系结构; CPU架构; GPU; 处理器设计; 计算机组成原理; 体系结构; GPU架构
# telecom-area knowledge
Communication engineering; ~telecommunications; ~telecom; telecommunication; telecommunications engineering; communication protocols | 通信工程; 通信技术; 通信原理; 通信; 通信系统; 通讯工程; 通信协议; 移动通信; 通讯; 通信产品; 通讯技术; 通讯协议; 通信行业; 电信; 通信设备; 通信算法
Wireless communication; wireless communications; 5G; LTE; 4G; wireless technology; 3GPP; cellular networks; ^GSM; 4G/5G; ^WCDMA; radio systems; OFDM; mobile communications; satellite communications | 无线通信; 5G; 4G; LTE; 无线; 基站; 3GPP; 5G通信; 卫星通信; 物理层; 无线通信技术; OFDM; 无线通信原理; 协议栈; 无线网络优化; 网络优化; 网优
RF engineering; radio frequency; ^RF; RF design; microwave engineering; antenna design; antennas; antenna; HFSS; ^ADS射频; RF engineer; microwave | 射频; 天线; 微波; 射频电路; 天线设计; HFSS; 射频工程师; 射频设计; 射频技术; 微波电路; CST
Optical communication; optical networks; fibre optics; fiber optics; optical modules; optical fiber; DWDM | 光通信; 光纤; 光模块; 光纤通信; 光器件; 传输网; 光传输; OTN
Telecom billing; BSS/OSS; telecom operators systems; ^IMS | BOSS系统; 计费系统; BOSS
Software-defined radio; ^SDR; GNU Radio; electronic warfare; radar systems; radar; sonar | 软件无线电; 雷达系统; 电子对抗; 声呐; 雷达算法
# civil-area knowledge
Civil engineering; civil engineer; site engineering; structural civil | 土木工程; 土建; 土木; 建筑工程; 土建工程; 建筑施工; 土建施工; 土建工程师
Construction management; construction supervision; construction projects; building construction; site supervision; construction project management; construction site | 施工管理; 施工; 工程管理; 现场管理; 工程施工; 项目施工; 施工现场管理; 施工现场; 施工组织设计; 现场施工; 施工组织; 工程现场管理; 工程项目管理; 现场施工管理; 施工方案; 施工员
Engineering supervision; site inspection construction | 工程监理; 监理; 监理工作
Architectural design; architecture design of buildings; building design; architect of buildings; architectural drawings | 建筑设计; 建筑方案设计; 建筑学; 建筑设计师
Building codes; building regulations; zoning codes | 建筑规范; 施工规范; 设计规范; 工程规范
Cost estimation; cost estimating; quantity surveying; quantity surveyor; construction cost; estimating; bill of quantities; cost estimates | 工程造价; 造价; 工程预算; 预算员; 土建预算; 广联达; 清单计价; 预决算; 工程量计算; 造价管理; 造价咨询; 工程量; 算量; 工程结算; 工程预结算; 计价; 定额; 安装预算; 预结算
Tendering; bidding; bid preparation; tender documents; proposals and bids; tenders; bid management; RFP responses; RFPs; ^RFP; proposal development; proposal writing | 投标; 招投标; 标书; 标书制作; 投标文件; 招标; 标书编制; 招标投标; 项目招投标; 招投标管理; 标书编写; 投标文件编制; 项目投标; 招标文件; 投标报价
BIM; Revit; building information modelling; Navisworks; Autodesk Revit | BIM; Revit; BIM建模; BIM技术; bim工程师; Navisworks | tool
SketchUp; Sketch Up; Lumion; Enscape | SketchUp; SU建模; 草图大师; Lumion; Enscape | tool
PKPM; SAP2000; ETABS; STAAD; Tekla; MIDAS Civil | PKPM; YJK; 盈建科; Tekla; MIDAS; 天正; 天正CAD | tool
Landscape design; landscape architecture; garden design; landscaping | 景观设计; 园林设计; 园林; 景观; 园林绿化; 绿化; 园林景观; 园艺
Urban planning; city planning; town planning; urban design; land use planning | 城市规划; 城乡规划; 规划设计; 城市设计; 国土空间规划; 规划
Surveying; land surveying; geodesy; topographic survey; total station; mapping and surveying | 测绘; 工程测量; 测量测绘; 全站仪; RTK测量; 测量员; 测绘工程; 水准仪; 摄影测量
Cartography; map making; digital mapping | 制图学; 地图制图; 地图学; 地图数据; 高精地图; 地图
^GIS; geographic information systems; ArcGIS; QGIS; ESRI; geographic information system; geographic information; MapInfo; Mapbox; OpenLayers; PostGIS; OpenStreetMap; MapGIS | GIS; 地理信息系统; ArcGIS; GIS开发; 超图; SuperMap; 地理信息; Openlayers; QGIS; GIS平台; WebGIS; PostGIS; leaflet; GIS应用
Remote sensing; satellite imagery; ENVI software | 遥感; 遥感影像; 卫星遥感; ENVI; 遥感图像处理; 遥感技术
Geotechnical engineering; soil mechanics; foundation engineering; rock mechanics | 岩土工程; 地基基础; 勘察; 岩土; 岩土勘察; 基坑; 地质勘察
Road and bridge engineering; bridge engineering; highway engineering; bridge design; pavement design; transportation engineering; traffic engineering | 道路桥梁; 桥梁工程; 路桥; 公路工程; 道路设计; 市政工程; 市政; 交通工程; 轨道交通; 隧道; 桥梁; 市政道路; 交通规划; 隧道工程; 智能交通
Water supply and drainage; plumbing engineering; drainage design; water resources engineering; hydrology; hydraulic engineering; stormwater | 给排水; 水利工程; 给水排水; 水利水电; 水文; 水利; 给排水设计; 水利水电工程; 水务
Steel structures; steel structure; structural steel | 钢结构; 钢结构设计; 钢构
Curtain walls; facade engineering | 幕墙; 幕墙设计; 门窗
Concrete technology; concrete; formwork | 混凝土; 模板工程
Mechanical and electrical installation; ^MEP; building services; M&E; building services engineering | 机电安装; 机电工程; 机电; 机电设备; 设备安装; 建筑机电; 水电安装; 机电一体化; 水电; 电气施工; 安装工程; 消防水电
Interior fit-out; decoration works; interior decoration; fit-out | 装修; 装饰工程; 装修施工; 室内装修; 装饰装修; 家装; 精装修; 工装装修; 装饰; 家装设计
Fire protection engineering; fire protection systems; fire safety systems; fire alarm systems | 消防工程; 消防设计; 消防系统; 消防设施; 消防安全; 消防报警; 消防控制
Prefabricated buildings; modular construction | 装配式建筑; 装配式
Engineering documentation; construction documents; as-built drawings; site records | 工程资料; 资料员; 内业资料; 竣工资料; 工程内业; 施工资料; 工程文档; 技术资料管理
Geology; geological survey; engineering geology; mineral exploration; geophysics; seismic data | 地质学; 地质; 工程地质; 地球物理; 物探; 矿产勘查; 地质工程
Mining engineering; ~mining; mine design; mineral processing | 采矿工程; 矿山; 选矿; 采矿; 煤矿
# energy-area knowledge
Power systems; power system analysis; electrical grids; smart grid; power grid; power engineering; substations; transmission and distribution; high-voltage engineering; ^ETAP; ^PSCAD; relay protection; electric power | 电力系统; 继电保护; 变电站; 配电; 电网; 高压; 输配电; 电力工程; 电力; 智能电网; 供配电; 高低压配电; 变配电; 电力自动化; 电力设计; 变压器; 低压电气; 配电柜; 高低压; 供配电设计; 电力系统及其自动化; 高电压; 开关柜
~Renewable energy; solar energy; photovoltaics; wind power; solar power; wind energy; solar photovoltaic; photovoltaic; clean energy | 可再生能源; 光伏; 风电; 新能源; 太阳能; 光伏发电; 风力发电; 光伏电站; 光伏组件; 新能源发电; 风电场; 光伏系统; 新能源行业; 分布式光伏
~Energy storage; battery storage; battery technology; lithium batteries; ^BMS; battery management; lithium-ion; fuel cells; battery systems | 储能; 锂电池; 电池管理系统; BMS; 电池; 燃料电池; 动力电池; 储能系统; 电池包; 电芯; 锂电; 电池系统; pack; 锂离子电池; 氢能; 氢燃料电池
EV charging; charging stations; electric vehicle charging | 充电桩; 充电设施; 充电设备
Nuclear engineering; nuclear power; radiation protection; reactor physics | 核工程; 核电; 辐射防护; 核技术
Oil and gas engineering; petroleum engineering; drilling; reservoir engineering; oil and gas; upstream oil; pipeline engineering | 石油工程; 油气; 钻井; 石油天然气; 油气储运; 石油; 天然气; 燃气; 石化; 石油化工
Power plant operation; thermal power; turbines; power generation; steam turbines; gas turbines | 火电; 电厂运行; 汽轮机; 发电; 热电; 发电厂; 燃气轮机; 热能动力; 热能与动力
Energy management; energy efficiency; energy saving; carbon management; energy audit; carbon accounting; decarbonisation; energy auditing | 能源管理; 节能; 碳管理; 碳排放; 能耗管理; 双碳; 碳中和; 节能减排; 碳核算; 综合能源
Environmental protection; environmental engineering; pollution control; environmental compliance; environmental engineer; environmental remediation | 环保; 环境工程; 污染治理; 环境保护; 环保工程; 环保设备; 环境治理; 环保管理
Environmental science; environmental studies; ecology; environmental analysis; ecological | 环境科学; 生态学; 生态; 生态环境; 生态修复; 土壤修复
Environmental regulations; environmental law; ^EPA regulations; NEPA; environmental policy | 环保法规; 环境法规
Environmental impact assessment; ^EIA; environmental assessment; environmental monitoring | 环境影响评价; 环评; 环境监测; 环境检测
Water treatment; wastewater treatment; wastewater; water purification; waste water; reverse osmosis | 水处理; 污水处理; 废水处理; 净水; 水质; 膜处理; 纯水
Air pollution control; exhaust gas treatment; desulphurisation; dust removal; air quality | 废气处理; 大气治理; 脱硫脱硝; 除尘; VOCs治理; VOC治理
Waste management; solid waste; recycling; hazardous waste; waste disposal | 固废处理; 危废; 垃圾处理; 废物管理; 固废
Sustainability; ^ESG; sustainable development; sustainability reporting; corporate social responsibility; ^CSR | 可持续发展; ESG; 企业社会责任; 绿色建筑
Meteorology; weather forecasting; climatology; climate science; atmospheric science | 气象学; 气象; 天气预报; 大气科学; 气候
Oceanography; marine science; marine engineering; ocean engineering; hydrographic survey | 海洋科学; 海洋工程; 海洋; 海洋学
# transport-engineering knowledge
Automotive engineering; vehicle engineering; automotive design; vehicle design; automotive systems; automotive electronics; automotive industry | 汽车工程; 车辆工程; 整车; 汽车电子; 汽车设计; 整车开发; 整车设计; 汽车零部件; 底盘; 汽车构造; 汽车行业; 车身; 汽车工业; 汽车理论; 汽车零部件行业; 内外饰; 车灯
Powertrain; engine design; internal combustion engines; engine calibration; combustion engine; hybrid powertrains | 动力总成; 发动机; 内燃机; 发动机标定; 变速箱; 发动机开发; 动力系统; 混合动力
~Electric vehicles; electric vehicle; ^EVs; electric powertrain; ^VCU; new energy vehicles | 新能源汽车; 电动汽车; 三电; 整车控制器; 电驱; 三电系统; VCU; 电驱动; 电控; 整车控制; 域控制器; 新能源车
Intelligent cockpit; in-vehicle infotainment; infotainment | 智能座舱; 车载系统; 车机; 车载; 智能网联; 车载终端; T-BOX; 车载娱乐; 智能网联汽车
Automotive repair; car repair; vehicle maintenance; auto repair; vehicle repair; automotive maintenance; automotive mechanic; car maintenance | 汽车维修; 汽修; 汽车保养; 车辆维修; 机修汽车; 汽车诊断; 车辆维护; 汽车钣喷; 汽车售后
Aerospace engineering; aeronautical engineering; aircraft design; aerodynamics; spacecraft; flight dynamics; propulsion; avionics; satellites; aerospace engineer; flight control; ~aerospace; aeronautics; space systems; flight software; astronautics | 航空航天工程; 飞行器设计; 空气动力学; 航空航天; 航空发动机; 航天; 导航制导与控制; 飞行控制; 飞行力学; 制导; 航电; 火箭; 飞行器; 导航制导; 飞行仿真
Aircraft maintenance; aviation maintenance; ^MRO; aircraft mechanic; airframe and powerplant; aircraft repair | 飞机维修; 机务; 航空维修; 民航维修
~Aviation; flight operations; air traffic control; aviation safety; piloting; airport operations; pilot training; air traffic; flight safety; airport | 航空; 飞行; 空管; 机场运行; 民航; 飞行签派; 签派; 机场; 航空安全
Rail transport; railway engineering; railway signalling; rolling stock; rail systems | 铁路; 轨道车辆; 铁路信号; 高铁; 铁路工程; 动车组
Shipbuilding; naval architecture; ship design; marine engines; ship repair | 船舶; 船舶设计; 造船; 轮机; 船舶工程; 船体; 船舶电气; 轮机工程; 修船
# chemical-area knowledge
Chemical engineering; process chemistry; chemical processes; chemical engineer; unit operations; chemical process engineering; process simulation | 化学工程; 化工; 化工工艺; 化工设计; 化工原理; 化工生产; 化工设备; 精细化工; 反应器; 化学工艺; 化工仿真; 化工行业
aspen: Aspen; Aspen Plus; HYSYS; Aspen HYSYS | Aspen; Aspen Plus | tool
Polymers; polymer science; plastics; rubber; composites; composite materials; polymer chemistry; adhesives | 高分子; 高分子材料; 塑料; 橡胶; 复合材料; 胶粘剂; 塑胶; 聚合物; 高分子化学; 塑料改性; 碳纤维
Materials science; materials engineering; material science; nanomaterials; nanotechnology; materials characterisation | 材料学; 材料科学; 材料; 纳米材料; 材料工程; 无机材料; 新材料; 材料研发; 材料科学与工程; 纳米; 功能材料; 陶瓷; 材料分析; 原材料
Metallurgy; metallic materials; heat treatment; alloys; powder metallurgy; metallography; steel making | 冶金; 金属材料; 热处理; 金相; 有色金属; 钢铁; 铝合金; 炼钢; 金属; 粉末冶金; 金相分析
Coatings; paints; inks; coatings formulation; surface coatings; paint formulation | 涂料; 油墨; 涂层; 油漆; 配方研发; 涂料配方; 配方; 配方设计; 配方开发
Surface treatment; electroplating; anodising; plating | 表面处理; 电镀; 阳极氧化; 电化学; 镀层; 喷砂
Corrosion engineering; corrosion; cathodic protection | 防腐; 腐蚀; 腐蚀与防护
Cosmetics formulation; cosmetics; cosmetic chemistry | 化妆品配方; 化妆品研发; 护肤品
Textile engineering; textiles; fabrics; dyeing; textile design; knitting; weaving | 纺织; 面料; 染整; 印染; 纺织工程; 针织; 织造; 面料开发; 家纺; 纺织品
Papermaking; packaging materials | 造纸; 包装材料; 纸包装
Food science; food technology; food engineering; food processing; food chemistry | 食品科学; 食品工程; 食品工艺; 食品研发; 食品加工; 食品科学与工程; 食品工业; 食品行业
Fermentation; fermentation technology; bioprocess engineering; bioprocessing | 发酵; 发酵工程; 生物工程; 发酵工艺; 生物工艺; 酿造
`;
