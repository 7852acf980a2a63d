import type en from '../en/shell.ts';
import type { Translation } from '../translation.ts';

const shell: Translation<typeof en> = {
  brand: '职途 Pathlight',
  skip: '跳到正文',
  nav: {
    label: '主导航',
    home: '首页',
    profile: '我的档案',
    inventory: '兴趣测评',
    careers: '职业匹配',
    market: '市场行情',
    uploads: '数据上传',
    docs: '接口文档',
    menu: '菜单',
    close: '关闭菜单',
  },
  language: { switchTo: '切换到英文', other: 'English' },
  scheme: { label: '外观', light: '浅色', dark: '深色', auto: '跟随设备' },
  account: {
    signIn: '登录',
    signOut: '退出登录',
    menu: '{{name}} 的账户',
    failed: '登录没有成功',
    signingIn: '正在登录……',
    again: '重试',
  },
  membersOnly: {
    title: '这里只属于你',
    text: '登录后即可查看和修改属于你的内容。注册只需一分钟。',
  },
  groupOnly: {
    title: '你的账户无权访问',
    text: '这个页面只对特定岗位的工作人员开放。如有需要，请联系本站管理者。',
  },
  state: {
    loading: '加载中……',
    retry: '重试',
    offline: '你已离线。看到的内容可能不是最新的，暂时无法保存修改。',
    failedTitle: '操作没有成功',
    reference: '反馈时请附上编号：{{id}}',
    at: '位置：{{pointer}}',
  },
  crash: {
    title: '页面出错了',
    text: '这是我们的问题，你之前保存的内容是安全的。请重新加载；如果再次出错，请告诉我们你做了什么。',
    reload: '重新加载',
    home: '回到首页',
  },
  notFound: {
    title: '没有这个页面',
    text: '网址可能输错了，或者页面已经搬走。',
    home: '回到首页',
  },
  problem: {
    general: '服务器拒绝了这次操作：{{detail}}',
    broken: '我们这边出了问题，数据没有丢失，请稍后再试。',
    unreachable: '无法连接服务器。请检查网络后重试。',
    'sign-in-required': '请先登录再试。',
    'group-required': '你的账户没有这个权限。',
    'invalid-input': '填写的内容有不符合要求的地方。',
    'body-too-large': '内容太大，无法发送。',
    'cluster-not-found': '当前的市场分析中没有这一工作类别。',
    'occupation-not-found': '该市场中没有此职业的招聘信息。',
    'skill-not-found': '该市场中提到这项技能的招聘信息不足 30 条，难以说明问题。',
    'figures-not-found': '下一次市场分析后会给出。',
    'not-found': '内容不存在，或者已被移除。',
    'too-many': '操作太频繁，请稍等片刻再试。',
    'version-moved-on': '这份内容刚刚在别处被修改过。',
  },
  chart: {
    table: '以表格显示',
    chart: '显示图表',
    csv: '下载 CSV',
    loading: '正在绘制图表……',
  },
  footer: { about: '开源软件，Apache-2.0 许可', api: '接口文档' },
};

export default shell;
