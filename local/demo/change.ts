import type { KindOfWork } from './kinds-of-work.ts';

/** A kind of work that hardly existed when the made-up market begins, and hires much at its end. */
export const emergingKind: KindOfWork = {
  name: 'AI application engineer',
  weekly: 0.25,
  growth: 3.5,
  pay: { zh: 28_000, en: 142_000 },
  education: 'bachelor',
  zh: {
    titles: 'AI应用开发工程师 | 智能体开发工程师 | 大模型应用工程师 | AI产品工程师 | 提示词工程师',
    core: '大语言模型 | 提示词工程 | LangChain | 检索增强生成',
    useful: 'Python | FastAPI | Docker | 知识图谱 | 前端开发',
    duties:
      '把大模型接入业务流程并评估效果 | 搭建检索增强问答和知识库 | 设计智能体的工具调用与记忆 | 编写评测集、追踪幻觉率 | 控制调用成本与响应时间',
  },
  en: {
    titles:
      'AI Application Engineer | Agent Developer | LLM Application Engineer | Generative AI Engineer | Prompt Engineer',
    core: 'Large language models | Prompt engineering | LangChain | Retrieval-augmented generation',
    useful: 'Python | FastAPI | Docker | Knowledge graphs | Frontend',
    duties:
      'Put language models to work where people wait today | Build answers on documents that can be checked | Give agents tools, and limits | Write the tests that tell a good answer from a fluent one | Keep calls cheap and quick',
  },
};

interface Change {
  /** Named ever more often, and ever less. */
  rising: { zh: string; en: string };
  falling: { zh: string; en: string };
}

/** What comes and goes within a kind of work. */
export const changes: Readonly<Record<string, Change>> = {
  'data analyst': { rising: { zh: 'dbt', en: 'dbt' }, falling: { zh: 'SPSS', en: 'SPSS' } },
  'back-end engineer': {
    rising: { zh: 'Kubernetes', en: 'Kubernetes' },
    falling: { zh: 'Oracle', en: 'Oracle' },
  },
  'front-end engineer': {
    rising: { zh: 'Next.js', en: 'Next.js' },
    falling: { zh: 'jQuery', en: 'jQuery' },
  },
  'machine learning engineer': {
    rising: { zh: '大语言模型', en: 'Large language models' },
    falling: { zh: 'TensorFlow', en: 'TensorFlow' },
  },
  accountant: { rising: { zh: 'Power BI', en: 'Power BI' }, falling: { zh: '手工账', en: 'QuickBooks' } },
};

/** How much of a kind's postings come again, unfilled; 6 % unless told. */
export const repostedShare: Readonly<Record<string, number>> = {
  nurse: 0.22,
  'machine learning engineer': 0.16,
  'AI application engineer': 0.2,
  accountant: 0.03,
  teacher: 0.03,
};

/** What a posting that names a skill pays against one that does not. */
export const skillPay: Readonly<Record<string, number>> = {
  'A/B测试': 1.12,
  'A/B testing': 1.12,
  Kafka: 1.1,
  CUDA: 1.18,
  急救: 1.08,
  'Emergency care': 1.08,
  CPA: 1.15,
  初级会计证: 1.06,
  ANSYS: 1.09,
};
