type Call = (...addressesAndNumbers: number[]) => number;
const isCall = (value: unknown): value is Call => typeof value === 'function';

export const pageBytes = 65_536;

/** A kernel that imports its memory, from its committed base64. Compiled on first use, in a few milliseconds, and kept. */
export const kernelModule = (base64: string) => {
  const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'));
  let compiled: WebAssembly.Module | undefined;
  return {
    /** Whether this runtime has what the kernel needs, SIMD above all. */
    runs: (): boolean => WebAssembly.validate(bytes()),
    /** The kernel over a memory of its own of at least this size, which holds zeros. */
    instance: (memoryBytes: number) => {
      const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(memoryBytes / pageBytes)) });
      compiled ??= new WebAssembly.Module(bytes());
      const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
      const call = (name: string): Call => {
        const found = exports[name];
        if (!isCall(found)) throw new TypeError(`the kernel has no ${name}`);
        return found;
      };
      return { memory, call };
    },
  };
};
