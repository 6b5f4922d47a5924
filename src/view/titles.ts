import { firstSentence, splitLead } from "../markdown/lead.ts";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { Numbered, Part } from "../model/document.ts";

/** The title line of a part, where it has one. */
export function titleOf(part: Part): string | undefined {
  const lines = part.children.flatMap((node) =>
    node.type === "heading" && node.role === "title" ? [joinLines(node.value)] : [],
  );
  return lines.length === 0 ? undefined : lines.join("");
}

/** `附件1`, as printed above the title of an annex; empty for other parts. */
export function annexMark(part: Part): string {
  const mark = part.children.find((node) => node.type === "heading" && node.role === "annex-mark");
  return mark?.type === "heading" ? joinLines(mark.value) : "";
}

/** The words of a section's title line, or of the run-in title of its paragraph without the full stop. */
export function sectionTitle(section: Numbered): string {
  const first = section.children[0];
  if (first?.type === "heading") return joinLines(first.value);
  if (first?.type !== "paragraph" || section.marker?.style === "article") return "";
  return splitLead(joinLines(first.value)).lead.replace(/[。.]$/u, "");
}

/** What a unit begins with, word for word: its title line, or the first sentence of its text. */
export function beginningOf(unit: Numbered): string {
  const first = unit.children[0];
  if (first?.type === "heading") return joinLines(first.value);
  if (first?.type === "paragraph") return firstSentence(joinLines(first.value));
  if (first?.type !== "labelled") return "";
  const inner = first.children[0];
  return first.label + (inner?.type === "paragraph" ? firstSentence(joinLines(inner.value)) : "");
}
