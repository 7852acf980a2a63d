/** How software is made and tested; embedded systems. How the lines are read: `../skills.ts`. */
export const softwareEngineering = `
# software area
software-practice: Making software | 软件工程实践
testing-area: Testing | 测试
embedded-area: Embedded systems and robotics | 嵌入式与机器人
# software-practice knowledge
Software development; software engineering; software engineer; software developer; software design; software engineers; software developers; application development; application developer; software applications; system development; product development engineering; systems development; software development life cycle; applications developer; software product development; writing software; application software; software application development; coding | 软件开发; 软件工程; 软件研发; 软件设计; 软件工程师; 程序开发; 软件编程; 应用开发; 系统开发; 程序设计; 软件开发工程师; 代码编写; 应用软件开发; 编码; 软件编写
Programming; computer programming; programming skills; coding skills; !Programmer; coding ability; scripting languages; scripting; scripting language | 编程; 编程语言; 编程能力; 脚本语言; 编程基础; 编程语言基础; 脚本; 脚本编写; 脚本开发; 编程技术
Computer science; comp sci; CS fundamentals; computer science fundamentals; ^CS | 计算机科学; 计算机专业知识; 计算机; 计算机原理; 计算机技术; 计算机应用
Software architecture; system architecture; solution architecture; solutions architect; software architect; enterprise architecture; technical architecture; application architecture; systems architecture; architecture design; solution architect; systems design; technical design; system design; software architectures; architectural design patterns; cloud architect; solutions architecture; ^TOGAF; technical architect | 软件架构; 架构设计; 系统架构; 系统设计; 架构师; 技术架构; 系统架构设计; 软件架构设计; 架构; 总体设计; 解决方案架构; 概要设计; 详细设计; 软件体系结构; 方案设计
Domain-driven design; ^DDD; event sourcing; CQRS; event-driven architecture; event-driven | 领域驱动设计; 领域驱动; DDD; 事件驱动 | method
Object-oriented programming; ^OOP; object-oriented; object-oriented design; ^OOD; OO design; ^OO; object-oriented languages | 面向对象; 面向对象编程; 面向对象设计; 面向对象思想; OOP; 面向对象开发; 面向对象程序设计 | method
Functional programming; functional languages; functional programming languages; functional language | 函数式编程 | method
Design patterns; design pattern; software patterns; ^MVC; MVVM; MVC frameworks; MVC framework; model-view-controller | 设计模式; MVC; MVVM; 常用设计模式
Requirements analysis; requirements gathering; requirements engineering; gathering requirements; business requirements; requirements elicitation; requirements definition; user stories; software requirements; requirements management; requirement analysis; functional requirements; gather requirements; functional specifications; technical specifications; system requirements | 需求分析; 需求调研; 需求管理; 需求收集; 需求文档; 需求评审; 需求挖掘; 用户需求分析; 需求沟通; 客户需求分析; 需求规格
Code review; code reviews; peer review of code; reviewing code; peer reviews; pull requests; peer code review | 代码评审; 代码审查; 代码规范; Code Review; 代码走查; 编码规范 | method
Refactoring; legacy code; clean code; technical debt; code quality; refactor; legacy systems; SOLID principles | 代码重构; 重构; 代码质量 | method
Debugging; debug; bug fixing; debugging skills; debugger; gdb; fix bugs; bug fixes; fixing bugs | 调试; 程序调试; 代码调试; bug修复; GDB; 调试能力; 系统调试; 软件调试; 开发调试
Troubleshooting; trouble-shooting; fault diagnosis; diagnosing problems; fault finding; technical troubleshooting; troubleshoot | 故障排查; 问题排查; 故障诊断; 故障排除; 问题定位; 排查问题; 故障分析
Unit testing; unit tests; unit test; xUnit; NUnit; Jest; Mocha; pytest unit; Jasmine; Karma runner; PHPUnit | 单元测试; 单测
Test-driven development; ^TDD; ^BDD; behaviour-driven development; test-driven | 测试驱动开发; TDD | method
Pair programming; extreme programming; ^XP; ~pairing | 结对编程; 极限编程 | method
Agile; agile development; agile methodologies; agile methodology; agile software development; agile environment; ^Scrum; !Lean; agile practices; agile/scrum; agile processes; agile methods; scrum methodology; agile process; lean startup | 敏捷开发; 敏捷; Scrum; 敏捷项目管理; 敏捷方法; 敏捷管理 | method
scrum-master: Scrum Master; scrum mastering; agile coach; ^CSM; certified scrum master; sprint planning | Scrum Master; 敏捷教练 | method
Kanban; !Kanban board | 看板管理; Kanban | method
Waterfall; waterfall model; waterfall methodology | 瀑布模型 | method
SDLC; software development lifecycle; systems development life cycle; application lifecycle management; ^ALM; software lifecycle; product lifecycle software | 软件生命周期; 软件开发流程; 软件开发生命周期; 开发流程 | method
Software release management; release management; release engineering; software releases; deployment automation; software deployment; release process; build and release | 发布管理; 版本发布; 上线部署; 部署; 系统部署; 项目部署; 部署上线; 软件部署; 安装部署; 产品部署; 部署实施
Software implementation; system implementation; ERP implementation; implementation consultant; implementation engineer | 系统实施; 软件实施; 项目实施; 实施工程师; 软件项目实施; 系统上线; 现场实施; 交付实施; 实施顾问; 实施交付; ERP实施
Open-source development; ~open source; open-source contributions; open source software; contributing to open source; open source projects | 开源; 开源项目; 开源软件; 开源框架; 开源技术
UML; Rational Rose; Enterprise Architect tool; UML modelling; SysML; PowerDesigner; unified modeling language | UML; UML建模; PowerDesigner; Visio UML
Software documentation; design documents; API documentation; software documentation writing; technical documents | 软件文档; 开发文档; 设计文档; 文档编写; 技术文档编写; 文档撰写; 接口文档; 项目文档; 编写文档; 软件文档编写
Technical writing; technical documentation; technical writer; documentation; user manuals; documentation skills; technical reports; system documentation; product documentation | 技术写作; 技术文档; 技术文档工程师; 操作手册; 用户手册; 使用手册; 技术资料; 技术文件; 技术方案
Concurrency control; lock-free programming | 锁机制; 并发控制
Compilers; compiler; LLVM; compiler design; interpreters; programming language design; ^GCC; static typing theory; programming language theory | 编译器; 编译原理; LLVM; 编译技术; GCC
Formal methods; formal verification; TLA+; model checking; type theory | 形式化方法; 形式化验证 | method
Code generation; metaprogramming; domain-specific languages; ^DSL; ^DSLs
Cross-platform development; ~cross-platform; multi-platform | 跨平台开发; 跨平台
Internationalisation; ^i18n; localisation; ^l10n; software localization; localization testing | 国际化; 本地化
CAD software development; geometry kernels; computational geometry; ^CGAL | 计算几何; 几何算法; CAD二次开发
Secondary development; customization development | 二次开发; 定制开发
Technical leadership; tech lead; lead developer; lead engineer; engineering management; engineering manager; tech leadership; leading engineers; head of engineering; vp of engineering; vp engineering; technical direction; team lead engineering; lead engineers; lead software engineer | 技术管理; 技术负责人; 技术总监; 研发管理; 研发团队管理; 技术团队管理; 技术经理; 技术带头人; 研发经理; 技术选型
Vim; Emacs; Visual Studio; VS Code; Eclipse IDE; IntelliJ; Visual Studio Code; IntelliJ IDEA; ^Eclipse; NetBeans; PyCharm; ^IDE | Eclipse; IDEA; Visual Studio; VSCode; 开发工具 | tool
!Jira; Atlassian Jira; Zentao; ^TAPD; Bugzilla; Redmine; bug tracking; issue tracking; bug tracker; YouTrack | Jira; 禅道; TAPD; 缺陷管理工具; Bug管理 | tool
!Confluence; Atlassian Confluence; Confluence wiki; ^Atlassian | Confluence | tool
!Trello; Asana; Basecamp; Monday.com; !Notion; Pivotal Tracker; ClickUp |  | tool
!Slack; Slack messaging; Microsoft Teams; MS Teams; Zoom meetings; DingTalk; Feishu; Lark suite | 钉钉; 飞书; 企业微信 | tool
Postman; Postman API; ^Swagger; OpenAPI specification; SoapUI; ^Apifox | Postman; Swagger; Apifox; SoapUI | tool
# testing-area knowledge
Software testing; QA testing; quality assurance testing; software tester; manual testing; software QA; QA engineer; software test; test engineer; testing software; software quality assurance; ^QA; test planning; test plan; test plans; ^SQA; testing methodologies; software quality; testing tools; testing techniques; QA tester; ~testing; test coverage; ~tests | 软件测试; 测试工程师; 软件测试工程师; 手工测试; 测试流程; 测试方法; 测试计划; 测试; 软件质量; 测试技术; 测试方案; 测试管理; 测试报告; 测试工具; 软件测试理论; 测试经理; 测试文档
Test case design; test cases; test scripts; test case; test scenarios | 测试用例; 测试用例设计; 用例设计; 编写测试用例; 测试用例编写
Test automation; automated testing; test automation frameworks; automation testing; QA automation; automated tests; ^SDET; automation engineer; automated test; automated test suites; testing automation; test frameworks; testing frameworks; pytest; Robot Framework; automation framework | 自动化测试; 测试自动化; 测试开发; 自动化测试工具; 自动化脚本; pytest; 自动化测试脚本; 测试框架; 接口自动化; UI自动化; 自动化测试框架; RobotFramework; 测试脚本
Functional testing; function testing; black-box testing; white-box testing | 功能测试; 黑盒测试; 白盒测试; 灰盒测试; 系统功能测试
Regression testing; smoke testing; regression test | 回归测试; 冒烟测试
Integration testing; system testing; end-to-end testing; acceptance testing; ^UAT; user acceptance testing; integration tests; system test; e2e testing; acceptance tests | 集成测试; 系统测试; 验收测试; 用户验收测试; UAT测试; 联调测试; 系统联调; 联调
API testing; interface testing | 接口测试; API测试; 接口自动化测试
Performance testing; load testing; stress testing; performance tests; load tests; JMeter; Apache JMeter; LoadRunner; Gatling; Locust load; performance test | 性能测试; 压力测试; 负载测试; JMeter; LoadRunner; 压测; 稳定性测试; 性能测试工具
Security testing | 安全测试
Mobile testing; app testing; device testing | App测试; 移动端测试; 手机测试; 兼容性测试; 终端测试
Hardware testing; hardware test; hardware-in-the-loop; ^HIL; board bring-up; lab testing | 硬件测试; 硬件在环; HIL; HIL测试; 板级测试; 整机测试; 电子测试; 单板测试
Chip testing; ^ATE; semiconductor test; wafer testing; IC testing | 芯片测试; ATE; IC测试; 量产测试; 晶圆测试; 封测; 封装测试; 芯片验证
Communications testing; protocol testing; RF testing | 通信测试; 协议测试; 射频测试; 网络测试; 路测
Usability testing; user testing; usability tests; usability studies; usability | 可用性测试; 易用性测试; 体验测试
Reliability testing; reliability engineering; environmental testing; ~reliability | 可靠性测试; 可靠性; 环境测试; 可靠性分析; 可靠性试验
Selenium; Selenium WebDriver; WebDriver; Appium; Cypress testing; Playwright; Puppeteer; ^QTP; ^UFT; Cypress.io | Selenium; Appium; QTP | tool
Defect management; bug reports; defect tracking; bug triage; bug reporting | 缺陷管理; 缺陷跟踪; 缺陷分析; bug跟踪
# embedded-area knowledge
Embedded systems; embedded software; embedded development; embedded programming; !Embedded; embedded system; firmware; firmware development; firmware engineer; embedded engineer; embedded devices; embedded software development; embedded systems programming; bare metal | 嵌入式系统; 嵌入式; 嵌入式开发; 嵌入式软件; 嵌入式软件开发; 固件; 固件开发; 嵌入式硬件; 嵌入式软件工程师; 嵌入式工程师; 嵌入式应用; 嵌入式编程; 底层软件; 裸机开发; 底层开发; 嵌入式系统开发
RTOS; real-time operating systems; FreeRTOS; VxWorks; uC/OS; RT-Thread; ^QNX; real-time systems; Zephyr RTOS; real-time embedded; real-time software | 实时操作系统; RTOS; FreeRTOS; VxWorks; RT-Thread; uCOS; 实时系统; ucos-ii; QNX
ARM; ARM architecture; Cortex-M; ARM Cortex; ARM processors; ^ARM9 | ARM; ARM架构; ARM处理器; Cortex; 处理器架构
RISC-V | RISC-V
Microcontrollers; microcontroller; ^MCU; STM32; ^AVR; microprocessor; microprocessors; 8051; ^PIC18; ESP32; MSP430; ^MCUs | 单片机; STM32; MCU; 单片机开发; 51单片机; 单片机编程; 微控制器; 单片机程序; 单片机软件; ESP32
!Arduino; Raspberry Pi; RaspberryPi | Arduino; 树莓派
Device drivers; Linux drivers; driver development; device driver development; kernel drivers; device driver; Linux device drivers; ^BSP; kernel modules; bootloader; ^U-Boot | 驱动开发; Linux驱动; 设备驱动; BSP; 驱动程序; 驱动; 底层驱动; 驱动程序开发; Linux驱动开发; 内核驱动; uboot; 系统移植; BSP开发
Serial communication; UART; ^I2C; ^SPI; ^RS232; RS-232; ^RS485; RS-485; USB protocols; ^USART; serial port; serial protocols | 串口通信; 串口; I2C; SPI; UART; RS485; 通讯接口; IIC; USB协议; 通信接口; USB开发
Fieldbus; Modbus; Profibus; Profinet; EtherCAT; CANopen; OPC UA; ^OPC | Modbus; Profinet; EtherCAT; 现场总线; Profibus; OPC; 工业总线; OPC UA; 工业以太网; 工业通信协议
CAN bus; ^CAN; CANoe; ^LIN bus; CAN FD; CANalyzer; UDS diagnostics; automotive ethernet | CAN总线; CAN通信; CANoe; ^CAN; CAN通讯; UDS; LIN总线; 车载以太网; 车载网络
AUTOSAR | AUTOSAR
ISO 26262; functional safety; ISO26262; ^ASIL; IEC 61508; ^DO-178; DO-178B; DO-178C | 功能安全; ISO26262
ASPICE; Automotive SPICE; CMMI | ASPICE; CMMI; CMMI体系
MQTT; CoAP; MQTT protocol; LoRaWAN; ZigBee; NB-IoT; LoRa radio; ^LoRa; Thread protocol | MQTT; Zigbee; NB-IoT; LoRa; MQTT协议
Internet of things; ^IoT; connected devices; industrial internet; IoT devices; IoT platforms | 物联网; 物联网平台; 工业互联网; IoT; 物联网技术; 物联网应用; 智能家居; 物联网开发; 智能硬件; 车联网
Robotics; robots; robot programming; industrial robots; robotic; robotic systems; robotics engineer | 机器人; 机器人技术; 工业机器人; 机器人算法; 机器人编程; 机器人控制; 机械手; 机器人调试; 工业机器人编程; 机器人学; 机械臂; 协作机器人
^ROS; ROS2; Robot Operating System; Gazebo simulator | ROS; ROS2; ROS系统; 机器人操作系统
RPA; robotic process automation; UiPath; Blue Prism; Automation Anywhere | RPA; 流程自动化; UiPath; RPA开发; 流程机器人
AGV systems; autonomous mobile robots; AGV scheduling; ^AMR机器人 | AGV; AMR; 移动机器人; AGV调度; AGV小车; 导航算法
~Drones; ^UAV; ^UAVs; unmanned aerial vehicles; PX4; ArduPilot; drone | 无人机; 飞控; 无人机飞控; 飞控算法; 无人机操作; 无人机驾驶
Lidar; radar signal processing; millimetre-wave radar | 激光雷达; 毫米波雷达; 雷达; 雷达信号处理
GNSS positioning; ^GPS; inertial navigation; ^GNSS; ^IMU; indoor positioning | 定位导航; GPS; 惯性导航; 组合导航; 北斗; 定位算法; 惯导; 室内定位
Wearable devices; wearables | 可穿戴设备; 智能穿戴
Smart home appliances | 智能家电; 家电控制
`;
