import { describe, expect, it } from 'vitest';
import { before, inConstructor, withImport } from '../../infra/scaffold/edits.ts';
import { nameOf, plural } from '../../infra/scaffold/names.ts';

describe('names', () => {
  it('are spelled as files, variables, types and prose want them', () => {
    expect(nameOf('cancel-invoice')).toEqual({
      kebab: 'cancel-invoice',
      camel: 'cancelInvoice',
      pascal: 'CancelInvoice',
      text: 'cancel invoice',
      prefix: 'can',
    });
  });

  it.each([['Invoice'], ['cancel_invoice'], ['-x'], ['utils'], ['']])('refuse %o', (given) => {
    expect(() => nameOf(given)).toThrow();
  });

  it.each([
    ['invoice', 'invoices'],
    ['category', 'categories'],
    ['essay', 'essays'],
    ['batch', 'batches'],
    ['process', 'processes'],
  ])('have a plural: %s, %s', (one, many) => {
    expect(plural(one)).toBe(many);
  });
});

describe('an import', () => {
  it('joins the line that imports from there already', () => {
    const text = "import { a } from './x.ts';\nimport b from 'b';\n\nb(a);\n";
    expect(withImport('c', './x.ts')(text)).toBe(
      "import { a, c } from './x.ts';\nimport b from 'b';\n\nb(a);\n",
    );
    expect(withImport('a', './x.ts')(text)).toBe(text);
  });

  it('else follows the last one', () => {
    expect(withImport('c', './y.ts')("import b from 'b';\n\nb();\n")).toBe(
      "import b from 'b';\nimport { c } from './y.ts';\n\nb();\n",
    );
  });
});

describe('what is added to a file that has grown another form', () => {
  it('is not put just anywhere', () => {
    expect(() => before('\n});', 'x')('no such end')).toThrow(/Cannot find where/);
    expect(() => inConstructor('x')('class A {\n  constructor() {\n  }\n}')).toThrow(/no table/);
  });
});
