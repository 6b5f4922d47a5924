import type { VFileMessage } from "vfile-message";
import { firstFrom } from "../model/first-from.ts";
import type { Page } from "./input/page.ts";
import { lineAt } from "./input/page.ts";

/** An input as somebody reads it who compares the draft with it. */
export interface Original {
  /** The words of each line that shows. */
  lines: string[];
  /** For each doubt, in their order, which of the lines it is about. */
  doubted: number[];
}

/** The lines of a page that show, and those that the doubts are about. */
export function originalOf(page: Page, doubts: readonly VFileMessage[]): Original {
  const shown = page.lines.flatMap(({ origin }, index) =>
    origin === "hidden" || origin === "title" || origin === "meta" ? [] : [index],
  );
  const places = new Map(shown.map((line, index) => [line, index]));
  const doubted = doubts.map(({ place }) => {
    const offset = place && "offset" in place ? (place.offset ?? 0) : 0;
    const line = lineAt(page, page.offsets ? firstFrom(page.offsets, offset) : offset);
    return (
      places.get(line) ??
      Math.max(
        0,
        shown.findLastIndex((one) => one < line),
      )
    );
  });
  const lines = shown.map((index) => page.text.slice(page.lines[index]?.start, page.lines[index]?.end));
  return { lines, doubted };
}
