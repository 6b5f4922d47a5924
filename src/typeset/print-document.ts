import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OfficialDocument } from "../model/document.ts";
import type { FileChoice } from "../model/file-choice.ts";
import { madeKinds } from "../model/made-kinds.ts";
import type { MadeFile } from "../model/print-files.ts";
import { listPrinted } from "../sources/list-sheets.ts";
import { toPrintSource } from "../sources/to-print-source.ts";
import { planBoardPages } from "../print/board-pages.ts";
import type { Board } from "../print/board.ts";
import { isOffered, planSet } from "../print/board-sets.ts";
import type { Contacts } from "../print/brief.ts";
import { listPrintTasks } from "../print/files.ts";
import { planOfficialCopy } from "../print/official-copy.ts";
import { hashOf } from "./print-cache.ts";
import { makeScreenFiles, makeShareCard } from "./screen-files.ts";
import { printPlanned } from "./print-planned.ts";
import type { Typst } from "./typst.ts";

export interface PrintSettings {
  /** Absolute path of the content folder. */
  content: string;
  /** Folder that gets `documents/ID/print/NAME.pdf` and `documents/ID/screen/NAME`. */
  out: string;
  /** 网址 of site.yaml, where it is stated: without it sheets carry no address. */
  url?: string | undefined;
  /** 默认制作文件 of site.yaml. */
  files?: FileChoice | undefined;
  /** Whom site.yaml states to be asked. */
  contacts?: Contacts;
  /** Is told of each file when it is made. */
  tellFile?: (file: MadeFile) => void;
}

/** Makes the files of a document for paper and screen. */
export async function printDocument(
  document: OfficialDocument,
  typst: Typst,
  { content, out, url, files: ofSite, contacts = [], tellFile = () => undefined }: PrintSettings,
): Promise<MadeFile[]> {
  const source = toPrintSource(document, url);
  const pictureFile = (name: string) => `/documents/${document.id}/attachments/${name}`;
  const keep = (folder: string, name: string, bytes: Uint8Array, pages: number): MadeFile => {
    const target = path.join(out, "documents", document.id, folder);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, name), bytes);
    const file = { name, path: path.posix.join(folder, name), pages, bytes: bytes.length, hash: hashOf(bytes) };
    tellFile(file);
    return file;
  };
  const lists = listPrinted(document);
  const kinds = madeKinds(document.disclosure, ofSite);
  const own = { source, lists, contacts, pictureFile };
  const tasks = listPrintTasks(document, kinds.sheets, lists.length > 0).filter(
    ({ board }) => !board || isOffered(own, board),
  );
  const files = tasks.map(({ name, standard, board }): MadeFile => {
    const { bytes, pages } = board
      ? printBoard(planSet(own, board), document, typst, name)
      : typst.print(document, {
          name,
          template: "official",
          plan: planOfficialCopy(source, pictureFile),
          standard,
        });
    return keep("print", name, bytes, pages);
  });
  for (const { name, bytes, slides } of kinds.screens ? await makeScreenFiles(source, content) : [])
    files.push(keep("screen", name, bytes, slides));
  files.push(keep("", "card.png", await makeShareCard(source, typst), 1));
  await typst.forget();
  return files;
}

/** Sheets for the notice board as a PDF: the pages that a browser prints, if they fit as they are planned. */
export function printBoard(
  board: Board,
  document: OfficialDocument,
  typst: Typst,
  name: string,
): { bytes: Buffer; pages: number } {
  const { paper } = board;
  return printPlanned(document, typst, { name, template: "board", standard: "ua-1" }, (spare) => {
    const less = spare * paper.height;
    const plan = planBoardPages({ ...board, paper: { ...paper, foot: paper.foot + less, rest: paper.rest + less } });
    return { plan, pages: plan.pages.length };
  });
}
