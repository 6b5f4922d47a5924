import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import type { Budget } from "./limits.ts";
import { LIMITS, startBudget } from "./limits.ts";
import { UnreadableOffice } from "./unreadable-office.ts";

/** An archive: office files are ZIP files without encryption or splitting (ISO 29500-2, annex B). */
export interface Zip {
  /** In the order of the directory. */
  entries: readonly ZipEntry[];
  /** The entry of that name, the last of several; capitals do not count. */
  find: (name: string) => ZipEntry | undefined;
  /**
   * The bytes of an entry, their checksum proved.
   *
   * @param limit most bytes, `LIMITS.whole` where not given
   * @throws UnreadableOffice when they are damaged or beyond the limits
   */
  read: (entry: ZipEntry, limit?: number) => Uint8Array;
  /**
   * Unpacks an entry piece by piece, without ever holding it whole.
   *
   * @throws UnreadableOffice as `read`; a wrong checksum shows only at the end
   */
  stream: (entry: ZipEntry, sink: EntrySink) => void;
}

export interface ZipEntry {
  /** With `/` between folders, without one at its beginning. */
  name: string;
  method: number;
  encrypted: boolean;
  checksum: number;
  packed: number;
  size: number;
  offset: number;
}

/** Takes the bytes of an entry, piece by piece. */
export type EntrySink = (chunk: Uint8Array, last: boolean) => void;

const STEP = 1 << 14;

/**
 * Opens an archive by its central directory. Sizes that it states are not believed: unpacking stops at the limits.
 *
 * @param budget what may be unpacked; that of the file around it for a file inside another
 * @throws UnreadableOffice when the bytes are no whole archive
 */
export function openZip(bytes: Uint8Array, budget: Budget = startBudget()): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: ZipEntry[];
  try {
    entries = readDirectory(view, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableOffice("directory-cut");
    throw error;
  }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const stream: Zip["stream"] = (entry, sink) => unpack(view, bytes, entry, budget, sink);
  return {
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    read(entry, limit = LIMITS.whole) {
      if (entry.size > limit && !entry.encrypted) throw new UnreadableOffice("large", entry.name);
      return collect(entry, stream);
    },
    stream,
  };
}

/** APPNOTE.TXT 4.3.16 and 4.3.12: the end record stands in the last 64 KB and says where the directory is. */
function readDirectory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 65_557 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new UnreadableOffice("no-end");
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new UnreadableOffice("many-entries");
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let at = view.getUint32(end + 16, true), index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableOffice("directory-wrong");
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll("\\", "/").replace(/^\/+/u, ""),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(view: DataView, bytes: Uint8Array, entry: ZipEntry, budget: Budget, sink: EntrySink): void {
  const { name, size, packed, method } = entry;
  if (entry.encrypted) throw new UnreadableOffice("encrypted", name);
  if (size > budget.left || (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio))
    throw new UnreadableOffice("large", name);
  const data = packedBytes(view, bytes, entry);
  let length = 0;
  let checksum = 0;
  const take: EntrySink = (chunk, last) => {
    length += chunk.length;
    budget.left -= chunk.length;
    if (length > size) throw new UnreadableOffice("longer", name);
    checksum = crc32(chunk, checksum);
    if (last && (length !== size || checksum !== entry.checksum)) throw new UnreadableOffice("checksum", name);
    sink(chunk, last);
  };
  if (method === 0) take(data, true);
  else if (method === 8) inflate(data, name, take);
  else throw new UnreadableOffice("checksum", name);
}

function packedBytes(view: DataView, bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new UnreadableOffice("lost", name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new UnreadableOffice("cut", name);
  return bytes.subarray(start, start + packed);
}

/** Unpacks in steps, so that a bomb is noticed before it has grown. What a sink throws comes through. */
function inflate(data: Uint8Array, name: string, take: EntrySink): void {
  const thrown: Error[] = [];
  const stream = new Inflate((chunk, last) => {
    try {
      take(chunk, last);
    } catch (error) {
      thrown.push(error as Error);
      throw error;
    }
  });
  try {
    let at = 0;
    do stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    while ((at += STEP) < data.length);
  } catch {
    throw thrown[0] ?? new UnreadableOffice("packed", name);
  }
}

function collect(entry: ZipEntry, stream: Zip["stream"]): Uint8Array {
  let whole = new Uint8Array();
  let length = 0;
  stream(entry, (chunk) => {
    if (length === 0) whole = new Uint8Array(entry.size);
    whole.set(chunk, length);
    length += chunk.length;
  });
  return whole;
}
