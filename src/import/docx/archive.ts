import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { SAVE_AGAIN, Unreadable } from "./unreadable.ts";

/** The files inside a `.docx` (OPC package: a ZIP archive without encryption or splitting). */
export interface Archive {
  /** As written, in their order. */
  names: readonly string[];
  /**
   * The bytes of a file, their checksum proved; undefined where there is none of this name (capitals do not count).
   *
   * @throws Unreadable when they are damaged or more than `limit`
   */
  read: (name: string, limit: number) => Uint8Array | undefined;
}

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  checksum: number;
  packed: number;
  size: number;
  offset: number;
}

const MOST_ENTRIES = 5000;
const STEP = 1 << 14;

/**
 * Opens an archive by its central directory. Sizes that it states are not believed: unpacking stops at the limit.
 *
 * @throws Unreadable when the bytes are no whole archive
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Entry[];
  try {
    entries = readDirectory(view, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw broken("压缩目录不完整");
    throw error;
  }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    read(name, limit) {
      const entry = byName.get(name.toLowerCase());
      return entry && unpack(view, bytes, entry, limit);
    },
  };
}

/** APPNOTE.TXT 4.3.16 and 4.3.12: the end record stands in the last 64 KB and says where the directory is. */
function readDirectory(view: DataView, bytes: Uint8Array): Entry[] {
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 65_557 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw broken("找不到压缩文件的结尾");
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unreadable("这个文件里装的东西多得不像公文", SAVE_AGAIN);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  for (let at = view.getUint32(end + 16, true), index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw broken("压缩目录对不上");
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

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable("文件加了密码", "用 WPS 或 Word 打开，取消密码，另存为 .docx，再导入。");
  if (entry.size > limit) throw tooLarge(entry.name);
  const { offset, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw broken(`“${entry.name}”找不到`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken(`“${entry.name}”不完整`);
  const data = bytes.subarray(start, start + packed);
  const content = entry.method === 0 ? data : entry.method === 8 ? inflate(data, entry) : undefined;
  if (content?.length !== entry.size || crc32(content) !== entry.checksum) throw broken(`“${entry.name}”校验不对`);
  return content;
}

/** Unpacks in steps, so that a bomb is noticed before it has grown. */
function inflate(data: Uint8Array, { name, size }: Entry): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw broken(`“${name}”比写明的大`);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += STEP) stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : broken(`“${name}”解不开`);
  }
  return content.subarray(0, length);
}

function broken(what: string): Unreadable {
  return new Unreadable(`文件已损坏（${what}）`, SAVE_AGAIN);
}

function tooLarge(name: string): Unreadable {
  return new Unreadable(
    `“${name}”展开后太大，不像公文`,
    "用 WPS 或 Word 打开，删去过大的图片或嵌入的文件，另存为 .docx，再导入。",
  );
}
