/** Where a part of a text begins and ends, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Headings under which a posting tells of the employer or of what it offers, each a line of its own. */
const asideHeading =
  /\n[^a-z\n]{0,4}(?:(?:our |company |employee )?(?:benefits|perks)|(?:benefits|perks|compensation) (?:and|&) [^\n]{0,30}|what (?:we offer|you'll get|we can offer)[^\n]{0,20}|we offer|(?:about|why) (?:us|the company|our company|the team at|join us)[^\n]{0,20}|who we are|our (?:company|culture|values|mission|story)|company (?:overview|description|profile|culture)|why (?:join|work)[^\n]{0,40}|(?:equal (?:employment )?opportunity|eeo)[^\n]{0,40}|additional information|privacy (?:notice|policy)|nearest (?:major|secondary) market)[^a-z\n]{0,4}(?=\n)/g;
/** Any heading: a short line that ends in a colon, or names what a posting's parts are called. */
const nextHeading =
  /\n(?:[^\n]{2,60}: *(?=\n)|[^\n]{0,30}\b(?:responsibilit\w+|duties|requirements?|qualifications?|skills|experience|what you|who you|your role|the role|job (?:description|summary)|you will|about you|looking for|must have|nice to have|position|stack)\b[^\n]{0,30}(?=\n))/g;
const asideHeadingZh =
  /(?:福利待遇|薪[资酬](?:福利|待遇)|薪酬福利待遇|公司福利|员工福利|福利|公司(?:简介|介绍|背景)|企业(?:简介|介绍)|关于(?:我们|公司)|我们(?:提供|给你)|加入我们|你将获得)[】\]]? *[:：\n]/g;
const nextHeadingZh =
  /(?:岗位|职位|任职|工作|招聘|应聘|能力|基本|技能)?(?:职责|要求|资格|内容|描述|条件|技能)[】\]]? *[:：\n]/g;

const until = (folded: string, from: number, heading: RegExp): number => {
  heading.lastIndex = from;
  return heading.exec(folded)?.index ?? folded.length;
};

/** The parts of a folded posting under headings of benefits and of the employer, up to the next heading of the work. */
export const partsAside = (folded: string, chinese: boolean): Stretch[] => {
  const heading = chinese ? asideHeadingZh : asideHeading;
  const parts: Stretch[] = [];
  heading.lastIndex = 0;
  for (let found = heading.exec(folded); found !== null; found = heading.exec(folded)) {
    const start = found.index + found[0].length;
    const end = until(folded, start, chinese ? nextHeadingZh : nextHeading);
    parts.push({ start, end });
    heading.lastIndex = Math.max(start, end);
  }
  return parts;
};
