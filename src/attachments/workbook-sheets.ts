import type { OfficePackage } from "../office/package.ts";
import type { XmlListener } from "../office/xml-stream.ts";
import { findAll } from "../office/xml-tree.ts";
import type { AttachmentText } from "./reading.ts";

/** The sheets of a workbook and the parts that belong to them. */
export interface WorkbookSheets {
  isWorkbook: boolean;
  sheets: { name: string; state: string }[];
  /** Name of the sheet, with （隐藏的工作表）, that a part such as `xl/worksheets/sheet2.xml` or `xl/comments1.xml` belongs to. */
  sheetOf(part: string): string | undefined;
}

/** Reads which part of a workbook is which sheet; a file without sheets is not a workbook. */
export function readSheets({ main = "xl/workbook.xml", tree, relationshipsOf }: OfficePackage): WorkbookSheets {
  const root = tree(main);
  const sheets = (root ? findAll(root, ["sheet"]) : []).map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    state: /hidden/iu.test(attributes["state"] ?? "") ? "（隐藏的工作表）" : "",
    id: attributes["id"] ?? "",
  }));
  const owners = new Map<string, string>();
  const relationships = sheets.length > 0 ? relationshipsOf(main) : new Map<string, never>();
  for (const { name, state, id } of sheets) {
    const part = relationships.get(id)?.target;
    if (part === undefined) continue;
    owners.set(part.toLowerCase(), name + state);
    for (const { target, external } of relationshipsOf(part).values())
      if (!external) owners.set(target.toLowerCase(), name + state);
  }
  return { isWorkbook: sheets.length > 0, sheets, sheetOf: (part) => owners.get(part.toLowerCase()) };
}

/** Reads the remarks on cells, old and new ones: each with the cell it hangs on. */
export function readCommentCells(sheet: string, tell: (text: AttachmentText) => void): XmlListener {
  const open: string[] = [];
  let [reference, text] = ["", ""];
  return {
    open(name, attributes) {
      open.push(name);
      if (name !== "comment" && name !== "threadedComment") return;
      reference = attributes["ref"] ?? "";
      text = "";
    },
    text(more) {
      if (open.at(-1) === "t" || open.at(-1) === "text" || open.at(-1) === "author") text += more;
    },
    close(name) {
      open.pop();
      if (name !== "comment" && name !== "threadedComment" && name !== "author") return;
      tell({ where: reference === "" ? "批注作者" : `${sheet}!${reference} 的批注`, text });
      text = "";
    },
  };
}
