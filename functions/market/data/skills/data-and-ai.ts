/** Data, analytics, business intelligence, machine learning. How the lines are read: `../skills.ts`. */
export const dataAndAi = `
# - area
data: Data and artificial intelligence | 数据与人工智能
# data area
data-practice: Working with data | 数据工作
data-tools: Data platforms | 数据平台
analytics-tools: Analytics and reporting tools | 分析与报表工具
artificial-intelligence-area: Artificial intelligence methods | 人工智能方法
# data-practice knowledge
Data analysis; data analytics; analysing data; analyzing data; data analyses; analyze data; analyse data; data analyst; quantitative data analysis; ^Analytics | 数据分析; 数据分析能力; 数据统计分析; 数据分析师; 数据分析方法; 分析数据
Data mining; mining data; data miner | 数据挖掘; 挖掘算法; 数据挖掘算法
Data science; data scientist; data sciences; ~data scientists | 数据科学
Data engineering; data engineer; data pipelines; data pipeline; ~data engineers; data infrastructure; data ingestion; build data pipelines | 数据工程; 数据开发; 数据管道; 数据工程师; 大数据开发
Data modelling; data model; data models; dimensional modelling; star schema; entity relationship modelling; logical data model | 数据建模; 数据模型; 维度建模; 数据仓库建模; 模型设计
Data warehousing; data warehouse; data warehouses; ^DWH; ^EDW; data mart; data marts; data warehouse design; ^DW | 数据仓库; 数仓; 数仓建模; 数据集市; 数仓开发
Data lakes; data lake; lakehouse; data lakehouse | 数据湖; 湖仓一体
Data architecture; data architect; data platform architecture; enterprise data architecture | 数据架构; 数据架构师
Data visualisation; visualize data; data visuals; visualising data; visualization tools; visualisation | 数据可视化; 可视化; 可视化分析; 数据可视化分析
Dashboards; dashboard; dashboarding; interactive dashboards | 数据看板; 仪表盘; 看板开发; 数据大屏
~Reporting; report development; ad hoc reporting; ad-hoc reports; data reporting; management reporting; report generation; generate reports | 报表开发; 数据报表; 报表制作; 报表分析; 报表设计; 统计报表; 日报周报月报; 报表; 统计报表; 报表统计
Data governance; data stewardship; data steward; metadata management; ~metadata | 数据治理; 元数据; 元数据管理; 数据标准; 数据资产; 数据资产管理
Master data management; ^MDM; master data | 主数据; 主数据管理
Data quality; data integrity; data validation; data accuracy; data profiling | 数据质量; 数据质量管理; 数据校验; 数据核对
Data cleaning; data cleansing; data wrangling; data munging; data preparation; data preprocessing; data pre-processing; cleaning data; clean data | 数据清洗; 数据预处理; 数据处理; 数据整理; 数据加工
Data collection; collecting data; data acquisition; data gathering; collect data | 数据采集; 数据收集; 收集数据; 采集数据
Data annotation; data labeling; data labelling; image annotation; annotating data | 数据标注; 标注员; 图像标注
~Data management; managing data; clinical data manager | 数据管理; 数据维护; 数据中台
Data integration; system data integration; data interfaces; data exchange | 数据集成; 数据对接; 数据接入; 数据同步; 数据交换
Data security; data privacy; data protection; data encryption; information privacy | 数据安全; 隐私计算; 隐私保护; 数据脱敏
Web scraping; web crawler; web crawling; crawlers; crawler; screen scraping; data scraping; Scrapy; Beautiful Soup; BeautifulSoup; web scrapers | 爬虫; 网络爬虫; 爬虫开发; 数据抓取; 爬虫技术; 反爬虫
Big data; large data sets; large-scale data; large datasets; massive data; large data; large amounts of data; huge datasets; massive datasets; large volumes of data | 大数据; 海量数据; 大数据技术; 大数据分析; 大数据平台; 海量数据处理; 大数据处理
Real-time data processing; stream processing; streaming data; real time data; data streaming; event streaming; real-time processing | 实时计算; 流式计算; 流处理; 实时数仓; 流计算; 实时数据处理
Batch processing; offline computing | 离线计算; 批处理; 离线数仓
ETL; ELT; extract transform load; ETL processes; ETL tools; ETL development; ^ETLs | ETL; ETL开发; 数据抽取; ETL工程师; ETL工具
Business intelligence; ^BI; BI tools; BI development; BI analyst; BI reports; BI developer | 商业智能; BI分析; BI开发; BI报表; BI工具; BI系统; bi工程师
Statistics; statistical analysis; statistical; statistical modelling; statistical models; statistical methods; statistical techniques; statistical model; statistical tools; mathematical statistics; statistical inference; biostatistics; statistical software | 统计学; 统计分析; 数理统计; 统计建模; 统计方法; 统计模型; 统计知识; 统计; 生物统计
Experimental design; design of experiments; ^DOE; experimentation; causal experiments | 实验设计; 试验设计; 正交实验 | method
A/B testing; AB testing; A/B test; A/B tests; split testing; multivariate testing; AB tests; AB test | A/B测试; AB测试; AB实验; AB试验; A/B实验 | method
Causal inference; propensity score; causal analysis; uplift modelling | 因果推断; 因果分析
Hypothesis testing; hypothesis tests; significance testing; t-tests | 假设检验; 显著性检验
Bayesian statistics; Bayesian inference; Bayesian methods; Bayesian modelling; Bayesian; MCMC | 贝叶斯; 贝叶斯统计; 贝叶斯方法
Regression analysis; regression models; linear regression; logistic regression; regression; multivariate regression; generalised linear models; ^GLM | 回归分析; 线性回归; 逻辑回归; 回归模型; 逻辑斯蒂回归
Multivariate analysis; principal component analysis; ^PCA; factor analysis; cluster analysis; discriminant analysis; ^ANOVA | 多元统计; 主成分分析; 因子分析; 聚类分析; 方差分析
Survival analysis; Kaplan-Meier | 生存分析
Time series analysis; time series; ARIMA | 时间序列; 时间序列分析; 时序分析; 时序预测
Predictive modelling; predictive analytics; predictive models; predictive model; predictive analysis; prescriptive analytics; prediction models | 预测建模; 预测模型; 预测分析
Forecasting; forecast models; sales forecasting; demand forecasting; ~forecast; demand planning forecast | 预测; 销售预测; 需求预测; 业务预测
Econometrics; econometric; econometric models; panel data | 计量经济学; 计量经济; 计量经济模型
Quantitative research; quantitative analysis; quantitative methods; quantitative skills; quantitative modelling | 定量研究; 定量分析; 量化分析
Quantitative trading; algorithmic trading; quantitative finance; quant trading; quant developer; quant strategies; systematic trading | 量化交易; 量化; 量化投资; 量化策略; 算法交易; 量化研究; 高频交易
Qualitative research; qualitative analysis; focus groups; qualitative methods | 定性研究; 定性分析; 焦点小组
Survey design; questionnaire design; survey methodology; survey research | 问卷设计; 问卷调查; 调查问卷
User behaviour analysis; user analytics; behavioural analytics; ~customer segmentation; user segmentation; funnel analysis; cohort analysis; customer analytics | 用户行为分析; 用户画像; 用户分群; 漏斗分析; 行为数据分析; 用户分析; 标签体系; 用户标签
Product analytics; growth analytics | 产品数据分析; 产品分析
Web analytics; site analytics; digital analytics | 网站分析; 网站数据分析; 流量分析
Operational analysis; operational analytics; business data analysis; operations analysis | 运营分析; 经营分析; 业务数据分析; 运营数据分析; 经营数据分析
Log analysis; event tracking; tracking plan | 日志分析; 埋点; 数据埋点
Root cause analysis; ^RCA | 根因分析; 归因分析; 根本原因分析 | method
KPI design; key performance indicators; ^KPI; ^KPIs; performance metrics; metrics definition | 指标体系; 指标体系搭建; 数据指标; KPI指标
Information retrieval; search technology; search relevance; full-text search; search ranking | 信息检索; 搜索引擎; 搜索技术; 全文检索; 搜索算法; 搜索排序
Geospatial analysis; spatial analysis; geospatial data; spatial data; geospatial; geostatistics | 空间分析; 地理空间分析; 空间数据
Social network analysis; network analysis; graph analysis; graph theory | 社会网络分析; 图论; 复杂网络; 关系图谱
Text analytics; text mining; text analysis; topic modelling; topic models | 文本挖掘; 文本分析; 主题模型; 文本分类
# data-tools framework
spark: !Spark; Apache Spark; Spark SQL; SparkSQL; Spark Streaming; Spark MLlib; MLlib; SparkR | Spark; Spark开发
PySpark; Py Spark
Hadoop; Apache Hadoop; HDFS; YARN Hadoop; Hadoop ecosystem; Cloudera; Hortonworks; Amazon EMR; ^CDH | Hadoop; Hadoop生态; Hadoop平台
MapReduce; Map/Reduce; Map Reduce; M/R | MapReduce
!Hive; Apache Hive; HiveQL | Hive; Hive数据仓库
Apache Pig; ^Pig
Kafka; Apache Kafka; Kafka Streams; Kafka Connect; Confluent Platform | Kafka
Flink; Apache Flink; Flink SQL | Flink
Airflow; Apache Airflow
!Storm; Apache Storm | Storm
Apache Beam; Google Dataflow; Cloud Dataflow
!Flume; Apache Flume | Flume
!Sqoop; Apache Sqoop | Sqoop; DataX
Apache NiFi; ^NiFi
^Oozie; Azkaban; Luigi pipelines; Luigi | Oozie; Azkaban; DolphinScheduler
Presto; Trino; PrestoDB; AWS Athena; Amazon Athena; ^Athena | Presto
^dbt; dbt Core; data build tool
Zeppelin; Apache Zeppelin
Samza; Apache Samza
Apache Mahout; Mahout
AWS Glue; ^Glue
AWS Kinesis; Kinesis; Amazon Kinesis
Azure Data Factory; ^ADF
Azure Synapse; Synapse Analytics; ^Synapse
Informatica; Informatica PowerCenter; PowerCenter
Talend; Talend Open Studio; Pentaho
Kettle; Pentaho Data Integration | Kettle
DataStage; IBM DataStage
Fivetran; Stitch Data; Airbyte; Segment CDP; ^Segment
MaxCompute; ^ODPS; DataWorks | MaxCompute; ODPS; DataWorks
Palantir Foundry; Palantir
Collibra; Alation; Apache Atlas
Great Expectations
Dagster; Prefect
# analytics-tools tool
!Excel; Microsoft Excel; MS Excel; pivot tables; pivot table; VLOOKUP; Excel formulas; advanced Excel; Excel spreadsheets; Excel modelling | Excel; 数据透视表; Excel函数; Excel表格; 电子表格; EXCEL操作; 透视表
Spreadsheets; spreadsheet; spreadsheet software | 表格处理; 电子表格软件; 表格制作 | knowledge
Google Sheets; G Sheets
Tableau; Tableau Desktop; Tableau Server
Power BI; PowerBI; Microsoft Power BI; MS Power BI | Power BI
Power Query; Power Pivot; PowerPivot
^DAX; DAX queries
!Looker; LookML; Looker Studio; Google Data Studio; Data Studio
Qlik; QlikView; Qlik Sense; QlikSense; Qlik View
MicroStrategy
Cognos; IBM Cognos; Cognos BI
SAP BusinessObjects; Business Objects; BusinessObjects; SAP BO; SAP BW; ^BOBJ | SAP BO; SAP BW
Alteryx
SPSS; IBM SPSS; SPSS Statistics; SPSS Modeler; SPSS Modeller
Stata
EViews; E-views
Minitab
JMP statistics; ^JMP; SAS JMP
SAS Visual Analytics
RapidMiner; KNIME; Weka; Orange data mining
H2O.ai; ^H2O; DataRobot; Dataiku |
^SSIS; SQL Server Integration Services; Integration Services
^SSRS; SQL Server Reporting Services; Reporting Services
^SSAS; SQL Server Analysis Services; Analysis Services
OLAP; OLAP cubes; multidimensional analysis | OLAP; 多维分析; 联机分析 | knowledge
FineReport; FineBI; Fanruan; Smartbi; Yonghong BI | 帆软; 帆软报表; FineReport; FineBI; 永洪; smartbi
Crystal Reports
Google Analytics; GA4; GA360; Google Analytics 4; Universal Analytics | Google Analytics; 谷歌分析
Adobe Analytics; Omniture; SiteCatalyst
Google Tag Manager; ^GTM; tag management
Mixpanel; Amplitude analytics; Heap analytics; ^Amplitude
Hotjar; FullStory
Sensors Data; Sensors Analytics; GrowingIO; Umeng; Baidu Tongji | 神策; 神策数据; GrowingIO; 友盟; 百度统计
Splunk
Sisense; Domo BI; ^Domo; Spotfire; TIBCO Spotfire; ThoughtSpot
Apache Superset; ^Superset; Metabase; Redash
Grafana
Bloomberg Terminal; ^Bloomberg; FactSet; Capital IQ; Refinitiv Eikon | 彭博终端; 彭博
Wind terminal; Wind database | 万得; Wind资讯; Wind数据库
# analytics-tools framework
pandas; Python pandas
NumPy; Num Py
SciPy
Matplotlib
Seaborn
Plotly; Plotly Dash
Bokeh
Streamlit; Gradio
ggplot2; ggplot
Tidyverse; dplyr; tidyr; purrr
data.table; data.table R
Jupyter; Jupyter Notebook; Jupyter notebooks; IPython; JupyterLab; JupyterHub
Anaconda; Conda
D3.js; D3; D3js
ECharts; Apache ECharts; AntV; Highcharts; Chart.js | ECharts; AntV; Highcharts
statsmodels
NetworkX
Dask
Polars library
Ray framework; Ray Tune
# artificial-intelligence-area knowledge
Machine learning; ^ML; ML models; ML algorithms; statistical learning; ML engineer; machine learned; MachineLearning; machine intelligence; ^AI/ML; ^ML/AI | 机器学习; 机器学习算法; 统计学习; 机器学习模型
Deep learning; deep neural networks; ^DNN; deeplearning | 深度学习; 深度学习算法; 深度学习模型
Neural networks; neural network; neural nets; neural net; artificial neural networks; ^CNN; ^CNNs; ^RNN; ^RNNs; ^LSTM; convolutional neural networks; recurrent neural networks | 神经网络; 卷积神经网络; 循环神经网络; CNN; RNN; LSTM
Artificial intelligence; ^AI; ^A.I. | 人工智能; AI; AI算法; 人工智能算法
Natural language processing; ^NLP; natural language understanding; ^NLU; computational linguistics; natural language; language processing | 自然语言处理; NLP; 自然语言理解; nlp算法; 语义理解; 语义分析; 分词; 命名实体识别
Large language models; ^LLM; ^LLMs; large language model; GPT; GPT-4; ChatGPT; OpenAI API; generative AI; GenAI; foundation models; language models | 大语言模型; 大模型; 大语言模型应用; AIGC; 生成式人工智能; 生成式AI
Retrieval-augmented generation; RAG pipeline; ^RAG | 检索增强生成; RAG
AI agents; agentic AI; LLM agents; multi-agent systems | 智能体; AI智能体; AI Agent; 多智能体
LangChain; LlamaIndex; LangGraph
Model fine-tuning; fine-tuning; LoRA fine-tuning; transfer learning; ^RLHF | 模型微调; 微调; 迁移学习; 预训练; 预训练模型
Transformers; transformer models; BERT; attention mechanism | Transformer; BERT; 注意力机制
Computer vision; ^CV算法; machine vision; visual recognition; vision algorithms | 计算机视觉; 机器视觉; 视觉算法; CV算法; 图像视觉; 视觉
Image processing; image recognition; image analysis; image segmentation; digital image processing; image classification; image algorithms | 图像处理; 图像算法; 图像识别; 图像分割; 数字图像处理; 图像分类; 图像处理算法; 图像
Object detection; object tracking; YOLO detection; YOLO | 目标检测; 目标跟踪; 目标识别; YOLO; 检测算法
Face recognition; facial recognition | 人脸识别; 人脸检测; 活体检测
OCR; optical character recognition | OCR; 文字识别; 字符识别
Video analysis; video analytics; video understanding; video processing | 视频分析; 视频理解; 视频处理; 视频算法; 视频结构化
3D vision; 3D reconstruction; point cloud; photogrammetry; stereo vision | 三维视觉; 三维重建; 点云; 点云处理; 3D视觉; 双目视觉
Speech recognition; ^ASR; automatic speech recognition; voice recognition; speech-to-text | 语音识别; ASR; 语音算法
Speech synthesis; text-to-speech; ^TTS | 语音合成; TTS
Speech processing; audio signal processing; audio algorithms; audio processing | 语音处理; 语音信号处理; 音频算法; 音频处理; 语音
Recommender systems; recommendation systems; recommender system; recommendation engine; recommendation engines; collaborative filtering; recommendation system; recommendation algorithms; recommendations engine; personalization algorithms | 推荐系统; 推荐算法; 个性化推荐; 协同过滤; 推荐引擎
Knowledge graphs; knowledge graph; ontology engineering; ontologies; semantic web; ^RDF; ontology; knowledge representation | 知识图谱; 本体; 知识工程
Reinforcement learning; deep reinforcement learning; ^RL | 强化学习; 深度强化学习
Supervised learning; supervised machine learning | 监督学习; 有监督学习
Unsupervised learning; unsupervised; semi-supervised learning; unsupervised machine learning | 无监督学习; 半监督学习
Clustering; clustering algorithms; k-means; clustering techniques; DBSCAN clustering | 聚类; 聚类算法; K均值
Classification; classification algorithms; classification models; classifiers | 分类算法; 分类模型
Decision trees; decision tree; CART trees | 决策树
Random forests; random forest | 随机森林
Gradient boosting; gradient boosted trees; ^GBDT; ^GBM; boosting; boosted trees; ensemble methods; ensemble learning | 梯度提升; GBDT; 集成学习
Support vector machines; support vector machine; ^SVM; ^SVMs | 支持向量机; SVM
Nearest neighbours; k-nearest neighbors; ^KNN; nearest neighbor | K近邻; KNN
Naive Bayes; Bayes classifier; Bayesian networks | 朴素贝叶斯; 贝叶斯网络
Graph neural networks; ^GNN; ^GNNs; graph embedding | 图神经网络; 图算法; 图计算
Generative adversarial networks; ^GAN; ^GANs; diffusion models | 生成对抗网络; GAN; 扩散模型
Federated learning | 联邦学习
Anomaly detection; outlier detection; fraud detection models | 异常检测; 异常识别
Feature engineering; feature selection; feature extraction; dimensionality reduction | 特征工程; 特征提取; 特征选择; 降维
Model evaluation; model validation; cross-validation; model tuning; hyperparameter tuning; hyperparameter optimisation; model selection | 模型评估; 模型验证; 模型调优; 模型调参; 模型优化; 调参
Model deployment; machine learning deployment; model serving; deploying models; model inference; inference engine | 模型部署; 模型上线; 推理部署; 模型推理; 模型落地
Model compression; quantisation of models; model pruning; knowledge distillation | 模型压缩; 模型量化; 模型剪枝; 知识蒸馏; 模型加速
Dialogue systems; chatbots; chatbot; conversational AI; dialog systems; virtual assistants | 对话系统; 聊天机器人; 智能客服; 智能对话; 问答系统; 对话机器人
Machine translation; neural machine translation | 机器翻译
Sentiment analysis; opinion mining | 情感分析; 舆情分析; 舆情监测
Computational advertising; ad ranking; click-through rate prediction; real-time bidding; ^RTB; programmatic advertising; ^DSP平台; ad tech; adtech | 计算广告; 广告算法; CTR预估; 程序化广告; RTB
Pattern recognition | 模式识别
Algorithms; algorithm; algorithm design; algorithm development; algorithmic | 算法; 算法设计; 算法开发; 算法研究; 算法工程师; 算法优化
Data structures; data structure; ^DSA | 数据结构
optimisation: Mathematical optimisation; mathematical optimization; convex optimization; linear programming; optimization algorithms; combinatorial optimization; integer programming; optimization techniques; numerical optimization | 运筹优化; 优化算法; 最优化; 数学规划; 线性规划; 智能优化算法
Operations research; ^OR/MS; Gurobi; CPLEX; management science; operation research | 运筹学; 运筹; 调度算法; 路径规划算法
Evolutionary algorithms; genetic algorithms; genetic algorithm; swarm intelligence | 遗传算法; 蚁群算法; 粒子群算法; 进化算法
Simulation modelling; !Simulation; simulations; Monte Carlo simulation; Monte Carlo; agent-based modelling; discrete event simulation; simulation software; modeling and simulation | 仿真; 建模仿真; 蒙特卡洛; 仿真建模; 仿真模拟; 系统仿真
Numerical analysis; numerical methods; scientific computing; numerical computing; computational methods | 数值分析; 数值计算; 科学计算; 数值方法
High-performance computing; ^HPC; parallel computing; parallel programming; ^MPI; OpenMP; parallel processing; distributed computing; supercomputing | 高性能计算; 并行计算; HPC; 分布式计算; 并行编程; OpenMP
MLOps; ML Ops; MLflow; Kubeflow; Weights and Biases; ML infrastructure; machine learning platform | MLOps; 机器学习平台; 算法平台 | method
AI ethics; responsible AI; model explainability; explainable AI; ^XAI | 人工智能伦理; 模型可解释性; 可解释性
Autonomous driving; self-driving; ~autonomous vehicles; ADAS; ~autonomous vehicle; autonomous systems | 自动驾驶; 智能驾驶; 无人驾驶; ADAS; 辅助驾驶; 自动驾驶算法
SLAM; simultaneous localization and mapping; visual odometry | SLAM; SLAM算法; 激光SLAM; 视觉SLAM; 即时定位与建图
Sensor fusion; multi-sensor fusion; Kalman filter; Kalman filtering; perception algorithms | 传感器融合; 多传感器融合; 卡尔曼滤波; 感知算法; 感知融合
Motion planning; path planning; trajectory planning; planning and control algorithms | 运动规划; 路径规划; 轨迹规划; 规划控制; 决策规划
Risk modelling; credit scoring; scorecard; credit risk models; risk models; scorecards | 风控模型; 评分卡; 风控建模; 信用评分; 风险模型; 风险建模; 风控策略
# artificial-intelligence-area framework
TensorFlow; Tensor Flow; ^TF2; TensorFlow Serving | TensorFlow
PyTorch; Py Torch; PyTorch Lightning; ^Torch
Keras
scikit-learn; sklearn; sci-kit learn; scikitlearn; scikit | scikit-learn; sklearn
XGBoost; XG Boost
LightGBM; CatBoost
OpenCV; Open CV | OpenCV; Halcon; VisionPro
Caffe; Caffe2
MXNet; MX Net; Theano
PaddlePaddle; Paddle framework | 飞桨; PaddlePaddle
Hugging Face; HuggingFace
NLTK
spaCy; Gensim; Stanford NLP; CoreNLP; OpenNLP
^CUDA; cuDNN; GPU programming; ^GPGPU; OpenCL; GPU computing | CUDA; GPU编程; CUDA编程
TensorRT; ONNX; NCNN; OpenVINO; TVM compiler | TensorRT; ONNX; ncnn; OpenVINO
word2vec; word embeddings; fastText | word2vec; 词向量
Stable Diffusion; Midjourney; ComfyUI | Stable Diffusion; Midjourney; AI绘画; AI绘图
AWS SageMaker; SageMaker; Amazon SageMaker; Vertex AI; Azure Machine Learning; Azure ML
IBM Watson; ^Watson
GitHub Copilot; Cursor IDE; Claude Code | AI编程; AI辅助编程
Vowpal Wabbit
JAX library; ^JAX
`;
