import { makeDocx, level, list, num, numbered, paragraph, run, table, title } from "./docx-files.ts";
import type { MadeDocument } from "../made-documents.ts";
import { readMarker } from "../../../src/parse/read-marker.ts";
import type { MarkerStyle } from "../../../src/model/document.ts";

const FORMATS: Partial<Record<MarkerStyle, string>> = {
  chinese: "chineseCountingThousand",
  "chinese-paren": "chineseCountingThousand",
  arabic: "decimal",
  "arabic-paren": "decimal",
  "arabic-half-paren": "decimal",
  circled: "decimalEnclosedCircle",
};

/** A made document as Word keeps it: 一、 (一) 1. counted by Word, the words in several runs. */
export function asWordFile({ paragraphs, title: heading }: MadeDocument, cuts: readonly number[]): Uint8Array {
  const [left, right] = paragraphs.some((one) => one.startsWith("（")) ? ["（", "）"] : ["(", ")"];
  const levels = [["一、", "%1、"], ["(一)", `${left}%2${right}`], ["1.", "%3."]]; // prettier-ignore
  const numbering = levels.map(([, text = ""], index) => level(index, index < 2 ? "chineseCounting" : "decimal", text));
  const plan = paragraphs.findIndex((one, index) => index > 0 && heading.includes(`《${one}》`));
  const body = paragraphs.map((words, index) => {
    if (index === 0 || index === plan) return title(words);
    const found =
      /^(?:(?<first>[一二三四五六七八九十]+、)|(?<second>[(（][一二三四五六七八九十]+[)）])|(?<third>\d+\.))/u.exec(
        words,
      )?.groups;
    const own = found?.["first"] ?? found?.["second"] ?? found?.["third"];
    if (own === undefined) return paragraph(inRuns(words, cuts));
    return numbered(inRuns(words.slice(own.length), cuts), 1, found?.["first"] ? 0 : found?.["second"] ? 1 : 2);
  });
  return makeDocx({ body: body.join(""), numbering: list(numbering.join("")) + num(1, 1) });
}

/** The words cut into runs here and there, as Word does after each edit. */
function inRuns(words: string, cuts: readonly number[]): string {
  const places = [...new Set(cuts.map((cut) => cut % (words.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => run(words.slice(from, places[index] ?? words.length))).join("");
}

/**
 * The body of a `document.md` as Word keeps it: every number that stands before a paragraph
 * is made by a list of its own kind, which begins anew with that number.
 */
export function bodyAsWordFile(body: string): Uint8Array {
  const abstracts = new Map<string, { id: number; format: string; text: string }>();
  const nums: string[] = [];
  const blocks = body
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/u)
    .flatMap((block) => (isTable(block) ? [block] : block.split("\n")));
  const written = blocks.flatMap((block): string[] => {
    const words = unescape(block.replace(/^#+ /u, "").trim());
    if (words === "" || words.startsWith("![")) return [];
    if (isTable(block)) return [writeTable(block), paragraph("")];
    if (block.startsWith("# ")) return [title(words)];
    const marker = readMarker(words);
    const format = marker && FORMATS[marker.style];
    const printed = marker && /[一二三四五六七八九十百]+|[①-⑳]|\d+/u.exec(marker.text)?.[0];
    if (!marker || format === undefined || printed === undefined) return [paragraph(words)];
    const text = marker.text.replace(printed, "%1");
    const abstract = abstracts.get(`${format}${text}`) ?? { id: abstracts.size + 1, format, text };
    abstracts.set(`${format}${text}`, abstract);
    const id = nums.length + 1;
    const start = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${marker.numbers[0] ?? 1}"/></w:lvlOverride>`;
    nums.push(num(id, abstract.id, start));
    return [numbered(words.slice(marker.text.length), id)];
  });
  const lists = [...abstracts.values()].map(({ id, format, text }) => list(level(0, format, text), id));
  return makeDocx({ body: written.join(""), numbering: lists.join("") + nums.join("") });
}

function isTable(block: string): boolean {
  return /^\|.*\n\|[\s|:-]+(?:\n|$)/u.test(block);
}

function writeTable(block: string): string {
  const rows = block.split("\n").filter((row) => row.startsWith("|") && !/^[\s|:-]+$/u.test(row));
  const cells = rows.map((row) =>
    row
      .replace(/^\|/u, "")
      .replace(/\|\s*$/u, "")
      .split(/(?<!\\)\|/u)
      .map((cell) => unescape(cell.trim())),
  );
  return table(
    ...cells.map((row, at) =>
      row.flatMap((words, column): [string, string][] => {
        if (words === "<") return [];
        const span = row.slice(column + 1).findIndex((one) => one !== "<");
        const wide = (span < 0 ? row.length - column - 1 : span) + 1;
        const down = words === "^" ? "<w:vMerge/>" : cells[at + 1]?.[column] === "^" ? RESTART : "";
        return [[words === "^" ? "" : breakLines(words), (wide > 1 ? `<w:gridSpan w:val="${wide}"/>` : "") + down]];
      }),
    ),
  );
}

function breakLines(words: string): string {
  const lines = words.split("<br>");
  return lines.length > 1 ? lines.map((line) => run(line)).join("<w:r><w:br/></w:r>") : words;
}

const RESTART = `<w:vMerge w:val="restart"/>`;

function unescape(words: string): string {
  return words.replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1");
}
