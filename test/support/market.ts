import { Readable } from 'node:stream';
import type { ObjectStore } from '../../shared/aws/object-store.ts';

/** A bucket in memory that hands objects out in small pieces, as a network would. */
export const memoryObjects = (pieceBytes = 700) => {
  const stored = new Map<string, Uint8Array>();
  const objects: Pick<ObjectStore, 'open' | 'put' | 'read' | 'removeAll'> = {
    open: async (key) => {
      const bytes = await Promise.resolve(stored.get(key));
      if (bytes === undefined) return null;
      const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
        bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes),
      );
      return { sizeBytes: bytes.length, body: Readable.from(pieces, { objectMode: false }) };
    },
    put: async (key, bytes) => {
      stored.set(key, await Promise.resolve(Uint8Array.from(bytes)));
    },
    read: (key) => Promise.resolve(stored.get(key) ?? null),
    removeAll: async (prefix) => {
      await Promise.resolve();
      for (const key of stored.keys()) if (key.startsWith(prefix)) stored.delete(key);
    },
  };
  return { stored, objects };
};

const titles = ['数据分析师', 'Java开发工程师', '会计', '销售经理', '机器学习工程师'];
const cities = ['上海', '北京', '江苏省苏州', '湖北省武汉', '深圳'];

/** A file in 51job's columns: `count` different postings, then one repetition, one bad line and one without a title. */
export const job51File = (count: number, company = '某某科技有限公司'): string =>
  [
    'jobName,tags,area,salary,workYear,degree,companyName,companyType,companySize,issueDate',
    ...Array.from({ length: count }, (_, index) => {
      const title = `${titles[index % 5] ?? ''}${Math.floor(index / 5)}号`;
      const day = String((index % 28) + 1).padStart(2, '0');
      return `${title},"1年,本科,Python,SQL",${cities[index % 5] ?? ''},1-1.5万,1年,本科,${company},民营,,2023-07-${day}`;
    }),
    `${titles[0] ?? ''}0号,"1年,本科,Python,SQL",上海,1-1.5万,1年,本科,${company},民营,,2023-07-01`,
    '坏行,太短',
    `,"1年",上海,面议,1年,本科,${company},民营,,2023-07-15`,
  ].join('\n');
