/** Design, media, writing, performing arts. How the lines are read: `../skills.ts`. */
export const designAndMedia = `
# - area
creative: Design, media and arts | 设计、传媒与艺术
# creative area
design-area: ~Design | 设计
media-area: Media and writing | 传媒与写作
arts-area: Arts and performance | 艺术与表演
# design-area knowledge
design: Design skills; ~designing; design thinking process; ~designer | 设计; 设计能力; 创意设计; 设计工作
UI design; user interface design; UI designer; interface design; ~user interfaces; ^UI; ~user interface; UI/UX; ^GUI; UI/UX design; visual interface design; ^UIs; GUI design | UI设计; 界面设计; UI; UI设计师; 用户界面设计; UI界面设计; 网页UI设计; GUI设计; 用户界面; 软件界面设计; APP界面设计; UI界面
UX design; user experience; user experience design; interaction design; ^UX; UX designer; human-computer interaction; ^HCI; UX/UI; information architecture; user-centered design; interaction designer; user-centred design; user flows; ^IxD; human factors; wireframes; wireframing; wireframe; usability design | UX设计; 用户体验; 交互设计; 用户体验设计; UE设计; 信息架构; 人机交互; 交互设计师; UE; 交互; UED; 线框图; 交互原型; 人因工程; 用户体验优化; 交互逻辑; 产品体验
User research; UX research; user interviews; usability research; customer research; user researcher | 用户研究; 用户调研; 用户访谈; 用研
Design thinking; human-centred design; human centered design | 设计思维 | method
Design systems; style guides; style guide; design guidelines; pattern libraries; component libraries; brand guidelines | 设计规范文档; 设计系统; 视觉规范; UI规范
Service design; customer journey mapping; journey maps | 服务设计; 用户旅程 | method
Graphic design; graphic designer; visual design; visual designer; graphic arts; graphics design; print design; visual communication; layout design; page layout; poster design | 平面设计; 视觉设计; 视觉传达; 平面设计师; 海报设计; 图文设计; 版式设计; 美工; 平面广告设计; 宣传物料设计; 平面; 广告设计; 排版; 画册设计; 图形设计; 视觉传达设计; 图文排版; 美术设计; 物料设计; 平面美术; 图片处理; 修图; 作图; 图片设计; 图片美化
E-commerce design; online store design; product page design | 电商设计; 电商美工; 网店美工; 详情页设计; 店铺装修; 淘宝美工; 详情页; 主图设计; 网店装修; 店铺设计
Web design; web designer; website design; web page design; landing pages; landing page design | 网页设计; 网站设计; 网页设计师; 页面设计; 网站页面设计; 落地页设计; 网站美工
Logo design; visual identity; corporate identity; brand identity; brand design; ^VI设计 | 标志设计; VI设计; logo设计; 品牌设计; 品牌形象设计; 企业形象设计; 品牌视觉; vi
Typography; type design; lettering; fonts | 字体设计; 字体排印; 文字排版
Illustration; illustrator work; drawing illustrations; digital illustration; illustrations | 插画; 插画设计; 绘本; 插图; 商业插画; 手绘插画
Icon design; icons | 图标设计
Packaging design; package design; structural packaging | 包装设计; 产品包装设计; 包装结构设计
Colour matching; color theory; colour theory; color matching | 配色; 色彩搭配; 调色配色; 色彩; 色彩原理; 色彩学; 色彩感
drawing: Freehand drawing; hand sketching; hand drawing; draughting | 绘图; 手绘; 素描; 手绘能力; 美术功底; 绘画功底; 手绘效果图; 画图; 绘画
Presentation design; slide design; PPT design | PPT设计; PPT美化; 演示设计
Industrial design; product design industrial; product appearance design; industrial designer; ID design | 工业设计; 外观设计; 产品外观设计; 产品造型; 造型设计; 工业设计师; 产品造型设计
Furniture design; home furnishing design; lighting design of products | 家具设计; 灯具设计; 定制家具; 全屋定制; 家居设计
Toy design | 玩具设计
Interior design; interior designer; space planning; interior architecture; interiors | 室内设计; 室内设计师; 空间设计; 装修设计; 家装设计师; 软装设计; 软装; 室内; 装饰设计; 空间布局; 室内装饰设计; 住宅设计
Exhibition design; exhibit design; stage design; display design; set design | 展览设计; 展台设计; 舞美设计; 展厅设计; 陈列设计; 展示设计; 会展设计; 舞台设计; 舞美
Visual merchandising; window display; merchandise display | 视觉陈列; 陈列; 橱窗; 商品陈列; 店铺陈列; 产品陈列
Fashion design; fashion designer; apparel design; clothing design; costume design | 服装设计; 时装设计; 服饰设计; 女装设计; 服装搭配; 服装设计师; 服装行业
Accessory design; shoe design; bag design; jewelry design | 鞋包设计; 配饰设计; 首饰设计; 饰品
Rendering and visualisation; architectural visualisation; architectural rendering; 3D visualization | 效果图; 效果图制作; 效果图渲染; 三维效果图; 室内效果图; 建筑表现
Floral design; floristry; flower arranging | 花艺; 插花; 花艺师
# design-area tool
Photoshop; Adobe Photoshop; ^PS; Photo Shop; Adobe PS | Photoshop; PS; PS软件; ps修图; photoshop软件
!Illustrator; Adobe Illustrator; ^AI软件 | Illustrator; AI软件
CorelDRAW; Corel Draw; CDR | CorelDRAW; CDR
InDesign; Adobe InDesign; ^ID软件 | InDesign; ID软件
Adobe Creative Suite; Adobe Creative Cloud; Adobe CS; Creative Suite; Creative Cloud; Adobe suite; Adobe CC | Adobe Creative Suite; Adobe系列; 设计软件; 平面设计软件; Adobe
Figma
!Sketch; Sketch App; Sketch software
Axure; Axure RP; ^MockingBot | Axure; 墨刀; Axure RP
Adobe XD; ^XD; InVision; Invision App; Zeplin; Balsamiq; OmniGraffle; Marvel app; Framer | 蓝湖; XD; Zeplin; 即时设计
Canva | Canva; 稿定设计; 可画
Adobe Lightroom; Lightroom | Lightroom; LR
Dreamweaver; Adobe Dreamweaver; Adobe Fireworks | Dreamweaver
Adobe Flash; !Flash; Flash animation; Flash/ActionScript; Adobe Flex; !Flex; Adobe Animate | Flash
3ds Max; 3dsmax; 3D Max; 3DMax; Autodesk 3ds Max; V-Ray; ^VRay; Corona Renderer | 3ds Max; 3Dmax; VRay; 3dmax软件; 3D Max; CR渲染
!Maya; Autodesk Maya; Maya 3D | Maya
!Blender; Blender 3D | Blender
Cinema 4D; C4D; Cinema4D; OctaneRender | C4D; Cinema 4D; OC渲染; C4D软件
ZBrush; Substance Painter; Substance Designer; Mudbox; Marmoset | ZBrush; Substance Painter; SP贴图
Houdini; SideFX Houdini; Nuke compositing; ^Nuke | Houdini; Nuke
Spine animation; DragonBones; Live2D | Spine; Live2D; 龙骨
Procreate; Clip Studio | Procreate; SAI绘图
CLO 3D; Style3D; Marvelous Designer | CLO3D; Style3D
Kujiale; Homestyler | 酷家乐; 三维家; 圆方
GIMP; Inkscape; Affinity Designer
# media-area knowledge
Video editing; video editor; film editing; Final Cut Pro; Adobe Premiere; Premiere Pro; Final Cut; DaVinci Resolve; Avid; CapCut; !Premiere; editing video; Avid Media Composer | 视频剪辑; 剪辑; 后期剪辑; 视频编辑; Premiere; PR; 剪映; 影视剪辑; Final Cut; 达芬奇; 剪辑软件; 视频后期; PR软件; 会声会影; EDIUS; 短视频剪辑; pr剪辑; 视频剪辑软件; 后期
Video production; film production; video shooting; filmmaking; cinematography; video content production | 视频制作; 视频拍摄; 影视制作; 短视频拍摄; 影视拍摄; 微电影; 拍摄视频; 宣传片; 影视; 影视后期; 短视频制作; 视频策划; 拍摄剪辑; 后期制作; 视频后期制作
videography: Videography; videographer; camera operation | 摄像; 摄像师; 摄影摄像
After Effects; Adobe After Effects; !AfterEffects; ^AE | After Effects; AE; AE特效; AE软件
Motion graphics; motion design; motion designer | 动效设计; 动态设计; MG动画; 动效; 动态图形; UI动效
Special effects; visual effects; ^VFX; special effects makeup; compositing | 特效; 视觉特效; 影视特效; 特效制作; 后期特效; 特效设计
~Animation; animator; 2D animation; 3D animation; animations; character animation; rigging and animation; computer animation | 动画制作; 动画设计; 动画; 三维动画; 二维动画; 动漫; 动漫设计; 骨骼动画; 角色动画; 3D动画; 游戏动画; 动作设计; 原画动画
Storyboarding; storyboards; storyboard | 分镜; 分镜头; 分镜脚本; 故事板
Colour grading; color grading; color correction | 调色; 影视调色; 校色
Sound editing; audio editing; sound design; sound mixing; audio production; sound engineering; Pro Tools; Adobe Audition; audio post-production | 音频编辑; 混音; 音效; 音效设计; 音频剪辑; 配乐; 音频处理软件; 后期音频; Au
~Photography; photographer; product photography; photo shooting; photo editing; photographs; photo retouching; image retouching; retouching; digital photography | 摄影; 产品拍摄; 拍摄; 拍照; 摄影师; 人像摄影; 商业摄影; 产品摄影; 摄影技术; 照片处理; 精修; 人像精修; 静物摄影
Lighting; studio lighting; stage lighting | 布光; 灯光; 舞台灯光; 灯光设计; 灯光师
Live streaming operations; live streaming; livestreaming; livestream hosting; live commerce | 直播; 直播运营; 主播; 直播带货; 直播间; 带货主播; 直播销售; 电商直播; 直播策划; 直播间运营; 场控; 直播平台; 电商主播; 中控; 游戏主播; 娱乐主播; 带货
Short video; short-form video; TikTok; !Douyin; Kuaishou; YouTube channel; short videos; Reels | 短视频; 抖音; 快手; TikTok; 短视频运营; 抖音运营; B站; 视频号; 抖音短视频; 短视频策划; 短视频平台; 短视频营销; tk; tiktok运营; 哔哩哔哩
Directing; film directing; director of films; art direction; creative direction; art director; creative director | 导演; 编导; 艺术指导; 创意总监; 短视频编导; 美术指导; 艺术总监; 执导
Screenwriting; script writing for film; scriptwriting; screenplay; playwriting | 编剧; 剧本; 脚本创作; 脚本撰写; 剧本创作; 脚本策划; 短视频脚本; 视频脚本; 文案脚本; 剧本写作; 拍摄脚本
writing: Writing skills; excellent writing; writing ability; written English; strong writing; creative writing; write well | 写作; 写作能力; 文字功底; 文字表达; 文字能力; 文笔; 书面表达; 文字表达能力; 撰写; 文字撰写; 公文写作; 文字编辑; 文案功底; 文字组织能力; 文字处理; 书面表达能力; 文字驾驭能力; 文字写作; 文字撰写能力; 文笔好; 创意写作; 文字写作能力; 笔杆子
Report writing; report preparation; writing reports; preparing reports; written reports | 报告撰写; 撰写报告; 报告编写; 分析报告; 总结报告; 研究报告; 调研报告; 数据分析报告; 编写报告; 汇报材料; 分析报告撰写; 数据报告; 工作报告; 数据分析报告撰写; 测试报告编写
Copywriting; content writing; copywriter; content creation; blogging; blog writing; content creator; content development; content strategy; copy writing; ad copy; blog posts; marketing copy; article writing; writing content; content editing; marketing content; content strategist; technical content; web content; content writers | 文案写作; 文案; 文案策划; 文案撰写; 内容创作; 软文; 软文撰写; 策划文案; 广告文案; 文案编辑; 文案编写; 文案创作; 内容生产; 内容策划; 宣传文案; 内容输出; 推文撰写; 软文写作; 原创; 推广文案; 微信文章; 营销文案; 产品文案; 创意文案; 推文; 撰稿; 新媒体文案; 撰写文案; 种草文案; 稿件; 稿件撰写; 文章撰写; 活动文案; 内容制作; 脚本文案
~Editing; copy editing; copyediting; editor; editorial; content editor; editorial skills | 编辑; 文字校对编辑; 内容编辑; 编辑工作; 责任编辑; 稿件编辑; 网站编辑; 新媒体编辑; 图文编辑; 编辑排版; 信息编辑; 采编; 微信编辑; 网站内容编辑; 编辑能力; 审稿; 组稿
Proofreading; proof reading; proofread | 校对; 审校; 稿件校对; 文字校对
Journalism; news writing; reporting news; reporter; journalist; investigative journalism; broadcast journalism | 新闻; 采访; 记者; 新闻写作; 新闻采编; 新闻学; 新闻稿; 新闻采访; 新闻稿撰写; 传播学; 新闻传播; 新闻编辑; 新闻稿件; 采写
~Publishing; book publishing; desktop publishing; digital publishing; editorial planning | 出版; 图书策划; 图书编辑; 期刊; 出版编辑; 图书出版
broadcasting: Broadcast production; radio broadcasting; television production; TV production; broadcast engineering | 广播电视; 播音; 节目制作; 广电; 电视节目制作; 广播; 播音主持; 电视台
hosting: Event hosting; presenting shows; emcee; master of ceremonies | 主持; 主持人; 司仪; 活动主持; 会议主持; 主持能力; 主持会议
Voice acting; voice-over; dubbing | 配音; 发声; 声优; 声乐配音
Storytelling; data storytelling; visual storytelling; narrative; story telling; tell stories with data; narrative design | 讲故事; 视觉叙事; 叙事
Media planning; media relations planning; media buying; media strategy | 媒介策划; 媒介投放; 媒介; 媒介采购; 媒介合作; 媒介资源; 媒体投放; 媒介计划
Podcasting; podcasts; podcast
Subtitling; transcription; captioning; transcribing | 字幕; 听写; 听打; 字幕制作; 字幕翻译
Archives of film; photo library; digital asset management | 素材管理; 素材库; 数字资产管理
# arts-area knowledge
~Music; musicianship; musical instruments; music education | ~音乐; 乐器; 音乐素养; 音乐教育; 器乐; 声乐; 音乐老师
Music theory; composition; songwriting | 乐理; 作曲; 编曲; 作词
Music production; DJing; Logic Pro; Ableton; FL Studio; Cubase | 音乐制作; Cubase; 打碟; DJ
Piano; piano playing; piano teaching | 钢琴; 钢琴教学; 钢琴老师; 钢琴陪练
Guitar; ukulele | 吉他; 尤克里里
Violin; cello; string instruments | 小提琴; 大提琴; 弦乐
Drums; percussion | 架子鼓; 打击乐
Traditional Chinese instruments; guzheng; erhu; pipa | 古筝; 二胡; 琵琶; 民乐; 古琴
~Singing; vocals; choir | 唱歌; 歌唱; 歌手; 会唱歌; 合唱
~Dance; ballet; choreography; dancing; dance teaching | 舞蹈; 编舞; 街舞; 芭蕾; 舞蹈教学; 中国舞; 拉丁舞; 跳舞; 民族舞; 爵士舞; 舞蹈老师; 舞蹈演员
Acting; theatre performance; performing arts; stage performance | 表演; 戏剧; 演员; 话剧; 演出; 影视表演; 戏曲; 模特; 走秀; 影视演员; 表演能力
Fine arts; painting arts; oil painting; watercolour; sculpture; visual arts; fine art | 美术; 油画; 国画; 雕塑; 绘画艺术; 水彩; 美术教育; 美术学; 美术老师; 少儿美术; 创意美术
Calligraphy; Chinese calligraphy | 书法; 硬笔书法; 软笔书法; 毛笔字; 书法老师
Ceramics; pottery | 陶艺; 陶瓷设计; 陶瓷艺术
Handicrafts; crafts; handicraft; origami | 手工; 手工艺; 手工制作; 非遗
Art history; art theory; aesthetics; art appreciation | 艺术史; 美术史; 艺术鉴赏; 审美; 审美能力; 艺术设计; 艺术修养; 美感; 艺术理论
Curating; museum work; exhibition curation; museum studies; curator | 策展; 博物馆; 展览策划; 文博; 文物
Antiques; art appraisal; auctions of art | 文物鉴定; 古玩; 艺术品; 拍卖
~Chess; Go board game; Chinese chess | 围棋; 国际象棋; 象棋; 棋类教学
Magic shows; circus | 魔术; 杂技
`;
