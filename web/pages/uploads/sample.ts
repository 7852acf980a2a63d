/** The beginning of a table, as far as it is needed to choose columns by. */
export interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const sampleBytes = 65_536;
const rowsShown = 3;

const beginning = async (file: Blob): Promise<Uint8Array> => {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const stream = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < sampleBytes;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  await reader.cancel();
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer()).slice(
    0,
    sampleBytes,
  );
};

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const delimiterOf = (header: string): string =>
  [',', '\t', ';', '|'].reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );

/** Records of the text (RFC 4180) up to `most`; the last one may be cut off by the end of the sample. */
export const recordsOf = (text: string, delimiter: string, most: number): string[][] => {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length && records.length < most; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === delimiter || sign === '\n') {
      fields.push(field.replace(/\r$/, ''));
      field = '';
      if (sign === '\n') {
        records.push(fields);
        fields = [];
      }
    } else field += sign;
  }
  if (records.length < most && (fields.length > 0 || field !== '')) records.push([...fields, field]);
  return records;
};

/** Columns and first rows of a CSV file, plain or gzipped, read on this machine. */
export const sampleOf = async (file: Blob): Promise<Sample> => {
  const text = decoded(await beginning(file)).replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text.split('\n', 1)[0] ?? '');
  const [header = [], ...rows] = recordsOf(text, delimiter, rowsShown + 1);
  return { columns: header.map((name) => name.trim()).filter((name) => name !== ''), rows };
};
