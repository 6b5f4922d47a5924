import type { OfficialDocument } from "../model/document.ts";
import { listSheetUnits } from "../model/sheet-units.ts";
import { listCitations } from "./citation.ts";
import { beginningOf, sectionTitle } from "./titles.ts";

/** A part of a document that can be put up alone: a group of problems, or a problem. */
export interface PrintScope {
  /** `c2`, `p6` */
  unit: string;
  /** What is printed before its words: `(二)`, `问题6` */
  citation: string;
  name: string;
  kind: "group" | "problem";
  /** Number of the page behind that of the whole document that has it on sheets, where it is not that page. */
  stack: number | undefined;
}

/** The groups of a document, each before its problems. */
export function listPrintScopes(document: OfficialDocument): PrintScope[] {
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  return listSheetUnits(document).map(({ id, kind, node, stack }): PrintScope => {
    if (kind === "group") {
      const marker = node.marker?.text ?? "";
      return { unit: id, kind, citation: marker, name: marker + sectionTitle(node), stack };
    }
    const citation = citations.get(id) ?? "";
    return { unit: id, kind, citation, name: `${citation} ${beginningOf(node)}`.trim(), stack };
  });
}
