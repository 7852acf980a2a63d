import type { Scale } from '../domain/instrument.ts';

/** Holland's six types in our own words, in the order of the hexagon. */
export const hollandScales: readonly Scale[] = [
  {
    scaleId: 'R',
    name: { zh: '实用型', en: 'Realistic' },
    meaning: {
      zh: '你喜欢动手做事：和工具、机器、材料、植物或动物打交道，看得见成果。比起反复讨论，你更愿意直接干起来。',
      en: 'You like doing things with your hands: working with tools, machines, materials, plants or animals, and seeing the outcome. You would rather get on with it than talk it over at length.',
    },
    fields: {
      zh: '制造与维修、建筑与安装、农林与园艺、交通运输、工程技术、体育与户外工作',
      en: 'manufacturing and repair, building and installation, farming and horticulture, transport, engineering, sport and outdoor work',
    },
  },
  {
    scaleId: 'I',
    name: { zh: '研究型', en: 'Investigative' },
    meaning: {
      zh: '你喜欢弄清事情的来龙去脉：提出问题、查找证据、分析思考。没有现成答案的难题会吸引你。',
      en: 'You like getting to the bottom of things: asking questions, looking for evidence, thinking them through. Problems without a ready answer attract you.',
    },
    fields: {
      zh: '自然科学与医学、数据分析、软件研发、实验与检测、市场与社会研究',
      en: 'science and medicine, data analysis, software research, laboratory work and testing, market and social research',
    },
  },
  {
    scaleId: 'A',
    name: { zh: '艺术型', en: 'Artistic' },
    meaning: {
      zh: '你喜欢创造和表达：用文字、图像、声音或表演呈现自己的想法。规矩少、留有发挥空间的环境让你更有干劲。',
      en: 'You like to create and to express yourself: giving your ideas form in words, pictures, sound or performance. You do your best where rules are few and there is room for your own way.',
    },
    fields: {
      zh: '设计、写作与编辑、影视与音乐、表演、建筑与室内设计、广告创意',
      en: 'design, writing and editing, film and music, performance, architecture and interiors, creative advertising',
    },
  },
  {
    scaleId: 'S',
    name: { zh: '社会型', en: 'Social' },
    meaning: {
      zh: '你喜欢与人相处并帮助他人：教导、倾听、照料、陪伴。看到别人因你而有所进步，你会感到满足。',
      en: 'You like being with people and helping them: teaching, listening, caring, supporting. It satisfies you to see others get further because of you.',
    },
    fields: {
      zh: '教育与培训、医疗护理、心理咨询、社会工作、人力资源、公共服务',
      en: 'education and training, nursing and health care, counselling, social work, human resources, public service',
    },
  },
  {
    scaleId: 'E',
    name: { zh: '企业型', en: 'Enterprising' },
    meaning: {
      zh: '你喜欢影响别人、推动事情：说服、谈判、带队、承担风险。有目标、有竞争的地方让你精神振奋。',
      en: 'You like to influence people and set things in motion: persuading, negotiating, leading, taking a risk. Targets and competition give you energy.',
    },
    fields: {
      zh: '销售与商务、创业、项目与团队管理、市场营销、投资、法律与公共事务',
      en: 'sales and business development, founding a company, managing projects and teams, marketing, investment, law and public affairs',
    },
  },
  {
    scaleId: 'C',
    name: { zh: '常规型', en: 'Conventional' },
    meaning: {
      zh: '你喜欢有条理、讲准确的工作：整理资料、核对数字、按流程办事。清楚的规则和职责让你安心。',
      en: 'You like work that is orderly and exact: arranging information, checking figures, following procedures. Clear rules and responsibilities put you at ease.',
    },
    fields: {
      zh: '财务与会计、行政与文秘、物流与库存、质量管理、数据维护、银行与保险业务',
      en: 'accounting and finance, administration, logistics and stock, quality control, records and data management, banking and insurance operations',
    },
  },
];
