import type { Localized } from '../../../shared/localized.ts';
import type { HollandType } from '../domain/holland.ts';
import type { Item } from '../domain/instrument.ts';

type ItemId = `${HollandType}${number}`;

const item = (itemId: ItemId, text: Localized, reversed: boolean): Item => ({
  itemId,
  text,
  scaleId: itemId.slice(0, 1),
  reversed,
});
const towards = (itemId: ItemId, zh: string, en: string): Item => item(itemId, { zh, en }, false);
/** Agreement speaks against the interest. */
const against = (itemId: ItemId, zh: string, en: string): Item => item(itemId, { zh, en }, true);

/**
 * Statements about activities, ten for each of Holland's six types, two of them reversed. Both languages were written
 * together, each to be read without the other.
 */
const pool: readonly Item[] = [
  towards(
    'R1',
    '家里的东西坏了，我喜欢自己动手修。',
    'When something at home breaks, I like to repair it myself.',
  ),
  towards(
    'R2',
    '我喜欢使用电钻、锯子、扳手之类的工具。',
    'I like working with tools such as drills, saws and spanners.',
  ),
  towards(
    'R3',
    '我乐意种菜，或打理一片果园。',
    'I would enjoy growing vegetables or looking after an orchard.',
  ),
  towards(
    'R4',
    '机器不转了，我喜欢拆开来找毛病。',
    'When a machine stops running, I like to open it up and find the fault.',
  ),
  towards(
    'R5',
    '我愿意操作挖掘机、吊车这样的大型设备。',
    'I would like to operate heavy equipment such as an excavator or a crane.',
  ),
  towards(
    'R6',
    '我喜欢用木头、金属或石料做出结实的东西。',
    'I enjoy making something solid out of wood, metal or stone.',
  ),
  towards(
    'R7',
    '比起坐在办公桌前，我更喜欢能活动身体的工作。',
    'I prefer work that keeps my body moving to sitting at a desk.',
  ),
  towards(
    'R8',
    '我愿意给房屋安装电线、水管或太阳能板。',
    'I would like to install wiring, pipes or solar panels in buildings.',
  ),
  against(
    'R9',
    '哪怕是简单的修理，我也宁可花钱请人做。',
    'I would rather pay someone than do even a simple repair myself.',
  ),
  against('R10', '机器内部怎么运转，我不感兴趣。', 'How a machine works on the inside does not interest me.'),

  towards('I1', '我喜欢弄明白事物背后的原理。', 'I like finding out why things work the way they do.'),
  towards(
    'I2',
    '我乐意设计一个实验，再看结果说明了什么。',
    'I would enjoy planning an experiment and seeing what the results show.',
  ),
  towards(
    'I3',
    '我喜欢看介绍科学新发现的文章或节目。',
    'I enjoy articles or programmes about new discoveries in science.',
  ),
  towards(
    'I4',
    '遇到难题，我喜欢一直琢磨，直到想通为止。',
    'I like thinking a hard problem through until I understand it.',
  ),
  towards('I5', '我乐意从大量数据里寻找规律。', 'I would enjoy looking for patterns in a large set of data.'),
  towards('I6', '我愿意研究疾病是怎样产生和传播的。', 'I would like to study how diseases arise and spread.'),
  towards(
    'I7',
    '几种解释都说得通时，我喜欢验证哪一种站得住脚。',
    'When several explanations seem possible, I like testing which one holds.',
  ),
  towards(
    'I8',
    '我乐意长期观察星空、植物或动物，并把看到的记录下来。',
    'I would enjoy observing stars, plants or animals over time and noting what I see.',
  ),
  against('I9', '东西能用就行，我不关心它为什么能用。', 'As long as something works, I do not care why.'),
  against('I10', '科学方面的话题让我觉得乏味。', 'Scientific topics bore me.'),

  towards(
    'A1',
    '我喜欢画画，或者用心构图拍照。',
    'I enjoy drawing, painting or composing photographs with care.',
  ),
  towards('A2', '我喜欢写故事、诗歌或剧本。', 'I like writing stories, poems or scripts.'),
  towards(
    'A3',
    '我乐意为别人演奏乐器或唱歌。',
    'I would enjoy singing or playing an instrument for other people.',
  ),
  towards(
    'A4',
    '我愿意设计海报、服装或房间的布置。',
    'I would like to design posters, clothes or the look of a room.',
  ),
  towards(
    'A5',
    '我喜欢虚构人物，再为他们编出一段故事。',
    'I enjoy inventing characters and making up what happens to them.',
  ),
  towards(
    'A6',
    '我乐意参演或执导一部话剧或短片。',
    'I would enjoy acting in a play or short film, or directing one.',
  ),
  towards('A7', '我喜欢能展现个人风格的工作。', 'I like work in which I can express a style of my own.'),
  towards(
    'A8',
    '我喜欢花时间看展览、听音乐会或看戏。',
    'I enjoy spending time at exhibitions, concerts or the theatre.',
  ),
  against('A9', '动手创作艺术作品，对我没有吸引力。', 'Making art of my own holds no appeal for me.'),
  against(
    'A10',
    '比起自己构思，我更愿意照着现成的样式做。',
    'I would rather follow a ready-made design than come up with my own.',
  ),

  towards('S1', '我喜欢帮别人学会新东西。', 'I like helping someone learn something new.'),
  towards(
    'S2',
    '别人想倾诉烦恼时，我乐意倾听。',
    'When people want to talk about their worries, I am glad to listen.',
  ),
  towards(
    'S3',
    '我乐意和大家一起为社区做志愿服务。',
    'I would enjoy volunteering with others for my neighbourhood.',
  ),
  towards('S4', '我愿意照顾生病的人或老人。', 'I would like to look after people who are ill or old.'),
  towards(
    'S5',
    '我喜欢一步一步讲解，直到对方听懂。',
    'I enjoy explaining something step by step until the other person understands.',
  ),
  towards(
    'S6',
    '大家意见不合时，我喜欢从中调和。',
    'When people disagree, I like helping them find common ground.',
  ),
  towards(
    'S7',
    '我乐意为孩子或青少年组织活动。',
    'I would enjoy organising activities for children or young people.',
  ),
  towards(
    'S8',
    '我喜欢能切实让别人的生活变好的工作。',
    'I like work that makes somebody’s life noticeably better.',
  ),
  against(
    'S9',
    '别人有私人烦恼时，我宁愿离得远一点。',
    'When other people have personal troubles, I would rather keep my distance.',
  ),
  against(
    'S10',
    '照顾需要帮助的人，很快会让我觉得厌烦。',
    'Caring for people who need help would soon weary me.',
  ),

  towards('E1', '我喜欢说服别人支持一个想法。', 'I like persuading others to support an idea.'),
  towards('E2', '我乐意自己创业。', 'I would enjoy starting a business of my own.'),
  towards('E3', '在团队里，我喜欢担任带头的人。', 'In a group, I like being the one who leads.'),
  towards('E4', '我喜欢谈价格、谈合同。', 'I enjoy negotiating a price or a contract.'),
  towards('E5', '我乐意推广产品、争取客户。', 'I would enjoy promoting a product and winning customers.'),
  towards(
    'E6',
    '我喜欢定下有挑战的目标，并和别人一争高下。',
    'I like setting ambitious targets and competing with others to reach them.',
  ),
  towards(
    'E7',
    '我愿意决定一家公司把资金投向哪里。',
    'I would like to decide where a company puts its money.',
  ),
  towards(
    'E8',
    '我喜欢当众发言，争取大家的支持。',
    'I enjoy speaking in front of many people to win them over.',
  ),
  against('E9', '带领团队这种事，我宁愿交给别人。', 'I would rather leave it to others to lead a group.'),
  against('E10', '向人推销东西，我做起来会很别扭。', 'Having to sell things to people would put me off.'),

  towards('C1', '我喜欢把记录做得准确、及时。', 'I like keeping records accurate and up to date.'),
  towards(
    'C2',
    '我喜欢把文件、照片或资料整理得井井有条。',
    'I enjoy putting files, photos or papers in good order.',
  ),
  towards(
    'C3',
    '我乐意核对发票或账目，找出差错。',
    'I would enjoy checking invoices or accounts for mistakes.',
  ),
  towards('C4', '我喜欢按照明确的流程一步一步做事。', 'I like following a clear procedure step by step.'),
  towards(
    'C5',
    '我乐意用表格编制家庭或办公室的预算。',
    'I would enjoy drawing up a household or office budget in a spreadsheet.',
  ),
  towards(
    'C6',
    '我喜欢安排日程，并确保各项工作按期完成。',
    'I like planning schedules and making sure deadlines are met.',
  ),
  towards(
    'C7',
    '我愿意管理库存清单，保证物品不缺。',
    'I would like to manage a stock list so that nothing runs out.',
  ),
  towards(
    'C8',
    '我喜欢每个细节都必须准确无误的工作。',
    'I enjoy work in which every detail has to be exactly right.',
  ),
  against('C9', '核对清单和数字会让我失去耐心。', 'Checking lists and figures makes me lose patience.'),
  against(
    'C10',
    '比起按固定流程做事，我更喜欢随机应变。',
    'I would rather improvise than follow a fixed procedure.',
  ),
];

/** Every line holds each type once, in changing order; the items of a pair lie three lines apart or more. */
const presentation = `
  R1  I3  A1  S1  E1  C4
  S2  C1  I9  R2  A7  E3
  A2  E10 R10 C3  S3  I2
  S4  I4  C2  A9  E2  R3
  E4  R5  A3  S9  I1  C5
  A10 C6  I6  E7  R9  S5
  R6  S7  E5  I10 A5  C10
  S6  A4  C7  E9  I8  R7
  I7  R4  A6  S10 C9  E8
  I5  E6  C8  R8  S8  A8
`;

const byId = new Map(pool.map((item) => [item.itemId, item]));

/** The 60 items in order of presentation. */
export const riasecItems: readonly Item[] = presentation
  .trim()
  .split(/\s+/)
  .flatMap((itemId) => byId.get(itemId) ?? []);

/** Items of one type that say nearly the same or the opposite. */
export const riasecPairs = [
  ['R1', 'R9'],
  ['R2', 'R6'],
  ['R4', 'R10'],
  ['I1', 'I9'],
  ['I2', 'I7'],
  ['I3', 'I10'],
  ['A1', 'A9'],
  ['A2', 'A5'],
  ['A7', 'A10'],
  ['S1', 'S5'],
  ['S2', 'S9'],
  ['S4', 'S10'],
  ['E1', 'E8'],
  ['E3', 'E9'],
  ['E5', 'E10'],
  ['C1', 'C8'],
  ['C3', 'C9'],
  ['C4', 'C10'],
] as const;

/** Five of each type, one of them reversed, chosen to keep two pairs of each type and different fields of activity. */
export const shortFormItemIds: ReadonlySet<string> = new Set([
  ...['R1', 'R2', 'R6', 'R8', 'R9'],
  ...['I1', 'I2', 'I5', 'I7', 'I9'],
  ...['A1', 'A2', 'A4', 'A5', 'A9'],
  ...['S1', 'S2', 'S4', 'S5', 'S9'],
  ...['E1', 'E3', 'E5', 'E8', 'E9'],
  ...['C1', 'C3', 'C6', 'C8', 'C9'],
]);
