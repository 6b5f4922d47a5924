import { deflateSync } from "node:zlib";
import { declareAccessible, showTitle } from "./declare-accessible.ts";

/** One more takes a third longer for no byte less; of the places of objects, which are much alike, three times as long. */
const LEVEL = 8;
const LEVEL_OF_PLACES = 7;

/**
 * The same PDF in fewer bytes. Typst writes each small object (tags, bookmarks, widths of characters) as plain text, and so the tables
 * that tell which character a glyph is: a fifth of the file of a plain document. Here these tables are deflated, and the small objects stand
 * together in one deflated stream, as PDF 1.5 and later allow (ISO 32000-1, 7.5.7 and 7.5.8). A PDF/A-2a says that it is PDF/UA-1 too.
 */
export function packPdf(pdf: Buffer): Buffer {
  const isArchive = pdf.includes("<pdfaid:part>");
  const { offsets, trailer, end } = readTable(pdf);
  const order = [...offsets].sort(([, one], [, other]) => one - other);
  const pieces: Buffer[] = [pdf.subarray(0, order[0]?.[1])];
  const places = new Map<number, Place>();
  const small: { number: number; body: string }[] = [];
  let at = pieces[0]?.length ?? 0;
  const add = (number: number, bytes: Buffer) => {
    places.set(number, { type: 1, value: at, index: 0 });
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const [place, [number, from]] of order.entries()) {
    const object = pdf.subarray(from, order[place + 1]?.[1] ?? end);
    if (object.includes(STREAM)) add(number, packStream(object, isArchive));
    else small.push({ number, body: isArchive ? showTitle(bodyOf(object)) : bodyOf(object) });
  }
  const holder = offsets.size + 1;
  for (const [index, { number }] of small.entries()) places.set(number, { type: 2, value: holder, index });
  add(holder, holderOf(holder, small));
  const start = at;
  add(holder + 1, tableOf(holder + 1, { places, trailer, start }));
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

/** Where an object stands: at a place of the file (1), or in the stream that holds it (2). */
interface Place {
  type: 1 | 2;
  value: number;
  index: number;
}

const STREAM = Buffer.from("\nstream\n");
const END = Buffer.from("\nendstream\nendobj\n");

/** The table of objects of a file that was written at once. */
function readTable(pdf: Buffer): { offsets: Map<number, number>; trailer: string; end: number } {
  const tail = pdf.toString("latin1", pdf.lastIndexOf("startxref"));
  const end = Number(/^startxref\s+(?<end>\d+)/u.exec(tail)?.groups?.["end"]);
  const table = pdf.toString("latin1", end);
  const lines = [...table.matchAll(/^(?<offset>\d{10}) \d{5} (?<kind>[nf])\s*$/gmu)];
  const trailer = /trailer\s*<<(?<keys>.*)>>\s*startxref/su.exec(table)?.groups?.["keys"];
  if (!table.startsWith("xref\n0 ") || trailer === undefined) throw new Error("This PDF has no table of objects.");
  const used = lines.flatMap(({ groups }, at): [number, number][] =>
    groups?.["kind"] === "n" ? [[at, Number(groups["offset"])]] : [],
  );
  return { offsets: new Map(used), trailer: trailer.replace(/\/Size\s+\d+/u, "").trim(), end };
}

/** What stands between `12 0 obj` and `endobj`. */
function bodyOf(object: Buffer): string {
  const text = object.toString("latin1");
  return text.slice(text.indexOf("obj") + 3, text.lastIndexOf("endobj")).trim();
}

/** Deflates what is not; the description of the file (XMP) stays readable for programs that know nothing else of it. */
function packStream(object: Buffer, isArchive: boolean): Buffer {
  const at = object.indexOf(STREAM);
  const head = object.toString("latin1", 0, at);
  const isDescription = head.includes("/Metadata");
  if (head.includes("/Filter") || (isDescription && !isArchive)) return object;
  const from = at + STREAM.length;
  const own = object.subarray(from, from + Number(/\/Length (?<length>\d+)/u.exec(head)?.groups?.["length"]));
  const bytes = isDescription ? Buffer.from(declareAccessible(own.toString())) : deflateSync(own, { level: LEVEL });
  const length = `/Length ${bytes.length}${isDescription ? "" : "\n  /Filter /FlateDecode"}`;
  return Buffer.concat([Buffer.from(head.replace(/\/Length \d+/u, length), "latin1"), STREAM, bytes, END]);
}

/** Small objects in one stream: their numbers and places before them. */
function holderOf(number: number, objects: readonly { number: number; body: string }[]): Buffer {
  let at = 0;
  const places = objects.map((object) => {
    const place = `${object.number} ${at}`;
    at += object.body.length + 1;
    return place;
  });
  const first = `${places.join(" ")}\n`;
  const bytes = deflateSync(Buffer.from(first + objects.map(({ body }) => `${body}\n`).join(""), "latin1"), {
    level: LEVEL,
  });
  return streamOf(number, `/Type /ObjStm /N ${objects.length} /First ${first.length}`, bytes);
}

/** The table of objects as a stream: three numbers for each, of 1, 4 and 2 bytes. */
function tableOf(
  number: number,
  { places, trailer, start }: { places: ReadonlyMap<number, Place>; trailer: string; start: number },
): Buffer {
  const rows = Buffer.alloc(7 * (number + 1));
  rows.writeUInt16BE(0xffff, 5);
  for (const [at, { type, value, index }] of [...places, [number, { type: 1, value: start, index: 0 }] as const]) {
    rows.writeUInt8(type, 7 * at);
    rows.writeUInt32BE(value, 7 * at + 1);
    rows.writeUInt16BE(index, 7 * at + 5);
  }
  const bytes = deflateSync(rows, { level: LEVEL_OF_PLACES });
  return streamOf(number, `/Type /XRef /Size ${number + 1} /W [1 4 2] ${trailer}`, bytes);
}

function streamOf(number: number, keys: string, bytes: Buffer): Buffer {
  const head = `${number} 0 obj\n<< ${keys} /Length ${bytes.length} /Filter /FlateDecode >>`;
  return Buffer.concat([Buffer.from(head, "latin1"), STREAM, bytes, END]);
}
