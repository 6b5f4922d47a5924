import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { listTablePlaces } from "../model/table-places.ts";
import { collectProblems } from "../model/walk.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import type { Failure } from "../proof/pages.ts";
import type { Piece } from "../proof/pieces.ts";
import { listPieces, pieceAt } from "../proof/pieces.ts";

/** What was made of a document has other words than it. */
export const VERBATIM = declareMessage({
  id: "verbatim",
  title: "网页和数据文件的文字与原文一字不差",
  why: "差一个字的公文不能发布",
  fix: "不是公文写错了，是程序没有排对：把这件公文和这条提示发给维护网站的人；急着发布别的公文的，先把这一件的文件夹移到 content 以外，再生成",
  untested: "没有已知的公文会这样；核对本身有测试",
});

/**
 * Tells where what was made of a document differs from it, each at the place of the first character that differs.
 *
 * @param file document.md
 */
export function reportWrongPages(document: OfficialDocument, file: VFile, failures: readonly Failure[]): void {
  for (const { page, unit, index, before, expected, actual } of failures) {
    const kind = page.endsWith("/") ? "网页" : "文件";
    const reason = `${kind} ${page} 与原文不一致，第 ${index + 1} 字起（“${before}”之后）应为“${expected}”，实际是“${actual}”`;
    reportError(file, VERBATIM, reason, { place: placeOf(document, unit, index), actual, expected: [expected] });
  }
}

/** @param unit id of the problem, or anchor of the table or row, whose text was compared, `document` for the whole text; none for an earlier version */
function placeOf(document: OfficialDocument, unit: string | undefined, index: number): Position | Point {
  const tables = listTablePlaces(document).flatMap(({ table }) => [table, ...table.rows]);
  const place = tables.find(({ anchor }) => anchor !== undefined && anchor === unit);
  if (place) return place.position;
  return pieceOfUnit(document, unit, index)?.position ?? { line: 1, column: 1 };
}

/** The piece of the source with a character of an official text. @param unit id of a problem, or `document` */
export function pieceOfUnit(document: OfficialDocument, unit: string | undefined, index: number): Piece | undefined {
  const problem = collectProblems(document).find((place) => place.problem.id === unit)?.problem;
  const nodes = problem ? [problem] : unit === "document" ? document.parts : [];
  return pieceAt(listPieces(nodes), index);
}
