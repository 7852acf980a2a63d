const english = `ability able across additional advertise age agencies agency amazing applicant applicants application
applications apply applying available based background benefits best better big building build bonus candidate candidates
check color colour come comp companies company compensation competitive contact country currently date day days degree
disability dental description desired development diverse diversity duties easy email employee employees employer
employment ensure environment equal equity etc excellent exciting experience experienced familiar familiarity fast find
flexible founded full-time fulltime fun funded fund funding gender good great group grow growing growth hard hardworking
health help hi hire hiring hours http https ideal immediately including include includes individual individuals
information insurance interest interested intern internship interview job jobs join knowledge large lead leading level
life link live located location look looking love made make making member members million minimum month months national
need needed needs new office offer offers onsite open opening openings opportunities opportunity origin orientation
paid part part-time pay people perks person plus position positions prefer preferred previous problem problems profit
proficiency protected provide proven qualifications qualified race range real related religion remote remotely required
requirement requirements responsibilities responsible resume right role roles salary scale see seeking send service
serve set sex small smart solid solve start started startup status strong structure submit support sure take team teams
time today top type understanding unique vacation various veteran veterans vision visa way website week weeks willing
work worked working world world-class would year years www com io org net co url handle name gmail hn html link`;

const chinese = `负责 工作 相关 优先 以上 以上学历 岗位 职责 要求 任职 任职要求 岗位职责 职位 职位描述 描述 经验 熟悉 能力 具有 具备 良好 专业
公司 完成 团队 学历 本科 大专 专科 硕士 研究生 应届 应届生 毕业 毕业生 参与 协助 提供 了解 掌握 熟练 使用 精通 较强 责任心 精神 沟通
协调 问题 处理 配合 领导 交办 上级 部门 内容 情况 资格 年龄 男女 不限 待遇 福利 五险 一金 五险一金 双休 周末 补贴 年终 奖金 培训
发展 平台 机会 提升 晋升 薪资 薪酬 面议 时间 地点 地址 联系 电话 简历 投递 欢迎 加入 招聘 诚聘 急聘 包吃 包住 节日 体检 带薪 年假
免费 班车 环境 氛围 扎实 基础 善于 学习 热爱 积极 主动 认真 细致 一定 至少 左右 优秀 独立 需求 实际 日常 其他 岁 有限公司 集团 科技`;

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Words nearly every posting holds, of whatever trade: they tell no cluster from another. */
export const boilerplate: readonly string[] = [...wordsOf(english), ...wordsOf(chinese)];
