import type en from '../en/uploads.ts';
import type { Translation } from '../translation.ts';

const uploads: Translation<typeof en> = {
  title: '市场数据',
  lead: '上传采集的招聘信息，系统会在后台完成清洗、去重和分析。',
  drop: '将招聘信息文件拖到这里',
  formats: '支持 CSV 或 JSON Lines，可用 gzip 压缩。有问题的行会单独剔除，其余照常入库。',
  choose: '选择文件',
  sending: '正在上传 {{name}}',
  reading: '正在读取文件',
  emptyTitle: '尚未上传文件',
  emptyText: '文件发送后会立即出现在这里，并显示处理进度。',
  states: {
    'awaiting-file': '等待文件',
    ingesting: '读取中',
    ingested: '已入库',
    failed: '失败',
    duplicate: '内容重复',
  },
  counts: '共 {{lines}} 行：入库 {{accepted}}，剔除 {{rejected}}，重复 {{duplicates}}。',
  byMarket: '中文 {{zh}} 条，英文 {{en}} 条。',
  failed: '文件无法读取',
  duplicateOf: '相同内容此前已上传（{{id}}），未作任何改动。',
  showRejects: '查看被剔除的行',
  hideRejects: '收起被剔除的行',
  line: '行号',
  reason: '原因',
  excerpt: '该行开头',
  downloadRejects: '下载全部被剔除的行',
  analyses: '分析',
  analyse: '立即分析',
  toMarket: '查看市场行情',
  postings: '{{n}} 条招聘信息',
  markets: { zh: '中文招聘市场', en: '英文招聘市场' },
  runs: {
    none: '尚未分析。',
    queued: '排队中',
    clustering: '正在归类招聘信息',
    counting: '正在统计招聘信息',
    forecasting: '正在计算指标与预测',
    published: '已发布',
    failed: '失败',
  },
};

export default uploads;
