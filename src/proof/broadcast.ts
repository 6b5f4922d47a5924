import type { OfficialDocument } from "../model/document.ts";
import { headRows } from "../model/table.ts";
import { walk } from "../model/walk.ts";
import { compareText } from "./compare.ts";
import type { Failure } from "./pages.ts";
import { officialTexts } from "./pages.ts";
import { sourceText } from "./source-text.ts";
import { compareSpoken } from "./spoken.ts";

/** The line above a piece: `—— 第1段，共3段，约2分钟 ——`. */
const PIECE = /^—— .* ——$/u;

/** What is said of the text in a `broadcast.txt`: of each piece what stands between its first paragraph and its last. */
export function saidText(file: string): string {
  const lines = file.replace(/^\ufeff/u, "").split("\r\n");
  const starts = lines.flatMap((line, at) => (PIECE.test(line) ? [at] : []));
  return starts
    .map((start, index) => {
      const paragraphs = lines
        .slice(start + 1, starts[index + 1])
        .join("\n")
        .trim()
        .split("\n\n");
      return paragraphs.slice(1, -1).join("\n");
    })
    .join("\n");
}

/**
 * Proves that the sheets for the loudspeaker carry the text of the source character for character, and that broadcast.txt says every Chinese character and every digit of the source, in order, and beside
 * them only words that numbers and signs are read with, and heads of tables (see {@link compareSpoken}).
 *
 * @param source the whole document.md
 * @param readFile a file below the site
 */
export function proveBroadcast(
  document: OfficialDocument,
  source: string,
  readFile: (path: string) => string | undefined,
): Failure[] {
  const page = `documents/${document.id}/broadcast.txt`;
  const sheets = `documents/${document.id}/broadcast/`;
  const heads: string[] = [];
  walk(
    document.parts.flatMap(({ children }) => children),
    (node) => {
      if (node.type === "table") heads.push(...headRows(node).flatMap(({ cells }) => cells.map(({ value }) => value)));
    },
  );
  const difference = compareSpoken(sourceText(source), saidText(readFile(page) ?? ""), heads.join(" "));
  const script = officialTexts(readFile(`${sheets}index.html`) ?? "").get("document") ?? "";
  const onSheets = compareText(sourceText(source), script);
  return [
    ...(difference ? [{ page, unit: "document", ...difference }] : []),
    ...(onSheets ? [{ page: sheets, unit: "document", ...onSheets }] : []),
  ];
}
