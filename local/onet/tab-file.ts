import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type * as z from 'zod';

/** What is wrong with an O*NET file, with its name and, where one line is to blame, the line (the header is line 1). */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(file: string, line: number | null, problem: string) {
    super(line === null ? `${basename(file)}: ${problem}` : `${basename(file)} line ${line}: ${problem}`);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The lines with their numbers from 1. A file that is not there is a FileFault. */
async function* linesOf(file: string): AsyncGenerator<readonly [line: number, text: string]> {
  const input = createReadStream(file, 'utf8');
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) yield [(line += 1), text];
  } catch (error) {
    throw isMissing(error) ? new FileFault(file, null, 'there is no such file in the folder') : error;
  } finally {
    input.destroy();
  }
}

const checkHeader = (file: string, header: readonly string[], columns: readonly string[]): void => {
  const missing = columns.filter((column) => !header.includes(column)).map((column) => `“${column}”`);
  if (missing.length === 0) return;
  throw new FileFault(file, 1, `the header lacks ${missing.join(', ')}; is this a tab-delimited O*NET file?`);
};

const problemOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ');

/**
 * Streams an official O*NET text file: tab-delimited, a header, one record a line. `schema` names the columns wanted,
 * wherever they stand, and reads their text. Throws a FileFault for a missing file or column, a line with another
 * number of fields than the header, or a value that the schema refuses.
 */
export async function* rowsOf<S extends z.ZodObject>(file: string, schema: S): AsyncGenerator<z.output<S>> {
  let header: readonly string[] | undefined;
  for await (const [line, text] of linesOf(file)) {
    if (header === undefined) {
      header = text.replace(/^\uFEFF/, '').split('\t');
      checkHeader(file, header, Object.keys(schema.shape));
      continue;
    }
    if (text === '') continue;
    const fields = text.split('\t');
    if (fields.length !== header.length) {
      throw new FileFault(file, line, `${fields.length} fields where the header has ${header.length}`);
    }
    const parsed = schema.safeParse(
      Object.fromEntries(header.map((column, place) => [column, fields[place]])),
    );
    if (!parsed.success) throw new FileFault(file, line, problemOf(parsed.error));
    yield parsed.data;
  }
  if (header === undefined) throw new FileFault(file, 1, 'the file is empty');
}
