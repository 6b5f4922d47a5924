import { listLayoutFaults } from "../../src/proof/paper/layout-faults.ts";
import type { PaperPage } from "../../src/proof/paper/paper-page.ts";
import { around } from "../../src/proof/paper/paper-page.ts";
import { PdfReader } from "../../src/typeset/pdf-reader.ts";

/** Where each sign and each line of a PDF stands. */
export async function readLayout(bytes: Uint8Array): Promise<PaperPage[]> {
  return (await PdfReader.open()).read(bytes);
}

const NAMES = { beyond: "beyond the paper", "on-line": "on a line", over: "over" } as const;

/** What does not look right on the pages of a PDF, in words. */
export function describeFaults(pages: readonly PaperPage[]): string[] {
  return pages.flatMap((page, at) =>
    listLayoutFaults(page).map(({ kind, glyph, under }) => {
      const what = NAMES[kind] + (under === undefined ? "" : ` “${under}”`);
      return `page ${at + 1}: ${what}: ${around(page.glyphs, glyph)}`;
    }),
  );
}

/** The words of each cell of a page: of what stands between the same four lines, furniture apart. */
export function listCellTexts({ glyphs, rules }: PaperPage): string[] {
  const upright = rules.filter(({ left, bottom, right, top }) => top - bottom > right - left);
  const level = rules.filter(({ left, bottom, right, top }) => right - left > top - bottom);
  const cells = new Map<string, string>();
  for (const { sign, furniture, ...box } of glyphs) {
    if (furniture) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    const beside = upright
      .filter(({ bottom, top }) => bottom <= y && y <= top)
      .map(({ left, right }) => (left + right) / 2);
    const over = level
      .filter(({ left, right }) => left <= x && x <= right)
      .map(({ bottom, top }) => (bottom + top) / 2);
    const sides = [
      Math.max(...beside.filter((at) => at < x)),
      Math.min(...beside.filter((at) => at > x)),
      Math.max(...over.filter((at) => at < y)),
      Math.min(...over.filter((at) => at > y)),
    ];
    if (!sides.every((side) => Number.isFinite(side))) continue;
    const cell = sides.map((side) => Math.round(side)).join(" ");
    cells.set(cell, (cells.get(cell) ?? "") + sign);
  }
  return [...cells.values()];
}
