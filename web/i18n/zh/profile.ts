import type en from '../en/profile.ts';
import type { Translation } from '../translation.ts';

const profile: Translation<typeof en> = {
  title: '我的档案',
  lead: '职业匹配以你在这里填写的内容为依据。没有必填项，随时可以修改。',
  sections: { about: '个人情况', portrait: '画像', consents: '授权', transfer: '导入与导出' },
  consents: {
    lead: '没有你的同意，以下任何一项都不会发生。修改立即生效，每次决定都有记录。',
    never: '尚未决定：视为不同意',
    since: '决定于 {{date}}',
    history: '历史记录',
    when: '时间',
    purpose: '用途',
    decision: '决定',
    granted: '同意',
    withdrawn: '撤回',
    matching: { title: '职业匹配', text: '使用我的档案和测评结果为我排列职业。' },
    personalisation: { title: '个性化建议', text: '根据我的浏览和反馈，让建议更适合我。' },
    research: { title: '匿名研究', text: '去除一切身份信息后，将我的作答用于常模和统计。' },
    messages: { title: '消息', text: '向我发送动态和提醒。' },
  },
};

export default profile;
