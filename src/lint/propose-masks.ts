import { FILE_HEADERS_ONLY, createTwoFilesPatch } from "diff";
import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { cellPosition, collectTables, findInDocument, findInFile } from "./personal-data/in-document.ts";
import { maskName } from "./personal-data/mask.ts";
import { isOpenName } from "./personal-data/table-heads.ts";
import { KIND_RULES } from "./personal-data/kind-rules.ts";

/**
 * A file with stars in every number that was told as an error, and in the names of table rows with an identity number.
 * It is only a proposal: the file itself stays as it is.
 *
 * @param file checked, with its messages
 * @param document where the file is a document.md
 */
export function proposeMasks(file: VFile, document?: OfficialDocument): string {
  const errors = new Set(
    file.messages.flatMap(({ fatal, ruleId, place }) =>
      fatal && ruleId !== undefined && RULES.has(ruleId) && place && "start" in place ? [place.start.offset] : [],
    ),
  );
  const found = (document ? findInDocument(document, file) : findInFile(file)).filter(
    // What YAML reads out of escapes stands nowhere as it is read.
    ({ start, end, text }) => errors.has(start) && String(file).slice(start, end) === text,
  );
  const edits = found.map(({ start, end, masked }) => ({ start, end, masked }));
  if (document)
    for (const { kinds, cells, table } of collectTables(document)) {
      const start = table.position.start.offset;
      const rows = found.flatMap(({ kind, cell }) => {
        const inTable = cell?.table.table.position.start.offset === start;
        return cell && inTable && (kind === "id" || kind === "old-id") ? [cell.row] : [];
      });
      for (const { cell, row, column } of cells) {
        if (kinds[column] !== "name" || !rows.includes(row) || !isOpenName(cell.value)) continue;
        const position = cellPosition(file, cell);
        edits.push({ start: position.start.offset ?? 0, end: position.end.offset ?? 0, masked: maskName(cell.value) });
      }
    }
  let text = String(file);
  for (const { start, end, masked } of edits.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + masked + text.slice(end);
  return text;
}

const RULES: ReadonlySet<string> = new Set(Object.values(KIND_RULES).map(({ id }) => id));

/** The proposal as a unified diff, `""` where there is nothing to mask. */
export function diffMasks(file: VFile, document?: OfficialDocument): string {
  const [before, after] = [String(file), proposeMasks(file, document)];
  if (before === after) return "";
  return createTwoFilesPatch(`a/${file.path}`, `b/${file.path}`, before, after, undefined, undefined, {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
