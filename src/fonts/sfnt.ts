/** A font file taken apart: its tables by their four-letter tag. */
export interface Sfnt {
  readonly flavour: number;
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

const HEADER = 12;
const RECORD = 16;

/** Whole file, with the sum of its words, has to add up to this number (OpenType, table `head`). */
const MAGIC = 0xb1b0afba;

/** Takes an OpenType file apart. */
export function readSfnt(file: ArrayBuffer): Sfnt {
  const view = new DataView(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = HEADER + index * RECORD;
    const tag = String.fromCharCode(...new Uint8Array(file, record, 4));
    tables.set(tag, new Uint8Array(file, view.getUint32(record + 8), view.getUint32(record + 12)).slice());
  }
  return { flavour: view.getUint32(0), tables };
}

/** Puts a font file together, with its tables in the order of their tags and the check sums that belong to them. */
export function writeSfnt({ flavour, tables }: Sfnt): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const start = HEADER + sorted.length * RECORD;
  const file = new Uint8Array(start + sorted.reduce((sum, [, table]) => sum + padded(table.length), 0));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, flavour);
  [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
  let offset = start;
  let head = 0;
  sorted.forEach(([tag, table], index) => {
    const record = HEADER + index * RECORD;
    file.set(table, offset);
    if (tag === "head") view.setUint32((head = offset) + 8, 0);
    [...tag].forEach((letter, at) => view.setUint8(record + at, letter.charCodeAt(0)));
    view.setUint32(record + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  });
  view.setUint32(head + 8, (MAGIC - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}
