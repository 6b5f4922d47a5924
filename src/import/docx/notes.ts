import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { readBlocks } from "./blocks.ts";
import { formatNumber } from "./number-format.ts";
import type { Walk } from "./walk.ts";
import { tell } from "./walk.ts";
import type { WordParts } from "./word-package.ts";
import { numberOf, valueOf } from "./word-xml.ts";

/** A footnote or endnote: its mark stands where Word prints it, its text after the paragraph. */
export function readNoteReference(reference: XmlElement, walk: Walk): void {
  const { collector, parts } = walk;
  if (walk.fields.inCode()) return;
  const kind = reference.name === "footnoteReference" ? "footnote" : "endnote";
  const note = elementsOf(parts[`${kind}s`], kind).find(
    ({ attributes }) => attributes["id"] === reference.attributes["id"],
  );
  const custom = /^(?:1|true|on)$/u.test(reference.attributes["customMarkFollows"] ?? "");
  const mark = custom ? "" : nextMark(kind, walk);
  // A mark set apart, lest 2022 with note 1 reads 20221.
  if (/[0-9A-Za-z]/u.test(collector.last())) collector.add(" ", "generated");
  const at = collector.at();
  collector.add(mark, "generated");
  collector.part("figures");
  const name = kind === "footnote" ? "脚注" : "尾注";
  if (!note) {
    tell(walk, "note", `这里有${name}${mark}，文字不在文件里`, "对照原件补上，或删去这个序号。", at);
    return;
  }
  tell(
    walk,
    "note",
    `这里有${name}${mark}，它的文字放在了这一段后面`,
    "对照原件，看放在哪里合适；上标的序号在草稿里是普通文字。",
    at,
  );
  walk.after.push({ always: false, write: () => readBlocks(note, walk, mark) });
}

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

function nextMark(kind: "footnote" | "endnote", walk: Walk): string {
  const marks = walk.notes[kind];
  const number = marks.start + marks.count++;
  if (marks.restarts && marks.count === 2)
    tell(walk, "note", "原件的注释每页或每节重新编号，草稿按全文连续编号", "对照原件改正注释的序号。");
  return formatNumber(number, marks.format) ?? String(number);
}

/** A comment is told and not imported. */
export function readComment(reference: XmlElement, walk: Walk): void {
  const comment = elementsOf(walk.parts.comments, "comment").find(
    ({ attributes }) => attributes["id"] === reference.attributes["id"],
  );
  if (!comment) return;
  const words = withoutBlanks(findAll(comment, ["t"]).map(innerText).join(""));
  const { author = "", date = "" } = comment.attributes;
  const who = [author, date.slice(0, 16).replace("T", " ")].filter(Boolean).join(" ");
  tell(
    walk,
    "comment",
    `这里有批注“${words}”（${who}），没有导入`,
    "看批注里有没有要改的地方；改在原件里的，重新导入。",
  );
}
