/**
 * What must or must not surround a mention for it to be the skill and not the word, the name or the company. Patterns
 * see folded text (lower case, hyphens as spaces): `before` up to 60 characters ending at the mention, `after` up to 40
 * from its end.
 */
export interface ContextRule {
  readonly notBefore?: RegExp;
  readonly notAfter?: RegExp;
  /** One of the two must hold, where given. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Somebody's employer, customer or partner, not what they work with. */
const company: ContextRule = {
  notBefore:
    /\b(?:at|from|joined|by|founders? of|alumni of|customers?:?|clients?:?|companies|company|partners?|partner with|investors?|like|ex|acquired|former|formerly|previously|with|work for|worked for|google|facebook|twitter|microsoft|amazon|apple|yahoo|ibm|linkedin|netflix|uber|airbnb|dropbox|stripe|paypal|adobe|intel|cisco|spotify|box|jive|zendesk)(?:[ ,/&]| and| or)* *$/,
  notAfter:
    /^ *(?:is|are|was|has|have|inc\b|corp|'s\b|ventures|acquired|founder|alumni|employees|hires?\b|offers|provides|gold partner|services partner|partner|software partner|marketing)/,
};

/** By folded mention. */
export const contextRules: Readonly<Record<string, ContextRule>> = {
  c: {
    notBefore:
      /(?:series|class|vitamin|grade|plan|type|option|round|section|objective|hepatitis|level|part|tier|schedule|phase|dr\.?|[a-z]\.|k|a|b|a,|b,|a, b,|a and|b and|or b|b or|exhibit|title|appendix) *$/,
    notAfter:
      /^(?: *(?:level|suite|corp|corporation|round|section|class|team|d\b|and d\b|, d\b|d,|e\b|\)|\.[a-z]|&|\+|#|level executives)|\. [a-z]\.|'s)/,
  },
  r: {
    notBefore: /(?:[a-z]\.|\d|h|grade|mr|dr|toys) *$/,
    notAfter: /^(?: *& *d|& ?d|\.[a-z]|\. [a-z]\.| *and *d\b|'s| us\b| \d)/,
  },
  go: {
    notBefore:
      /(?:\bto|let's|you|we|they|i|who|can|will|must|that|ready|good|things|on the|the get|pokemon|ecards|no)[ /]*$/,
    notAfter:
      /^ *(?:to\b|for\b|above|beyond|live|through|into|out\b|ahead|back|the\b|a\b|on\b|over|down|up\b|with|where|get|wrong|giants|pro\b|no\b|\/ ?no|getter|karts?\b|fund|in\b|from|daddy|by\b|green|deep|team|home|around|big|global|via|beyond)/,
  },
  spring: {
    notBefore:
      /(?:silver|palm|hot|colorado|boiling|big|this|early|late|last|next|in|the|hootsuite|hub|each|every|by|coming|of|since|for|at|join|joining|community|in \d{4},|tracker and) *$/,
    notAfter:
      /^ *(?:st\b|street|20\d\d|'?\d\d\b|semester|break|,? (?:tx|md|summer|fall|autumn)\b|\/ ?summer|into|festival|term|creek|valley|lake|house|ml\b|is hiring|has\b)/,
  },
  excel: {
    notBefore: /(?:\bto|will|you|you'll|can|who|and|that|must|people|they|we|truly) *$/,
    notAfter:
      /^ *(?:at\b|in an?\b|in the\b|in your\b|in our\b|in this|in both|when|as an?\b|under|working|with minimal|beyond)/,
  },
  access: {
    notBefore:
      /(?:\bto|have|gain|get|with|the|of|has|direct|easy|full|remote|equal|secure|your|provides?|early|network|data|physical|database|internet|and|group wide|team wide) *$/,
    notAfter:
      /^ *(?:to\b|control|layer|point|the\b|management|token|our|your|for\b|health|a\b|and use|systems?\b|rights|code|manag)/,
  },
  programming: { notAfter: /^ languages?\b/ },
  segment: { notBefore: /\b(?:job|market|each|customer|this|business) *$/ },
  售前: { notAfter: /^(?:咨询|客服|接待|、?售中|和售后|售后|问题|服务)/ },
  rust: { notAfter: /^ *(?:belt|proof|removal|prevention|free)/ },
  swift: {
    notBefore: /(?:taylor|a|the|be|and very|put into) *$/,
    notAfter:
      /^ *(?:navigation|software|code|response|current|action|capital|messag|payment|mt\b|network|fox|transportation)/,
  },
  scala: { notBefore: /(?:\bla|teatro alla|alla) *$/ },
  sas: {
    notBefore: /(?:scandinavian airlines|airline) *$/,
    notAfter: /^ *(?:of\b|airlines?|drives?\b|disks?\b|institute is|flights?)/,
  },
  express: {
    notBefore:
      /(?:american|federal|pony|pizza|ali|panda|polar|to|and|who|can|you|we|tag|media|design|they|freely|orient|indian|in|outlook|health|web) *$/,
    notAfter:
      /^ *(?:your|our|their|my|an?\b|the\b|themselves|ideas?|yourself|concern|interest|scripts|delivery|lane|written|or implied|employment|design|complex|shipping|train|consent|permission|mail)/,
  },
  react: {
    notBefore: /(?:\bto|how|you|we|quickly|they|can|will|who) *$/,
    notAfter: /^ *(?:to\b|quickly|well|fast|appropriately|calmly|positively|against|accordingly|as\b)/,
  },
  word: {
    notBefore:
      /(?:\bthe|a|of|your|key|my|spoken|every|one|this|last|single|our|in a|good|by|each|is the|f) *$/,
    notAfter: /^ *(?:of\b|for word|processing|around|out\b|is\b|games?\b|about|from|lens)/,
  },
  lean: {
    notBefore: /(?:\bto|can|who|we|hips?|we're|stay|a|very) *$/,
    notAfter:
      /^ *(?:in\b|on\b|into|towards?|against|forward|back|team|and mean|company|organi[sz]ation|technology)/,
  },
  chef: {
    notBefore:
      /(?:sous|executive|head|pastry|private|personal|in house|our|a|the|full time|iron|on site|world class|award winning|by|master|sushi|blue|gourmet) *$/,
    notAfter: /^ *(?:de\b|who\b|prepared|catered|'s|cooked|on site|in\b|at\b|for\b|lunch|that)/,
  },
  puppet: { notAfter: /^ *(?:show|theat|master|labs is|state)/ },
  ruby: {
    notBefore:
      /(?:ms\.?|mrs\.?|contact|(?:speak|talk|meet|chat) with|hi|by|dear|name is|tuesday|miss|jack) *$/,
    notAfter: /^ *(?:tuesday|red\b|lane|road|street|at\b|smith|slippers|ring|jewel)/,
  },
  oracle: company,
  salesforce: {
    notBefore:
      /\b(?:at|from|joined|founders? of|alumni of|customers?:?|clients?:?|companies|investors?|like|such as|e\.g\.|planet \(|acquired|former|formerly|google|facebook|twitter|shopify|microsoft|amazon|linkedin|netflix|uber|box|zendesk)(?:[ ,/&]| and| or)*\(? *$/,
    notAfter:
      /^ *(?:is|are|was|has|have|inc\b|corp|'s\b|ventures|acquired|of\b|tower|park|effectiveness|, omniture|and box|, box)/,
  },
  'microsoft outlook': { notBefore: /\b(?:customers?|apps?)\b[^;\n]{0,50}$/ },
  outlook: {
    notBefore: /(?:the|a|our|stable|strategic|positive|economic|optimistic|microsoft|slack,) *$/,
    notAfter: /^ *(?:and great|on life|for\b|desktop|plugin|\(|add ins?)/,
  },
  slack: {
    notBefore: /(?:\bon|always on|join|our|new|netflix,|uber,|cut you some|pick up the|the) *$/,
    notAfter: /^ *(?:bots?\b|channels?\b|community|but\b|\||team|is\b|time\b|, and paypal|off\b|or fail)/,
  },
  tableau: { ...company, notBefore: /\b(?:customers?:?|clients?:?|at|microsoft,|founders of|ibm,) *$/ },
  zendesk: company,
  github: {
    notBefore:
      /\b(?:your|my|our|their|a|linkedin,?|etc\)?,?|resume,?|cv,?|cv \/|with|link to|linkedin \/|blog,?|and\/or|and|or|for|like|portfolio,?|resume\/|of|to|on|the|via|send|at|us) *$/,
    notAfter:
      /^ *(?:profile|account|username|repos?\b|link|page|url|portfolio|handle|for\b|\(|:|io\b|or\b|and send|etc|,? (?:linkedin|stack overflow|stackoverflow|portfolio|blog|resume|etc|or\b|links))/,
  },
  assembly: {
    notBefore:
      /(?:general|national|state|the|product|final|line|sub|genome|unit|freedom of|furniture|legislative|parts?|mechanical|pcb|board|cable|de novo|manual|electronic|electro mechanical|at) *$/,
    notAfter:
      /^ *(?:lines?\b|plant|required|of\b|work|is\b|\(|'s|row|process|instructions|operations|hall|and (?:test|install)|drawings|house|member|bill)/,
  },
  unity: {
    notBefore: /(?:tdd:?|the|in|of) *$/,
    notAfter: /^ *(?:of\b|in\b|among|and\b|technologies is|catalog|point|health|college|government|, cmock)/,
  },
  flash: {
    notBefore: /(?:in a|news|adobe photo|all|nor|nand|3d|intel|no|the|hot) *$/,
    notAfter:
      /^ *(?:memory|storage|sales?\b|drive|arrays?\b|cards?\b|reports?|flood|point|based|mob|crowd|fill|of\b|pages?|devices|controllers?|freeze)/,
  },
  spark: {
    notBefore: /(?:\bto|a|the|that|creative|will|can|divine|your|an initial|you) *$/,
    notAfter:
      /^ *(?:the\b|your|our|an?\b|joy|plugs?\b|of\b|change|interest|capital|enlight|enhance|innovation|that|creativity|gap|networks|central|energy|conversation|foundry|therapeutics)/,
  },
  storm: {
    notBefore: /(?:brain|perfect|the|a|winter|by|fire|ice|code|severe|tropical|snow) *$/,
    notAfter: /^ *(?:water|drain|damage|8\b|of\b|and flood|ventures|the\b|sewer|surge)/,
  },
  hive: { notBefore: /(?:bee|the|a|our) *$/, notAfter: /^ *(?:of\b|mind|is\b)/ },
  polish: { notAfter: /^ *(?:the\b|your|our|and refine|up\b|products?)/ },
  julia: { notAfter: /^ *(?:at\b|[a-z]+ at\b)/ },
  meteor: { notAfter: /^ *(?:ic|shower|strike)/ },
  培训: {
    notBefore:
      /(?:带薪|岗前|入职|提供|免费|专业|专业的|接受|参加|定期|定期的|系统|系统的|完善的?|完整的?|公司|享受|海外|各类|技能|良好的|全面的?|丰富的?|系统化|一对一|在职|专业化|职业|内部|免费的?|多种|各种|和|及|等|与|、|有|给予|国外|经过|通过|职能类等|健全的|提升|多元化|优质的|衔接|力)$/,
    notAfter:
      /^(?:机会|假|期|补贴|津贴|福利|费|第一天|时间|机制|平台|机构|学校|教育|公司|行业|中心|后|即|合格|课程福利|晋升|和晋升|及晋升|、晋升|发展机会)/,
  },
  培训课程: { notBefore: /(?:多元化|丰富的?|免费的?|完善的?|专业的?|提供)$/ },
  会计: {
    notBefore: /(?:注册|初级|中级|社|协)$/,
    notAfter: /^(?:师|证|等?相关?专业|类|学?、|专业|事务所|、金融|或|及)/,
  },
  保险: {
    notBefore: /(?:医疗|养老|失业|工伤|生育|意外|社会|商业|补充|重疾|缴纳|人寿|双|综合|五|六|团体|大病)$/,
  },
  销售: {
    notBefore: /(?:无|非|不做|不含|没有|无需|无须|外呼或|促进|店铺|每周|配合|协助|公司|与)$/,
    notAfter: /^(?:性质|提成|压力|部|单|订单|合同|人员|数据|额|额度|指标|漏斗|机会|产能|内容)/,
  },
  销售数据: { notBefore: /(?:各项|各类)$/ },
  外呼: { notBefore: /(?:无|非|无需|无须|不)$/ },
  营销: { notAfter: /^(?:退订|文件|资料|中心|费)/ },
  统计: { notAfter: /^(?:与结算|报表|表|工作|、汇总)/ },
  计算机: { before: /(?:^|[、,，/|]) *$/, after: /^ *(?:$|[、,，/|])/ },
  支付: { notBefore: /(?:个人|公司|负责)$/ },
  英语: { notAfter: /^(?:专业|类|等相关|培训|老师|教育|教师|系)/ },
  物流: { notAfter: /^(?:、|类|等|专业|公司|企业|行业)/ },
};
