/** A form as it arrives: all fields before the file, and the file's bytes as they come. */
export interface StreamedForm {
  fields: Map<string, string>;
  fileName: string | undefined;
  file: AsyncIterable<Buffer>;
}

export class MalformedForm extends Error {}

const headerLimitBytes = 64 * 1024;
const separator = Buffer.from('\r\n\r\n');

/** Bytes of a source up to given marks, never holding more than one chunk besides what was asked for. */
class Scanner {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#held = Buffer.concat([this.#held, next.value]);
    return true;
  }

  /** What comes before the mark; the mark itself is passed over. */
  async until(mark: Buffer): Promise<Buffer> {
    let at = this.#held.indexOf(mark);
    while (at < 0) {
      if (this.#held.length > headerLimitBytes) throw new MalformedForm('a field of the form is too long');
      if (!(await this.#more())) throw new MalformedForm('the form ends too early');
      at = this.#held.indexOf(mark);
    }
    const found = this.#held.subarray(0, at);
    this.#held = this.#held.subarray(at + mark.length);
    return found;
  }

  async *streamUntil(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark);
      // Without the mark, its beginning may stand at the end of what is held.
      const sure = at >= 0 ? at : this.#held.length - mark.length + 1;
      if (sure > 0) {
        yield this.#held.subarray(0, sure);
        this.#held = this.#held.subarray(sure);
      }
      if (at >= 0) return;
      if (!(await this.#more())) throw new MalformedForm('the form ends in the middle of the file');
    }
  }

  async drain(): Promise<void> {
    this.#held = Buffer.alloc(0);
    while ((await this.#chunks.next()).done !== true);
  }
}

const nameIn = (headers: string, key: string): string | undefined =>
  new RegExp(`content-disposition:[^\\r\\n]*[; ]${key}="([^"]*)"`, 'i').exec(headers)?.[1];

/**
 * Reads `multipart/form-data` up to its file, which is streamed; fields after the file are ignored, as S3 does.
 * Throws MalformedForm.
 */
export const streamForm = async (
  source: AsyncIterable<Buffer>,
  contentType: string,
): Promise<StreamedForm> => {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw new MalformedForm('the form has no boundary');
  const next = Buffer.from(`\r\n--${boundary}`);
  const scanner = new Scanner(source);
  await scanner.until(next.subarray(2));
  const fields = new Map<string, string>();
  for (;;) {
    const headers = (await scanner.until(separator)).toString('utf8');
    const name = nameIn(headers, 'name');
    if (name === undefined) throw new MalformedForm('a part of the form has no name, or there is no file');
    if (name !== 'file') {
      fields.set(name, (await scanner.until(next)).toString('utf8'));
      continue;
    }
    const file = async function* () {
      yield* scanner.streamUntil(next);
      await scanner.drain();
    };
    return { fields, fileName: nameIn(headers, 'filename'), file: file() };
  }
};
