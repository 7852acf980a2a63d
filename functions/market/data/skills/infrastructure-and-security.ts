/** Operating systems, cloud, operations, networks, security. How the lines are read: `../skills.ts`. */
export const infrastructureAndSecurity = `
# software area
infrastructure: Infrastructure and cloud | 基础设施与云
networks: Networks | 网络
security-area: Information security | 信息安全领域
# infrastructure tool
Linux; GNU/Linux; Linux systems; Linux administration; Linux system administration; Linux environment; embedded Linux; Linux kernel | Linux; Linux系统; Linux操作系统; Linux运维; Linux服务器; Linux环境; Linux开发; 嵌入式Linux
Ubuntu; Debian; Ubuntu Linux
Red Hat; RedHat; RHEL; CentOS; Red Hat Enterprise Linux; Fedora Linux | CentOS; RedHat; 红帽
Unix; UNIX systems; *nix; FreeBSD; Solaris; ^AIX; HP-UX; BSD Unix; OpenBSD; ^SunOS | Unix; UNIX系统; AIX
Windows Server; Microsoft Windows Server; ^IIS; Windows Server 2012; Windows servers; Windows administration; Hyper-V | Windows Server; Windows服务器; IIS
Windows; Windows XP; Windows 7; Windows 10; Microsoft Windows; Windows operating systems; MS Windows | Windows; Windows系统; Windows操作系统; 微软系统
Active Directory; Group Policy; ^AD域; domain controllers | Active Directory; AD域; 域控; AD域控
Exchange Server; Microsoft Exchange; Office 365 administration; Exchange Online; ^O365; Office 365; Office365; Microsoft 365; ^M365 | Exchange; Office 365; Office365
Kylin OS; UOS; openEuler | 麒麟; 统信; 国产操作系统; openEuler; 麒麟系统; 信创
^AWS; Amazon Web Services; ^EC2; AWS Cloud; Amazon AWS; Amazon EC2; AWS services; AWS infrastructure; ^RDS; Elastic Beanstalk; ^ECS; CloudFormation | AWS; 亚马逊云
AWS Lambda; Lambda functions; !Lambda
Azure; Microsoft Azure; Windows Azure; ^AKS; Azure Cloud; Azure DevOps; Azure Functions | Azure; 微软云
Google Cloud; ^GCP; Google Cloud Platform; Google App Engine; App Engine; ^GAE; Google Compute Engine; ^GKE | 谷歌云; GCP
Alibaba Cloud; Aliyun | 阿里云; 阿里云ECS; 阿里云服务器
Tencent Cloud | 腾讯云
Huawei Cloud | 华为云
IBM Cloud; Bluemix; SoftLayer
Oracle Cloud; ^OCI; Oracle Fusion Cloud
Heroku
DigitalOcean; Linode; Rackspace; Hetzner
Netlify; Vercel; Cloudflare | Cloudflare
OpenStack; Open Stack
Cloud Foundry; CloudFoundry; OpenShift; Red Hat OpenShift
VMware; vSphere; ESXi; vCenter; VMware ESX | VMware; vSphere
Virtualisation; virtual machines; ^KVM; hypervisors; hypervisor; Xen virtualization; ^Xen; VirtualBox; Proxmox; Vagrant; virtualized | 虚拟化; 虚拟机; KVM; 虚拟化技术; 桌面虚拟化; 云桌面 | knowledge
Docker; Docker Compose; Docker Swarm; Dockerfile; Podman | Docker; Docker容器
Containers; containerisation; containerized; container technologies; container orchestration; containerised; Linux containers; ^LXC | 容器; 容器化; 容器技术; 容器编排 | knowledge
Kubernetes; ^K8s; ^EKS; Rancher; Helm charts; ^Helm; Kubernetes clusters | Kubernetes; K8S; 容器云
Mesos; Apache Mesos; DC/OS; Marathon Mesos; HashiCorp Nomad
Istio; service mesh; Linkerd; Envoy proxy; ^Envoy | Istio; 服务网格; Service Mesh
Terraform; Pulumi
Infrastructure as code; ^IaC | 基础设施即代码 | method
Ansible; Ansible Tower; Ansible playbooks
!Puppet; Puppet Labs; Puppet Enterprise
!Chef; Opscode Chef; Chef cookbooks
!Salt; SaltStack; Salt Stack | SaltStack
Configuration management; config management; CFEngine; software configuration management | 配置管理; 配置管理工具 | knowledge
!Jenkins; Jenkins CI; Hudson CI; Jenkins pipeline | Jenkins
CI/CD; continuous integration; continuous delivery; continuous deployment; CICD; CI CD; CI/CD pipelines; CircleCI; Travis CI; TravisCI; TeamCity; Bamboo CI; GitLab CI; GitHub Actions; ^CI; ArgoCD; Circle CI; GitOps; CD/CI | 持续集成; 持续交付; CICD; 持续部署; 自动化部署; DevOps流水线 | method
Git; Git version control | Git
GitHub; Git Hub
GitLab
Bitbucket; Bit Bucket
Subversion; ^SVN; TortoiseSVN | SVN
!Mercurial; Perforce; ClearCase; ^CVS; ^TFS; Team Foundation Server; Visual SourceSafe
Version control; source control; source code control; revision control; source code management; version control systems; ^SCM tools | 版本控制; 版本管理; 代码管理; 代码版本管理; 版本控制工具 | knowledge
~Maven; Apache Maven; ^Ant; Apache Ant; Gradle | ~Maven; Gradle
CMake; Makefile; GNU Make; Bazel; build systems; build tools; Makefiles | CMake; Makefile; 构建工具
!Nexus; Artifactory; JFrog
SonarQube; static code analysis; static analysis; ESLint; Coverity | SonarQube; 静态代码分析; 代码扫描; 静态分析
DevOps; Dev Ops; DevOps engineer; DevSecOps | DevOps; 运维开发; DevOps工程师 | method
Site reliability engineering; ^SRE; site reliability; site reliability engineer; ^SREs | SRE; 站点可靠性; 稳定性建设 | method
System administration; systems administration; sysadmin; system administrator; systems administrator; sys admin; server administration; ^sysadmins; system admin; systems administrators; IT operations; systems operations; operations engineer; server management; system management; Linux administrator; ops engineer; DevOps/SysAdmin | 系统运维; 运维; 系统管理; 系统管理员; IT运维; 服务器运维; 运维工程师; 服务器管理; 服务器维护; 系统维护; 运维管理; 应用运维 | knowledge
Network operations centre; ^NOC; datacenter operations; data centre; data center; data centers; datacenter; data centre operations | 数据中心; 机房运维; 机房; IDC; 机房管理; 数据中心运维 | knowledge
~Monitoring; system monitoring; application monitoring; observability; Datadog; New Relic; NewRelic; alerting; Dynatrace; AppDynamics; performance monitoring; monitoring tools; OpenTelemetry; server monitoring | 监控系统; 监控; 系统监控; 运维监控; 监控告警; 性能监控; 可观测性 | knowledge
Incident response; incident management; on-call; on call rotation | 应急响应; 故障处理; 事件管理; 应急处置; 故障应急 | knowledge
Capacity planning; capacity management | 容量规划; 容量管理 | knowledge
Serverless; serverless architecture; serverless computing | Serverless; 无服务器 | knowledge
Cloud computing; ~cloud infrastructure; cloud platforms; cloud technologies; cloud services; cloud architecture; public cloud; private cloud; cloud native; cloud environments; cloud deployment; cloud platform; ^IaaS; ^PaaS; hybrid cloud; cloud engineer; !Cloud; cloud technology; cloud systems; cloud applications | 云计算; 云平台; 云服务; 云原生; 公有云; 私有云; 云技术; 云架构; 混合云 | knowledge
^SaaS; software as a service; SaaS software; SaaS applications; SaaS products | SaaS; SaaS产品; SaaS软件 | knowledge
Edge computing; edge devices | 边缘计算 | knowledge
Distributed systems; distributed system; large-scale distributed systems; distributed architecture; distributed applications; large-scale systems; distributed databases; distributed software; large distributed systems; distributed programming; distributed application; distributed services; distributed environments; distributed framework; distributed frameworks; distributed compute; distributed data | 分布式系统; 分布式; 分布式架构; 分布式技术; 分布式开发; 大型分布式系统 | knowledge
Scalability; scalable systems; high scalability; scalable architecture; scalable web applications; highly scalable; high-scale | 可扩展性; 可伸缩性; 系统扩展性; 大规模系统 | knowledge
High availability; highly available; fault tolerance; fault-tolerant; ^HA | 高可用; 高可用性; 容错; 高可用架构; 双机热备; 集群; 服务器集群 | knowledge
High concurrency; multithreading; multi-threading; concurrency; concurrent programming; multithreaded; multi-threaded; threading; asynchronous programming; high throughput; high-volume systems; high traffic; low latency | 高并发; 多线程; 并发编程; 多线程编程; 多线程开发; 并发; 高并发系统; 多进程; 异步编程; 低延迟 | knowledge
Message queues; message queue; RabbitMQ; RocketMQ; ActiveMQ; ZeroMQ; message brokers; messaging systems; pub/sub; ^MQ; ^SQS; ^JMS; ^AMQP; Rabbit MQ; ØMQ; ^0MQ; asynchronous messaging; Pulsar; IBM MQ; NATS messaging | 消息队列; 消息中间件; MQ; RabbitMQ; RocketMQ; ActiveMQ | knowledge
Middleware; WebLogic; WebSphere; JBoss; TongWeb; enterprise service bus; ^ESB; TIBCO; MuleSoft | 中间件; WebLogic; 中间件技术 | knowledge
Nginx; OpenResty | Nginx; OpenResty
Apache HTTP Server; !Apache; Apache web server; ^LAMP; LAMP stack; httpd | Apache; LAMP
Tomcat; Apache Tomcat; Jetty | Tomcat
HAProxy; load balancing; load balancers; load balancer; ^LVS; Keepalived; Varnish; ^F5 | 负载均衡; LVS; HAProxy; Keepalived; F5
Zabbix; Nagios; Icinga monitoring | Zabbix; Nagios
Prometheus; Prometheus monitoring | Prometheus; 普罗米修斯
CDN; content delivery networks; Akamai; content delivery network | CDN; 内容分发 | knowledge
ZooKeeper; Apache Zookeeper; Consul; Apache Curator | ZooKeeper; Consul
Caching; caching strategies; caching layers | 缓存; 缓存技术; 分布式缓存; 缓存机制 | knowledge
Job scheduling; cron; Quartz scheduler; XXL-JOB; Control-M | 任务调度; 定时任务; 调度系统; xxl-job | knowledge
~Blockchain; smart contracts; Ethereum; Web3; cryptocurrency; Hyperledger; DeFi; ^NFT; blockchains; distributed ledger; smart contract; cryptocurrencies | 区块链; 智能合约; 以太坊; Web3; 联盟链; 数字货币; 比特币 | knowledge
IT service management; ^ITIL; ^ITSM; ServiceNow; service management; BMC Remedy; ^ITIL流程 | IT服务管理; ITIL; ITSM; ServiceNow | knowledge
Desktop support; help desk; helpdesk; IT helpdesk; PC support; desk-side support; service desk; IT support | 桌面运维; 桌面支持; IT支持; IT服务; 电脑维护; 桌面维护; 电脑维修; 办公设备维护 | knowledge
Hardware maintenance; server hardware; PC assembly; computer hardware; hardware installation; PC hardware | 硬件维护; 服务器硬件; 计算机硬件; 电脑硬件; 硬件维修; 电脑组装; 硬件安装 | knowledge
Operating systems; operating system; OS internals; kernel development; operating system internals; OS development | 操作系统; 操作系统原理; 内核; 内核开发; Linux内核; 系统内核 | knowledge
System integration; systems integration; systems integrator; integration engineer | 系统集成; 集成项目; 弱电集成 | knowledge
Systems engineering; systems engineer; system engineering | 系统工程; 系统工程师 | knowledge
Performance tuning; performance optimisation; application performance; performance analysis; profiling; performance engineering; code optimization; system optimization; performance improvement; optimizing performance; system performance | 性能调优; 性能优化; 系统优化; 系统调优; 性能分析; 代码优化 | knowledge
# networks knowledge
Computer networking; Networking; network engineering; network administration; network administrator; network engineer; computer networks; network management; network protocols; networking protocols; network design; network infrastructure; network programming; socket programming; networking concepts; networks and systems; sockets; network architecture; network operations | 计算机网络; 网络工程; 网络协议; 网络管理; 网络运维; 网络编程; Socket编程; 网络技术; 网络规划; 网络工程师; 网络维护; 网络设备; 网络架构; Socket; 网络通信; 网络基础
TCP/IP; ^TCP; ^UDP; IPv6; IPv4; TCP-IP; ^TCPIP | TCP/IP; TCP/IP协议; TCP协议; UDP; TCP/UDP
HTTP; HTTPS; HTTP protocol; HTTP/2 | HTTP; HTTP协议; https协议
DNS; ^DHCP; ^BIND; BIND9 | DNS; DHCP
Routing and switching; routers; switches and routers; ^BGP; ^OSPF; ^VLAN; ^VLANs; ^MPLS; routing protocols; switching and routing; routers and switches; ^LAN/WAN; ^WAN; ^LAN | 路由交换; 路由器; 交换机; 路由协议; 路由与交换; OSPF; BGP; 数通; 数据通信
Cisco; Cisco IOS; Cisco routers; Cisco switches; Juniper; Juniper Networks | 思科; Cisco
Huawei devices; Huawei network equipment; H3C | 华为设备; 华三; H3C; 华为交换机; 锐捷
VPN; IPsec; virtual private networks; OpenVPN; WireGuard | VPN; IPSec
Wireless networks; Wi-Fi; WiFi; WLAN; 802.11; wireless LAN; wireless networking | 无线网络; WiFi; WLAN; 无线局域网
Software-defined networking; ^SDN; OpenFlow; network function virtualization; ^NFV; SD-WAN | 软件定义网络; SDN; NFV; SD-WAN
VoIP; ^SIP; Asterisk; Voice over IP; FreeSWITCH; unified communications; ^PBX; telephony; Twilio | VoIP; SIP协议; FreeSWITCH; 呼叫中心系统; 统一通信
Network cabling; structured cabling; fibre optics installation; cabling; fiber optic | 综合布线; 网络布线; 光纤熔接; 弱电施工; 布线
Wireshark; packet analysis; tcpdump; packet capture; libpcap; DPDK | 抓包; Wireshark; 网络抓包; DPDK; Fiddler; Charles抓包 | tool
# security-area knowledge
Information security; ~network security; cybersecurity; cyber security; computer security; IT security; InfoSec; security engineering; security engineer; system security; data center security; security best practices; security architecture; security analyst; security operations; internet security; security research; ~security; security tools | 信息安全; 网络安全; 安全工程师; 系统安全; 网络信息安全; 安全运维; 安全技术; 安全防护; 网络安全管理; 信息安全管理; 安全攻防; 安全服务; 安全
Penetration testing; pen testing; ethical hacking; red teaming; red team; pentesting; pen tests; Kali Linux; Metasploit; Burp Suite; penetration tests | 渗透测试; 渗透; 攻防演练; 红蓝对抗; 红队; 护网; BurpSuite
Vulnerability management; vulnerability scanning; vulnerability assessment; vulnerabilities; vulnerability research; Nessus; vulnerability assessments | 漏洞管理; 漏洞扫描; 漏洞挖掘; 漏洞分析; 漏洞修复; 安全漏洞
Application security; web security; secure coding; OWASP; appsec; software security; XSS CSRF; web application security; product security | 应用安全; Web安全; 代码审计; 安全开发; OWASP; SQL注入; XSS
Cloud security | 云安全
Firewalls; firewall; ^WAF; Palo Alto firewalls; iptables; Fortinet; Check Point firewall; pfSense | 防火墙; WAF; 安全设备; 网络安全设备
Intrusion detection; ^IDS; ^IPS; intrusion prevention; Snort | 入侵检测; IDS; IPS; 入侵防御; 态势感知
SIEM; security information and event management; ^SOC analyst; security monitoring | SIEM; 安全监控; 安全运营
Cryptography; encryption; ^PKI; cryptographic; applied cryptography; SSL/TLS; ^SSL; ^TLS; OpenSSL; crypto protocols | 密码学; 加密算法; 加密; 加解密; 数据加密; SSL; PKI
Malware analysis | 恶意代码分析; 病毒分析
Reverse engineering; reverse-engineering; IDA Pro; disassembly; Ghidra | 逆向工程; 逆向; 逆向分析; 软件逆向; 反编译
Digital forensics; computer forensics; forensic analysis | 电子取证; 数字取证
Multi-level protection; classified protection | 等级保护; 等保; 等保测评; 等保2.0
ISO 27001; ISO27001; NIST Cybersecurity Framework; NIST 800-53; ^NIST; SOC 2; SOC2; ISO/IEC 27001 | ISO27001; 信息安全管理体系
Security risk assessment; threat modelling; threat intelligence; security assessment; security assessments; threat analysis; threat detection | 安全评估; 威胁情报; 安全风险评估; 威胁分析
Security auditing; security audit; security audits; security compliance; ^FISMA; ^FedRAMP | 安全审计; 安全合规
Privacy compliance; ^GDPR; ^CCPA; privacy law; ^HIPAA | 隐私合规; GDPR; 个人信息保护; HIPAA
^PCI DSS; ^PCI; PCI compliance
Fraud prevention; fraud detection; anti-fraud; fraud analysis | 反欺诈; 欺诈检测; 反作弊; 反欺诈策略
Identity verification; ^eKYC; biometrics | 身份核验; 生物识别; 指纹识别
`;
