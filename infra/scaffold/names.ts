/** One name in the spellings that files, variables, types and prose want. */
export interface Name {
  /** `cancel-invoice` */
  readonly kebab: string;
  /** `cancelInvoice` */
  readonly camel: string;
  /** `CancelInvoice` */
  readonly pascal: string;
  /** `cancel invoice` */
  readonly text: string;
  /** `can`: what ids of it begin with. */
  readonly prefix: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const shape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const meaningless = new Set(['utils', 'helpers', 'common', 'manager', 'service', 'shared', 'index']);

/** Throws where the name is not kebab-case, or says nothing. */
export const nameOf = (given: string): Name => {
  if (!shape.test(given))
    throw new Error(`"${given}" is not kebab-case: lower-case words joined by hyphens.`);
  if (meaningless.has(given)) throw new Error(`"${given}" says nothing: use a word of the field.`);
  const words = given.split('-');
  const pascal = words.map(capital).join('');
  return {
    kebab: given,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    text: words.join(' '),
    prefix: given.slice(0, 3),
  };
};

/** English plural of a noun: `invoice` → `invoices`, `category` → `categories`, `batch` → `batches`. */
export const plural = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};
