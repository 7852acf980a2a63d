/** Names of O*NET's technology examples that differ from the skill's common name in more than the maker's. */
const commonNames: ReadonlyMap<string, string> = new Map([
  ['structured query language sql', 'sql'],
  ['amazon web services aws software', 'aws'],
  ['microsoft azure software', 'azure'],
  ['google cloud software', 'gcp'],
  ['cascading style sheets css', 'css'],
  ['hypertext markup language html', 'html'],
  ['extensible markup language xml', 'xml'],
  ['microsoft office software', 'office software'],
  ['microsoft visual basic for applications vba', 'vba'],
  ['microsoft sql server', 'sql server'],
  ['microsoft power bi', 'power bi'],
  ['ibm spss statistics', 'spss'],
  ['oracle database', 'oracle'],
  ['trimble sketchup pro', 'sketchup'],
  ['shell script', 'shell'],
  ['spring framework', 'spring'],
  ['the mathworks matlab', 'matlab'],
  ['autodesk 3ds max', '3ds max'],
  ['unity technologies unity', 'unity'],
  ['react', 'react'],
  ['vue.js', 'vue'],
]);

const makers =
  /^(microsoft|adobe|apache|oracle|ibm|google|atlassian|autodesk|esri|dassault systemes|the mathworks|trimble|intuit|apple|red hat|siemens)\s+/;

/** The skill behind a technology example, lower case: `Apache Hadoop` is `hadoop`, `SAP software` is `sap`. */
export const skillOfTechnology = (example: string): string => {
  const plain = example.trim().toLowerCase();
  return commonNames.get(plain) ?? plain.replace(makers, '').replace(/\s+software$/, '');
};
