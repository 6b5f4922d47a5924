import type { AttachmentReading } from "./reading.ts";
import { emptyReading } from "./reading.ts";

/** A text file in UTF-8, UTF-16 (with a mark) or the Chinese code page of Windows; undefined where it is none of these. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  for (const encoding of utf16 === "" ? ["utf-8", "gb18030"] : [utf16])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!/[\0-\x08\x0e-\x1a]/u.test(text)) return text;
    } catch {
      // Not in this encoding.
    }
  return undefined;
}

/** Reads a text file in paragraphs: lines up to an empty one belong together, because numbers may be wrapped. */
export function readPlain(text: string): AttachmentReading {
  const reading = emptyReading();
  let line = 1;
  for (const block of text.split(/(?<=\n[ \t\u3000\r]*\n)/u)) {
    reading.texts.push({ where: `第 ${line} 行起`, text: block });
    line += block.split("\n").length - 1;
  }
  return reading;
}

/** Reads a table of values with commas, semicolons or tabs between them, cell by cell. */
export function readCsv(text: string): AttachmentReading {
  const reading = emptyReading();
  const [heads = [], ...rows] = csvRows(text);
  for (const [row, cells] of [heads, ...rows].entries())
    for (const [column, value] of cells.entries())
      reading.texts.push({
        where: `第 ${row + 1} 行第 ${column + 1} 列`,
        text: value,
        head: row === 0 ? undefined : heads[column],
      });
  return reading;
}

/** The rows of such a table; quotes around cells are taken off. */
export function csvRows(text: string): string[][] {
  const separator = ["\t", ";", ","].find((one) => (text.split("\n", 1)[0] ?? "").includes(one)) ?? ",";
  const rows: string[][] = [[]];
  let [value, quoted] = ["", false];
  const endCell = () => {
    rows.at(-1)?.push(value);
    value = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      if (quoted && text.charAt(at + 1) === '"') value += text.charAt((at += 1));
      else quoted = !quoted;
    } else if (!quoted && character === separator) endCell();
    else if (!quoted && character === "\n") {
      endCell();
      rows.push([]);
    } else value += character;
  }
  if (value !== "") endCell();
  return rows;
}
