import type { AttachmentText } from "./reading.ts";
import type { XmlListener } from "./xml.ts";
import { xmlSink } from "./xml.ts";
import { readZip } from "./zip.ts";

/** The sheets of a workbook and the parts that belong to them. */
export interface Workbook {
  isWorkbook: boolean;
  sheets: { name: string; state: string }[];
  /** Name of the sheet, with （隐藏的工作表）, that a part such as `xl/worksheets/sheet2.xml` or `xl/comments1.xml` belongs to. */
  sheetOf(part: string): string | undefined;
}

/** Reads which part of a workbook is which sheet; a file without sheets is not a workbook. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const sheets: { name: string; state: string; id: string }[] = [];
  const targets = new Map<string, string>();
  const owners = new Map<string, string>();
  readZip(bytes, (name) => {
    if (/^xl\/workbook\.xml$/iu.test(name))
      return xmlSink({
        open(element, attributes) {
          if (element !== "sheet") return;
          const hidden = /hidden/iu.test(attributes["state"] ?? "");
          const state = hidden ? "（隐藏的工作表）" : "";
          sheets.push({ name: attributes["name"] ?? "", state, id: attributes["r:id"] ?? "" });
        },
      });
    const owner = /^xl\/worksheets\/_rels\/(?<sheet>[^/]+)\.rels$/iu.exec(name)?.groups?.["sheet"];
    const ofBook = /^xl\/_rels\/workbook\.xml\.rels$/iu.test(name);
    if (owner === undefined && !ofBook) return undefined;
    return xmlSink({
      open(_element, { Id: id = "", Target: target = "" }) {
        const file = target.replace(/^.*\//u, "");
        if (ofBook) targets.set(file, id);
        else owners.set(file, owner ?? "");
      },
    });
  });
  return {
    isWorkbook: sheets.length > 0,
    sheets,
    sheetOf(part) {
      const file = part.replace(/^.*\//u, "");
      const id = targets.get(file) ?? targets.get(owners.get(file) ?? "");
      const sheet = sheets.find((one) => one.id === id && id !== undefined);
      return sheet && sheet.name + sheet.state;
    },
  };
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
