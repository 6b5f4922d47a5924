import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../src/office/crc32.ts";
import { LIMITS } from "../../src/office/limits.ts";
import type { Damage } from "../../src/office/unreadable-office.ts";
import { UnreadableOffice } from "../../src/office/unreadable-office.ts";
import { openZip } from "../../src/office/zip.ts";

const TEXT = "各村要抢抓农时，确保颗粒归仓。".repeat(4000);
const WHOLE = zipSync({
  "word/document.xml": strToU8(TEXT),
  "a.txt": [strToU8("甲"), { level: 0 }],
  "empty.xml": new Uint8Array(),
});
const DIRECTORY = new DataView(WHOLE.buffer).getUint32(WHOLE.length - 6, true);

/** The whole archive with something put at a place: from the end, or from the first entry of the directory. */
function change(edit: (view: DataView, end: number, directory: number) => void): Uint8Array {
  const bytes = Uint8Array.from(WHOLE);
  edit(new DataView(bytes.buffer), bytes.length - 22, DIRECTORY);
  return bytes;
}

function damageOf(read: () => unknown): [damage: Damage, part: string] {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableOffice) return [error.damage, error.part];
    throw error;
  }
  throw new Error("it could be read");
}

function readAll(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes);
  return new Map(zip.entries.map((entry) => [entry.name, strFromU8(zip.read(entry))]));
}

test("gives the entries in their order, packed or not, by name with or without capitals", () => {
  expect([...readAll(WHOLE)]).toEqual([
    ["word/document.xml", TEXT],
    ["a.txt", "甲"],
    ["empty.xml", ""],
  ]);
  expect(openZip(WHOLE).find("WORD/Document.xml")?.size).toBe(strToU8(TEXT).length);
  expect(openZip(WHOLE).find("word")).toBeUndefined();
});

test("streams an entry in pieces that together are the whole", () => {
  const zip = openZip(WHOLE);
  const pieces: Uint8Array[] = [];
  const ends: boolean[] = [];
  const [entry] = zip.entries;
  if (!entry) throw new Error("no entry");
  zip.stream(entry, (chunk, last) => {
    pieces.push(chunk.slice());
    ends.push(last);
  });
  expect(ends.filter(Boolean)).toHaveLength(1);
  expect(ends.at(-1)).toBe(true);
  expect(strFromU8(Uint8Array.from(pieces.flatMap((piece) => [...piece])))).toBe(TEXT);
});

test("what a sink throws comes through", () => {
  const zip = openZip(WHOLE);
  const [entry] = zip.entries;
  const stop = () => {
    if (entry) zip.stream(entry, () => { throw new RangeError("enough"); });
  }; // prettier-ignore
  expect(stop).toThrow(new RangeError("enough"));
});

describe("damage", () => {
  const name = "word/document.xml";
  const cases: [name: string, bytes: Uint8Array, damage: Damage, part: string][] = [
    ["no bytes", new Uint8Array(), "no-end", ""],
    ["the end cut off", WHOLE.subarray(0, WHOLE.length - 8), "no-end", ""],
    ["a directory beyond the file", change((view, end) => view.setUint32(end + 16, WHOLE.length - 3, true)), "directory-cut", ""],
    ["a directory elsewhere", change((view, end) => view.setUint32(end + 16, 0, true)), "directory-wrong", ""],
    ["too many entries", change((view, end) => view.setUint16(end + 10, LIMITS.entries + 1, true)), "many-entries", ""],
    ["a password", change((view, _, at) => view.setUint16(at + 8, 1, true)), "encrypted", name],
    ["a size beyond the limit", change((view, _, at) => view.setUint32(at + 24, LIMITS.whole + 1, true)), "large", name],
    ["an entry that is not there", change((view, _, at) => view.setUint32(at + 42, 5, true)), "lost", name],
    ["an entry longer than the file", change((view, _, at) => view.setUint32(at + 20, WHOLE.length, true)), "cut", name],
    ["an entry longer than it says", change((view, _, at) => view.setUint32(at + 24, 10, true)), "longer", name],
    ["an entry shorter than it says", change((view, _, at) => view.setUint32(at + 24, TEXT.length * 3 + 1, true)), "checksum", name],
    ["packed bytes that are none", change((view) => view.setUint16(30 + name.length, 0xffff, true)), "packed", name],
    ["a wrong checksum", change((view, _, at) => view.setUint32(at + 16, 1, true)), "checksum", name],
    ["a method that is not known", change((view, _, at) => view.setUint16(at + 10, 12, true)), "checksum", name],
  ]; // prettier-ignore
  test.each(cases)("%s", (_, bytes, damage, part) => {
    expect(damageOf(() => readAll(bytes))).toEqual([damage, part]);
  });
});

describe("limits", () => {
  const zeros = new Uint8Array(LIMITS.ratioFrom + 1);
  test("an entry that becomes far more than it was packed is refused before it is unpacked", () => {
    expect(damageOf(() => readAll(zipSync({ a: zeros })))).toEqual(["large", "a"]);
  });
  test("so much as it says, but not more than is left for the file and all inside it", () => {
    const budget = { left: 15 };
    const zip = openZip(zipSync({ a: strToU8("0123456789"), b: strToU8("0123456789") }), budget);
    const [a, b] = zip.entries;
    if (!a || !b) throw new Error("no entries");
    zip.read(a);
    expect(budget.left).toBe(5);
    expect(damageOf(() => zip.read(b))).toEqual(["large", "b"]);
  });
  test("not more than the reader asks for", () => {
    const zip = openZip(zipSync({ a: strToU8("0123456789") }));
    const [a] = zip.entries;
    if (!a) throw new Error("no entry");
    expect(damageOf(() => zip.read(a, 9))).toEqual(["large", "a"]);
    expect(zip.read(a, 10)).toHaveLength(10);
  });
});

test("checksums are those of ISO 3309, in pieces too", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("6789"), crc32(strToU8("12345")))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
