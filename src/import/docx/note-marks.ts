import { childOf, findAll } from "../../office/xml-tree.ts";
import type { WordParts } from "./word-package.ts";
import { numberOf, valueOf } from "./word-xml.ts";

/** How the marks of notes are counted and printed. */
export interface NoteMarks {
  format: string;
  start: number;
  /** Whether they begin anew on each page or section, which only a laid out page shows. */
  restarts: boolean;
  count: number;
}

/** Their format may be set for a section or for the whole file (17.11.17). */
export function readNoteMarks({ document, settings }: WordParts, kind: "footnote" | "endnote"): NoteMarks {
  const places = [...findAll(document, ["sectPr"]), settings].flatMap((place) => {
    const properties = childOf(place, `${kind}Pr`);
    return properties ? [properties] : [];
  });
  const said = (name: string) => places.map((place) => valueOf(place, name)).find((value) => value !== undefined);
  const restart = said("numRestart");
  return {
    format: said("numFmt") ?? (kind === "footnote" ? "decimal" : "lowerRoman"),
    start: places.map((place) => numberOf(place, "numStart")).find((value) => value !== undefined) ?? 1,
    restarts: restart !== undefined && restart !== "continuous",
    count: 0,
  };
}
