import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { Refusal } from "../refusal.ts";
import { findColumns } from "./column-tables.ts";
import { findGuessedText } from "./guessed-text.ts";
import { findMarkedText } from "./marked-text.ts";
import { refusePage } from "./refuse-page.ts";
import { cutSegments } from "./segments.ts";
import type { Fragment, TextRegion } from "./text-region.ts";
import { findTables } from "./text-tables.ts";

/** Finds the official text of a page, or why there is none. */
export function findText(page: ReadPage, info: InfoReading, doubts: Doubts): TextRegion | Refusal {
  const fragments = page.kind === "docx" ? findMarkedText(page, info) : findGuessedText(page, info, doubts);
  const refused = refusePage(page, fragments);
  if (refused) return refused;
  const tables = findColumns(page, fragments, findTables(page, fragments, info, doubts), doubts);
  return { fragments, tables, segments: cutSegments(page, fragments, tables) };
}

/** The same text with further lines before it. */
export function withLinesAbove(page: ReadPage, above: readonly Fragment[], text: TextRegion): TextRegion {
  if (above.length === 0) return text;
  const fragments = [...above, ...text.fragments];
  return { ...text, fragments, segments: cutSegments(page, fragments, text.tables) };
}
