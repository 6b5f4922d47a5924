import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { Refusal } from "../refusal.ts";
import { findColumns } from "./column-tables.ts";
import { toFragment } from "./fragments.ts";
import { findGuessedText } from "./guessed-text.ts";
import { findMarkedText } from "./marked-text.ts";
import { refusePage } from "./refuse-page.ts";
import { cutSegments } from "./segments.ts";
import type { Fragment, TextRegion } from "./text-region.ts";
import { findTables } from "./text-tables.ts";

/**
 * Finds the official text of a page, or why there is none.
 *
 * @param kept lines of which an editor has said that they belong to the text
 */
export function findText(
  page: ReadPage,
  info: InfoReading,
  doubts: Doubts,
  kept: readonly number[] = [],
): TextRegion | Refusal {
  const found = page.kind === "docx" ? findMarkedText(page, info) : findGuessedText(page, info, doubts);
  const fragments = withKept(page, found, kept);
  const refused = refusePage(page, fragments, info);
  if (refused) return refused;
  const tables = findColumns(page, fragments, findTables(page, fragments, info, doubts), doubts);
  return {
    first: found[0]?.line ?? page.lines.length,
    fragments,
    tables,
    segments: cutSegments(page, fragments, tables),
  };
}

function withKept(page: ReadPage, found: readonly Fragment[], kept: readonly number[]): readonly Fragment[] {
  const known = new Set(found.map(({ line }) => line));
  const more = kept.flatMap((line) => (known.has(line) ? [] : (toFragment(page, line, undefined) ?? [])));
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}

/** The same text with further lines before it. */
export function withLinesAbove(page: ReadPage, above: readonly Fragment[], text: TextRegion): TextRegion {
  if (above.length === 0) return text;
  const fragments = [...above, ...text.fragments].sort((a, b) => a.start - b.start);
  return { ...text, fragments, segments: cutSegments(page, fragments, text.tables) };
}
