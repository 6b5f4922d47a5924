import type { OfficialDocument } from "../model/document.ts";
import type { PrintFile } from "../model/print-files.ts";
import { listSheetUnits } from "../model/sheet-units.ts";
import { PAPERS, SCREENS } from "./paper.ts";

/** A file that a release of this software made of a document, and the page of the document that tells how it is got now. */
export interface OnceMade {
  /** Below the document: `screen/landscape.zip` */
  file: string;
  /** Below the document: `screen/#screen-landscape` */
  page: string;
}

/** The files that an earlier release, or another setting, made of a document and that are not among those made of it now. */
export function listUnmade(document: OfficialDocument, made: readonly PrintFile[]): OnceMade[] {
  const there = new Set(made.map(({ name }) => name));
  return listOnceMade(document).filter(({ file }) => !there.has(file.replace(/^.*\//u, "")));
}

function listOnceMade(document: OfficialDocument): OnceMade[] {
  const boards = PAPERS.flatMap(({ id }) => [
    { file: `print/board-${id}.pdf`, page: `print/${id}/` },
    { file: `print/board-${id}-problems.pdf`, page: `print/${id}/` },
    { file: `print/compact-${id}.pdf`, page: "print/" },
    // Of a longer list none was ever made.
    ...listSheetUnits(document).flatMap((unit) =>
      unit.stack === undefined ? [{ file: `print/board-${id}-${unit.id}.pdf`, page: `print/${id}/#${unit.id}` }] : [],
    ),
  ]);
  const brief = { file: "print/brief-a4.pdf", page: "print/a4/#brief" };
  const copies = ["official", "archive", "lists-a4"].map((name) => ({ file: `print/${name}.pdf`, page: "print/" }));
  const screens = SCREENS.flatMap(({ id }) =>
    ["html", "zip"].map((ending) => ({ file: `screen/${id}.${ending}`, page: `screen/#screen-${id}` })),
  );
  return [...copies, brief, ...boards, ...screens];
}
