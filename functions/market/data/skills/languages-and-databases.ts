/** Programming languages, databases and storage. How the lines are read: `../skills.ts`. */
export const languagesAndDatabases = `
# - area
software: Software and IT | 软件与信息技术
# software area
programming-languages: ~Programming languages | 编程语言
databases-area: Databases and storage | 数据库与存储
# programming-languages language
Python; Python3; Python 2; Python programming; ^Py | Python; Python编程; Python开发; Python语言
Java; Java EE; J2EE; JavaEE; Java SE; J2SE; Java 8; Java8; Core Java; ^JEE | Java; Java开发; Java编程; Java语言
JavaScript; ^JS; ECMAScript; ES6; ES5; ES2015; Vanilla JS; Java Script | JavaScript; JS开发
TypeScript; ^TS
C++; CPP; Visual C++; C++11; C++14; C++17; ^VC++; Modern C++; C plus plus | C++; C++开发; C++编程
C#; C Sharp; CSharp; C#.NET | C#; C#开发
c: !C; C programming; C language; ANSI C; Embedded C | C语言; C语言编程; C编程; 嵌入式C
Go; Golang; Go language; Go lang; Go programming | Go语言; Golang开发
r: !R; R programming; R language; RStudio; R Studio; R Shiny; RShiny | R语言; R编程
!Rust; Rustlang | Rust; Rust语言
!Swift; Swift 3; SwiftUI; Swift UI; Swift programming | Swift; Swift语言
Kotlin
Scala
PHP; PHP5; PHP7 | PHP; PHP开发
Ruby
!Perl; Perl 5; Perl5; perl scripting
!Lua; Lua scripting | Lua; Lua脚本
MATLAB
!Julia; Julia language
Objective-C; ObjC; ^Obj-C; Objective-C++ | Objective-C; OC开发
Visual Basic; VB.NET; VB6; VBScript; ^VB | Visual Basic; VB语言
VBA; Excel VBA; Excel macros | VBA; VBA编程; Excel宏
!SAS; SAS programming; SAS Base; Base SAS; SAS/STAT; SAS Enterprise Guide; SAS EG; SAS macro; Enterprise Miner | SAS; SAS编程
COBOL
Fortran
Groovy
!Dart
Haskell
Erlang; OTP Erlang; Erlang/OTP
Elixir
Clojure; ClojureScript
F#; FSharp
OCaml
!Scheme
^Lisp; Common Lisp
Prolog
Delphi; Object Pascal | Delphi
!Pascal
^Ada; Ada language; Ada 95
assembly-language: Assembly language; !Assembly; x86 assembly; ARM assembly; assembler language | 汇编语言; 汇编
^Bash; Bash scripting; shell scripting; shell script; !Shell; Unix shell; Linux shell; ^ksh; shell scripts; bash shell; Bash script | Bash; Shell脚本; Shell编程; shell; Shell开发
PowerShell; Power Shell
Solidity
Verilog; Verilog HDL; SystemVerilog; System Verilog | Verilog; Verilog语言
VHDL
Tcl; Tcl/Tk
ActionScript; ActionScript 3; AS3
CoffeeScript; Coffee Script
^ABAP; SAP ABAP; ABAP/4
^Apex; Salesforce Apex; Apex code
Crystal language
^Nim
Zig language
Hack language
^Elm; Elm language
PureScript
ReScript; ReasonML
Smalltalk
GraphQL
XML; ^XSD | XML
^XSLT; XPath; XQuery
JSON; ^YAML
Markdown
LaTeX; ^TeX | LaTeX
Regular expressions; regex; regexes | 正则表达式
GLSL; HLSL; shader programming; shaders | 着色器编程; Shader; 着色器
^APL; kdb+; kdb; q/kdb
MQL; MQL4; MQL5
AutoHotkey
Stan language; PyStan; RStan
^BUGS; WinBUGS; JAGS modelling
^RPG; RPGLE; RPG IV; AS/400; AS400; iSeries
^JCL; mainframe; z/OS; mainframes | 大型机
LabWindows; LabWindows/CVI
Scratch programming; MIT Scratch | 少儿编程; 图形化编程; scratch编程; scratch; 乐高编程
Structured text; IEC 61131 | ST语言; 梯形图; 结构化文本
G-code programming; G code | G代码; 数控编程
Prompt engineering; prompt design; prompt engineer | 提示词工程; 提示工程; Prompt工程
# databases-area tool
MySQL; My SQL | MySQL; MySQL数据库
PostgreSQL; Postgres; pgsql; PostGres SQL; ^PSQL; Greenplum PostgreSQL | PostgreSQL
Oracle; Oracle Database; Oracle DB; Oracle 11g; Oracle 12c; Oracle 10g; Oracle SQL; Oracle RAC; Oracle databases | Oracle; Oracle数据库; 甲骨文数据库
SQL Server; MSSQL; MS SQL; Microsoft SQL Server; SQLServer; MS SQL Server; Microsoft SQL; SQL Server Management Studio | SQL Server; SQLServer数据库; SQL Server数据库
SQLite; SQLite3
MariaDB
MongoDB; Mongo; Mongo DB
Redis; Redis缓存
Cassandra; Apache Cassandra; ScyllaDB
DynamoDB; Amazon DynamoDB; Dynamo DB
Elasticsearch; Elastic Search; OpenSearch; elasticsearch cluster; ^ES集群 | Elasticsearch
elk: ELK; ELK stack; Elastic stack; Kibana; Logstash | ELK; ELK日志
Solr; Apache Solr; Lucene; Apache Lucene
Neo4j
HBase; Apache HBase
DB2; IBM DB2
Couchbase; CouchDB
Riak
RethinkDB
Memcached; Memcache
InfluxDB
TimescaleDB
Prometheus TSDB
ClickHouse; Click House
Snowflake; Snowflake cloud; Snowflake DB
Redshift; Amazon Redshift; AWS Redshift
BigQuery; Google BigQuery; Big Query
Databricks; Azure Databricks; Delta Lake
Teradata
Greenplum
Vertica
Netezza
SAP HANA; HANA database; ^HANA
Sybase; SAP ASE
Informix
Firebase; Firestore; Google Firebase; Cloud Firestore
Supabase
CockroachDB
TiDB
OceanBase | OceanBase
Dameng; DM database | 达梦; 达梦数据库
KingbaseES; Kingbase | 人大金仓; 金仓数据库
GaussDB; openGauss | GaussDB; 高斯数据库
Doris; Apache Doris; StarRocks | Doris; StarRocks
Apache Druid; ^Druid
Kudu; Apache Kudu; Impala; Apache Impala | Impala
Kylin; Apache Kylin
Hudi; Apache Hudi; Apache Iceberg; Iceberg tables | Hudi; Iceberg; 数据湖技术
RocksDB; LevelDB
Etcd
Aerospike
MarkLogic
FileMaker; FileMaker Pro
microsoft-access: Microsoft Access; MS Access; !Access; Access database; Access databases | Access数据库; Access
Milvus; Pinecone; Weaviate; Faiss; Qdrant; Chroma DB | Milvus; Faiss
Vector databases; vector database; vector store | 向量数据库; 向量检索 | knowledge
Object storage; Amazon S3; AWS S3; ^S3; MinIO; Ceph | 对象存储; Ceph | knowledge
GlusterFS; Lustre
Airtable
DBeaver; SQL Developer; Toad for Oracle; Navicat | Navicat
# databases-area knowledge
SQL; SQL queries; SQL query; SQL programming; T-SQL; TSQL; Transact-SQL; ANSI SQL; SQL scripting; HiveSQL; Hive SQL; structured query language; SQL scripts | SQL; SQL语言; SQL语句; SQL编写; HQL; SQL查询
^PL/SQL; PLSQL; PL SQL; PL/pgSQL; Oracle PL/SQL | PL/SQL
Stored procedures; stored procedure; triggers and stored procedures | 存储过程; 触发器
NoSQL; No-SQL; NoSQL databases; NoSQL database; non-relational databases | NoSQL; 非关系型数据库
Relational databases; RDBMS; relational database management; relational DB | 关系型数据库; 关系数据库
Databases; database; DB systems; database management systems; ^DBMS; database systems; database technologies | 数据库; 数据库技术; 数据库原理; 数据库知识
Database administration; database administrator; ^DBA; DBAs; database maintenance | 数据库管理; 数据库运维; 数据库管理员; 数据库维护
Database design; database development; database schema; schema design; database modelling; data schema design; database architecture | 数据库设计; 数据库建模; 数据库开发; 表结构设计
Database tuning; query optimisation; SQL tuning; query tuning; SQL optimisation; database performance tuning; database optimisation | 数据库优化; SQL优化; 数据库调优; SQL调优; 慢查询优化
Database sharding; sharding; database replication; master-slave replication | 分库分表; 读写分离; 主从复制
Graph databases; graph database; ArangoDB; JanusGraph; Cypher query; TigerGraph | 图数据库
Time-series databases | 时序数据库; TDengine
Data migration; database migration; data conversion | 数据迁移; 数据库迁移
Transactions; ACID transactions; transaction processing | 事务处理; 分布式事务
Query languages; SPARQL; Kusto Query Language; ^KQL
ORM; object-relational mapping; Entity Framework; SQLAlchemy; ^EF Core; Sequelize; TypeORM; Doctrine ORM; ActiveRecord; Prisma ORM | ORM; ORM框架
Backup and recovery; disaster recovery; data backup; backups; data recovery | 备份与恢复; 数据备份; 容灾; 灾备; 数据恢复
~Data storage; storage area network; ^SAN; ^NAS; storage systems; NetApp; EMC storage; distributed storage | 数据存储; 存储系统; 分布式存储; 存储技术
`;
