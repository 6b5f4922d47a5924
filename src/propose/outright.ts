import type { Annotations } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { toAnnotations } from "../parse/annotations.ts";
import { listPieces } from "./pieces.ts";
import { ofLabel } from "./propose.ts";

/**
 * 责任 and 时限 that labels and columns of a text state outright, for a document that nobody has annotated: marked as such, and
 * nothing that had to be concluded from a sentence. Undefined where there are none.
 */
export function statedOutright(document: OfficialDocument): Annotations | undefined {
  const { labels } = listPieces(document);
  if (labels.length === 0) return undefined;
  const stated = labels.map((label) => ofLabel(label, document.disclosure.formedOn));
  const written = {
    责任: stated.flatMap((one) => (one.list === "责任" ? [one.entry] : [])),
    时限: stated.flatMap((one) => (one.list === "时限" ? [one.entry] : [])),
  };
  const position = document.parts[0]?.position;
  return position && { ...toAnnotations(written, () => position), outright: true };
}
