import { contextRules, type ContextRule } from '../../data/skill-contexts.ts';
import type { MentionGuard } from '../../data/skills/taxonomy-format.ts';
import { isHan } from './fold-text.ts';

/** A mention's place in a text, as it is and folded. */
export interface Place {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly chinese: boolean;
  /** It stands in the first line, the posting's title. */
  readonly inTitle: boolean;
}

const reach = { before: 60, after: 40, clause: 110 } as const;

const opensItem =
  /(?:^|[,，、/;；)(（:：|•·+\n&]|\b(?:and|or|in|with|uses?|using|know|knows|speak|speaks|like|e\.g\.|of|on|as|including|especially|either|both|learn|write|writing|senior|lead|our|some|modern|core|advanced|excellent|strong|good|ms|microsoft|expert|basic|your|for|love|through|plus|a|an|is|be|heavily|primarily|mostly)) *[([*-]? *$/;
const closesItem =
  /^ *[)\]]? *(?:$|[,，、/;；)）|•·+\n(&]|\.(?:\s|$)|-|:|(?:and|or|etc|so|programming|programmers?|developers?|engineers?|languages?|skills?|experience|hackers?|scripting|development|dev|devs|for|on|in|at|with|backend|frontend|code|stack|shop|apps?|ecosystem|stack|is|a plus|is a plus|framework|proficiency|knowledge|required|preferred|software|spreadsheets?|to|services?|macros?|expert|guru|ninja|background|applications?|projects?|jobs?|clusters?|\d))/;

const asks =
  /\b(?:experienced?|expertise|experts?|knowledge|understanding|understands?|background|familiar|familiarity|proficien\w+|skill\w*|abilit\w+|able|passion\w*|interest\w*|fluen\w+|strong|required?|requirements?|preferred|must|degree|excellent|outstanding|exceptional|solid|demonstrated|proven|effective|good|great|superior|looking for|qualifications?|responsib\w+|you will|you'll|we need|comfortable|desired?|hands on|know|trained|capable|attributes?|competenc\w+|highly|well|seeking|candidates?|someone who|if you|you are|you're)\b[^.!?\n]*$/;
const asked =
  /^[^.!?\n,]{0,25}\b(?:experience|skills?|knowledge|background|expertise|abilit\w+|a plus|preferred|required|aptitude|mindset|competenc\w+)\b/;

const asksZh =
  /(?:熟悉|熟练|掌握|精通|了解|具备|具有|擅长|懂|有|会|能|良好|较强|优秀|强烈|一定|从事|负责|热爱|富有|工作|善于|极强|很强|要求|：|:|、|，|,|;|；|\.|。|\s)[^。；;\n]{0,14}$/;

const holds = (rule: ContextRule, { folded, start, end }: Place): boolean => {
  const before = folded.slice(Math.max(0, start - reach.before), start);
  const after = folded.slice(end, end + reach.after);
  if (rule.notBefore?.test(before) === true || rule.notAfter?.test(after) === true) return false;
  const positive = rule.before?.test(before) ?? true;
  return positive && (rule.after?.test(after) ?? true);
};

/** Whether a name is an item of a list of names, or stands beside Chinese text, where an English word would not. */
const inList = ({ folded, start, end }: Place): boolean => {
  const opens =
    opensItem.test(folded.slice(Math.max(0, start - 14), start)) || isHan(folded.charCodeAt(start - 1));
  return opens && (closesItem.test(folded.slice(end, end + 16)) || isHan(folded.charCodeAt(end)));
};

/** Whether a name stands between two separators of a list: there it need not be capitalised. */
const betweenCommas = ({ folded, start, end }: Place): boolean =>
  /[,、(/:|+，] *$/.test(folded.slice(Math.max(0, start - 3), start)) &&
  /^ *[,、)/|+，]/.test(folded.slice(end, end + 3));

/** Whether the clause asks for what it names: "experience with …", "… skills", "熟悉…". */
const isAsked = ({ folded, start, end, chinese }: Place): boolean => {
  const clause = folded.slice(Math.max(0, start - reach.clause), start);
  if (chinese) return asksZh.test(clause);
  return asks.test(clause) || asked.test(folded.slice(end, end + reach.after));
};

const asWritten = ({ text, start, end }: Place, written: string): boolean => {
  const found = text.slice(start, end);
  return found === written || found.replace(/[-\s]/g, ' ') === written.replace(/[-\s]/g, ' ');
};

/** Whether a mention with this guard names the skill at this place. */
export const believed = (
  place: Place,
  { folded, written }: { readonly folded: string; readonly written: string },
  guard: MentionGuard,
): boolean => {
  const rule = contextRules[folded];
  if (rule !== undefined && !holds(rule, place)) return false;
  if (guard === 'plain' || guard === 'never') return guard === 'plain';
  if (guard === 'asked') return place.inTitle || isAsked(place);
  if (guard === 'cased') return asWritten(place, written);
  return (asWritten(place, written) && inList(place)) || betweenCommas(place);
};

const degreeBefore =
  /\b(?:degrees?|bachelor'?s?|master'?s?|ph\.? ?d\.?|bs|b\.s\.?|ms|m\.s\.?|ba|msc|bsc|b\.sc\.?|major|majoring|diploma|concentration|education|coursework)\b[^.;\n•]{0,90}$/;
const degreeZh =
  /^[^，。；;,\n：:]{0,16}(?:等?相关?(?:类)?专业|类专业|专业(?:毕业|本科|大专|优先|背景|者|，|,|。|；|;|全日制|及以上|$)|类相关)/;

/** Whether a subject is named as the field of a degree: what somebody studied, not what they are asked to do. */
export const namesDegree = ({ folded, start, end, chinese }: Place): boolean => {
  if (chinese) return degreeZh.test(folded.slice(end, end + 30));
  const before = folded.slice(Math.max(0, start - 120), start);
  return (
    degreeBefore.test(before) &&
    !/\b(?:experience|skills|knowledge|proficien|familiar)/.test(before.slice(-60))
  );
};

const ofCompany =
  /\b(?:we are an?|we're an?|we are the|we're the|we are building|we're building|is an? |are the |our (?:mission|platform|product|customers|clients|company|app|software|technology|solutions?|investors|users|proprietary|apps)|leading (?<!\b(?:and|or|you|for|in|by|to|be) leading )(?!a\b|the\b|an\b|our\b|your\b|teams?\b|small|cross|multi|projects?\b|design|develop|technical|efforts?|engineer|workshops?)|largest|fastest|startup that|company that|founded|headquartered|funded|investors|backed|customers include|billion|millions?|provider of|helps|enables?|empowers?|empowering|allows|revolutioni[sz]ing|disrupting|dedicated to|mission is|committed to|helping|industry leader|built for|available on|pleased|benefits|perks|insurance|vacation|we offer|401k|used by|acquired|raised|world's|worldwide|marketplace|opportunity employer|featured|announced|innovative solutions|our culture|we believe|driving innovation)\b/;
const ofWork =
  /\b(?:you|you'll|your|you're|experienced?|looking for|skills?|knowledge|proficien\w*|familiar\w*|hiring|seeking|stack|we use|written in|built (?:with|on|in|using)|technologies|languages?|tools|responsib\w*|engineers?|developers?|programmers?|designers?|scientists?|analysts?|ability|candidates?|role|position|must|required|require|preferred|plus|expert\w*|degree|strong|using|develop|working (?:with|on)|work (?:with|on|closely)|design)\b/;

/** Whether the sentence tells of the company and its product, and of nothing that somebody is to do. */
export const tellsOfCompany = ({ folded, start, end, chinese }: Place): boolean => {
  if (chinese) return false;
  const before = folded.slice(Math.max(0, start - 240), start);
  const from = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('\n'),
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
  );
  const after = folded.slice(end, end + 240);
  const to = /[.!?](?:\s|$)|\n/.exec(after)?.index ?? after.length;
  const sentence = before.slice(from + 1) + folded.slice(start, end) + after.slice(0, to);
  return ofCompany.test(sentence) && !ofWork.test(sentence);
};

const others =
  /\b(?:collaborat\w*|work\w* (?:closely )?(?:with|alongside)|partner\w*|report\w* (?:directly )?to|alongside|team of|together with|interact\w* with|liais\w+ with|along with|side by side with|assist(?:ing)?|supporting|support|other|serve as|between|help) [^.;:!?\n]{0,110}$/;
const role =
  /(?:engineer|scientist|developer|analyst|designer|manager|architect|programmer|accountant|actuarie|researcher|specialist|team|department|group|professional)s\b/;
const othersZh = /(?:与|和|跟|同|配合|协同|协助)[^。；;，,：:\n]{0,24}$/;
const roleZh = /(?:工程师|人员|专家|学家|团队|部门|经理|开发|测试|产品|设计|运营|市场|销售)/;
const together = /^[^。；;\n]{0,18}(?:合作|沟通|协作|配合|对接|协调)/;

/** Whether the name is of other people that somebody works with: "partner with data engineers", 与算法工程师紧密合作. */
export const namesOthers = ({ folded, start, end, chinese }: Place): boolean => {
  if (chinese) {
    if (!roleZh.test(folded.slice(start, end + 4))) return false;
    const before = folded.slice(Math.max(0, start - 28), start);
    return othersZh.test(before) && together.test(folded.slice(end, end + 40));
  }
  const named = folded.slice(start, end + 13);
  return role.test(named) && others.test(folded.slice(Math.max(0, start - 130), start));
};
