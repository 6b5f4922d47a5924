import type { Labelled, Node, Numbered, OfficialDocument, Part, Table } from "../model/document.ts";
import { narrowSigns, textOf, withoutBlanks, withoutEnd } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";
import type { LabelledPiece } from "./labelled-piece.ts";
import { labelsOfTasks } from "./task-tables.ts";

/** What a piece of text is, as far as it decides what can be proposed from it. */
export type PieceRole =
  /** Says how something is: no duty, limit or rule follows from it. */
  "problem" | "heading" | "text";

/** A paragraph, a title line, a cell: text of one unit, without blanks, as the parser has it. */
export interface Piece {
  /** Where it begins in document.md. */
  line: number;
  /** The innermost unit with an id, else the part. */
  target: string;
  role: PieceRole;
  /** As written, blanks taken out. */
  text: string;
  /** The same, character for character, with signs and digits of full width made narrow. */
  plain: string;
  /** The first of its numbered unit, where its title stands. */
  isFirst?: true;
  /** The paragraph before it in its unit, else the one that the unit stands under. */
  above?: Piece;
  /** Of the unit, all its text without blanks. */
  wholeUnit: () => string;
  /** 主送机关 of the part. */
  addressee?: string;
}

export interface Pieces {
  pieces: Piece[];
  labels: LabelledPiece[];
}

/** The text of a document in the order of reading, by units. */
export function listPieces(document: OfficialDocument): Pieces {
  const found: Pieces = { pieces: [], labels: [] };
  for (const part of document.parts) listPart(part, found);
  return found;
}

/** Paragraphs that are the frame of a paper, and say nothing of it. */
const FRAME = new Set(["addressee", "document-number", "signature", "date", "contents", "imprint", "annex-note"]);

function listPart(part: Part, { pieces, labels }: Pieces): void {
  const last = new Map<string, Piece>();
  let addressee: string | undefined;
  walkUnits(part.children, (node, ancestors) => {
    const label = ancestors.findLast((one): one is Labelled => one.type === "labelled");
    if (label && label.kind !== "measures" && label.kind !== "problem") return;
    if (node.type === "labelled") {
      const own = readLabelled(node, ancestors, part);
      if (own) labels.push(own);
      return;
    }
    const target = targetOf(ancestors, part);
    if (node.type === "table") labels.push(...labelsOfTasks(node, target));
    const unit = ancestors.findLast((one) => "id" in one) ?? part;
    if (node.type === "paragraph" && node.role === "addressee")
      addressee = withoutBlanks(node.value).replace(/[:：]$/u, "");
    const outer = ancestors.slice(0, -1).findLast((one) => "id" in one);
    const above = last.get(target) ?? (outer && "id" in outer ? last.get(outer.id) : undefined);
    for (const { value, role } of textsOf(node, ancestors)) {
      const text = withoutBlanks(value);
      if (text === "") continue;
      const piece: Piece = {
        line: node.position.start.line,
        target,
        role,
        text,
        plain: narrowSigns(text),
        wholeUnit: () => withoutBlanks(textOf(unit)),
        ...(last.get(target) === undefined && "id" in unit && { isFirst: true as const }),
        ...(above && { above }),
        ...(addressee !== undefined && { addressee }),
      };
      pieces.push(piece);
      if (role !== "heading") last.set(target, piece);
    }
  });
}

function targetOf(ancestors: readonly Node[], part: Part): string {
  const unit = ancestors.findLast((one): one is Numbered => "id" in one);
  return unit?.id ?? part.id;
}

function textsOf(node: Node, ancestors: readonly Node[]): { value: string; role: PieceRole }[] {
  switch (node.type) {
    case "paragraph":
      if (node.role !== undefined && FRAME.has(node.role)) return [];
      return [{ value: node.value, role: isProblem(ancestors) ? "problem" : "text" }];
    case "heading":
      return node.role === "section" ? [{ value: node.value, role: "heading" }] : [];
    case "table":
      return node.problems === undefined ? cellsOf(node) : [];
    default:
      return [];
  }
}

const LONGEST_DATUM = 12;

function cellsOf({ rows }: Table): { value: string; role: PieceRole }[] {
  return (
    rows
      .filter(({ kind }) => kind !== "head")
      .flatMap(({ cells }) => cells.flatMap(({ value }) => value.split("\n")))
      // A cell that is one figure or one name is data of the table, which has a file of its own.
      .filter((value) => withoutBlanks(value).length > LONGEST_DATUM)
      .map((value) => ({ value, role: "text" }))
  );
}

/** What stands in a problem and in none of its measures is the problem itself. */
function isProblem(ancestors: readonly Node[]): boolean {
  const problem = ancestors.findLastIndex((one) => one.type === "problem");
  return problem >= 0 && !ancestors.slice(problem).some((one) => one.type === "labelled" && one.kind === "measures");
}

/** A label that is left open states nothing. */
const NOBODY_YET = /^(?:无|略|同上|暂无|待定|另行通知|详见附件)$/u;

function readLabelled(node: Labelled, ancestors: readonly Node[], part: Part): LabelledPiece | undefined {
  if (node.kind !== "responsible" && node.kind !== "limit") return undefined;
  const value = textOfLabel(node);
  if (!/\p{Script=Han}|[0-9]/u.test(value) || NOBODY_YET.test(value)) return undefined;
  const unit = ancestors.findLast((one): one is Numbered => "id" in one);
  const matter = unit && matterOf(node, unit);
  return {
    line: node.position.start.line,
    target: targetOf(ancestors, part),
    kind: node.kind,
    name: node.name,
    isNamed: node.label !== "",
    quote: withoutBlanks(node.label) + value,
    value,
    ...(matter !== undefined && { matter }),
  };
}

/** The measure that a label is about where there is one; else the problem, or what its item says behind its title. */
function matterOf(label: Labelled, unit: Numbered): string | undefined {
  const measures = label.holdsFor ?? unit.children.flatMap((node) => measuresOf(node));
  // Of several measures it is the problem that it is about.
  const about = measures.length > 1 ? unit : (measures[0] ?? unit);
  const first = about.children.find((node) => node.type === "paragraph");
  if (first?.type !== "paragraph") return undefined;
  const text = withoutBlanks(first.value).replace(/[。；;.：:]$/u, "");
  const titled = /^[^，。,；;：:]{2,14}。(?<rest>[^。]+)/u.exec(text);
  const matter = titled?.groups?.["rest"] ?? /^[^。]+/u.exec(text)?.[0];
  return matter;
}

function measuresOf(node: Node): Numbered[] {
  if (node.type !== "labelled" || node.kind !== "measures") return [];
  return node.children.filter((one): one is Numbered => one.type === "measure");
}

/** The first paragraph under it: two of them stand nowhere in the text as one run of words. */
function textOfLabel({ children: [first] }: Labelled): string {
  return withoutEnd(first?.type === "paragraph" ? withoutBlanks(first.value) : "");
}
