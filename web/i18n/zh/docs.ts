import type en from '../en/docs.ts';
import type { Translation } from '../translation.ts';

const docs: Translation<typeof en> = {
  title: '接口文档',
  lead: '本站的全部功能都通过这套 HTTP 接口实现，你的程序同样可以使用。各接口的说明文字为英文。',
  signIn:
    '标有“会员”或角色的接口需要在 Authorization 请求头中携带访问令牌：到 /config.json 所列的签发方，以 OpenID Connect（授权码加 PKCE）登录获取。',
  problems:
    '被拒绝的请求返回问题文档（RFC 9457）：程序按 code 判断，向用户显示 detail，反馈时附上 correlationId。400 会逐一列出有问题的值。',
  writing:
    '支持 Idempotency-Key 的接口，重试时请使用同一个键。要求 If-Match 的接口，请带上读取时得到的 ETag；返回 412 表示期间有人保存过。',
  contexts: '接口分组',
  filter: '查找接口',
  filterHint: '路径、方法或关键词……',
  found_other: '共 {{count}} 个接口',
  parameters: '参数',
  body: '请求体（JSON）',
  answers: '成功返回',
  refusals: '拒绝情形',
  optional: '可选',
  place: { path: '路径', query: '查询', header: '请求头' },
  caller: { public: '任何人', member: '会员', group: '角色 {{group}}' },
};

export default docs;
