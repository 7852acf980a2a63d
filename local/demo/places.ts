/** Cities of the made-up market, repeated by how much they hire. */
export const citiesZh =
  '北京 北京 北京 上海 上海 上海 深圳 深圳 广州 广州 杭州 杭州 成都 武汉 南京 西安 苏州 长沙'.split(' ');

export const citiesEn = [
  'New York, NY',
  'New York, NY',
  'San Francisco, CA',
  'San Francisco, CA',
  'Seattle, WA',
  'Chicago, IL',
  'Chicago, IL',
  'Austin, TX',
  'Boston, MA',
  'Denver, CO',
  'Atlanta, GA',
  'Columbus, OH',
  'Remote',
];

/** Pay against the average of all cities; 1 where nothing is said. */
export const payLevel: Readonly<Record<string, number>> = {
  北京: 1.15,
  上海: 1.15,
  深圳: 1.1,
  成都: 0.88,
  武汉: 0.86,
  西安: 0.82,
  长沙: 0.8,
  'San Francisco, CA': 1.25,
  'New York, NY': 1.12,
  'Seattle, WA': 1.12,
  'Columbus, OH': 0.85,
  'Atlanta, GA': 0.92,
};

const startsZh = '澄湖 青岚 远舟 明栎 星渡 拓岭 沐川 海棠林 锐见 同榆 北渡 云笺 南乔 白鹭湾 朗石'.split(' ');
const endsZh = '科技 信息 制造 服务 医疗 教育 供应链 设计'.split(' ');
const startsEn =
  'Alderbrook Bluefern Cedarline Dovetail Eastmere Foxglove Greywharf Hollowell Ironbark Juniper Kestrel Larkfield Millrace Northfold Oakhaven'.split(
    ' ',
  );
const endsEn = 'Systems Labs Works Services Health Schools Logistics Studio'.split(' ');

const combined = (starts: string[], ends: string[], name: (start: string, end: string) => string) =>
  starts.flatMap((start) => ends.map((end) => name(start, end)));

/** Companies that do not exist, and say so. */
export const companiesZh = combined(startsZh, endsZh, (start, end) => `${start}${end}（演示）`);
export const companiesEn = combined(startsEn, endsEn, (start, end) => `${start} ${end} (demo)`);
