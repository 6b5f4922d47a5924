/** Reads the CBOR (RFC 8949) that Pagefind writes: integers, text and arrays, one value after the other. */
export interface CborReader {
  /** An integer, also a negative one. */
  integer: () => number;
  text: () => string;
  /** Number of members of the array that begins here; reading goes on with the first of them. */
  array: () => number;
  /** Leaves out a value, with all that is in it. */
  skip: () => void;
}

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

const utf8 = new TextDecoder();

/** Throws a RangeError for anything else: the file is not Pagefind's, or of another version. */
export function readCbor(bytes: Uint8Array): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function head(): { kind: number; size: number } {
    const first = view.getUint8(at++);
    return { kind: first >> 5, size: sizeOf(first & 31) };
  }

  function sizeOf(short: number): number {
    if (short < 24) return short;
    const from = at;
    at += 1 << (short - 24);
    if (short === 24) return view.getUint8(from);
    if (short === 25) return view.getUint16(from);
    if (short === 26) return view.getUint32(from);
    throw new RangeError(`CBOR: a size of kind ${short} at ${from}`);
  }

  function expect(kind: number): number {
    const found = head();
    if (found.kind !== kind) throw new RangeError(`CBOR: kind ${found.kind} in place of ${kind} before ${at}`);
    return found.size;
  }

  const reader: CborReader = {
    integer() {
      const { kind, size } = head();
      if (kind === NEGATIVE) return -1 - size;
      if (kind !== UNSIGNED) throw new RangeError(`CBOR: kind ${kind} in place of an integer before ${at}`);
      return size;
    },
    text() {
      const size = expect(TEXT);
      at += size;
      return utf8.decode(bytes.subarray(at - size, at));
    },
    array: () => expect(ARRAY),
    skip() {
      const { kind, size } = head();
      if (kind === ARRAY) for (let member = 0; member < size; member++) reader.skip();
      else if (kind === TEXT) at += size;
    },
  };
  return reader;
}
