import { LABELS } from "../../model/field-list.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { WrittenBody } from "../body/write-body.ts";
import { COMMENT } from "../docx/note-references.ts";
import type { Doubts } from "../doubts.ts";
import type { StatedFields } from "../fields/stated-fields.ts";
import type { InfoReading } from "../info/info-reading.ts";
import { ATTACHMENT, OBJECT, ORDERED_LIST, PICTURE, RAISED, STRUCK } from "../input/beyond-words.ts";
import { isWebPicture } from "../input/picture-kinds.ts";
import type { Page } from "../input/page.ts";
import { lineAt } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { DraftBlock } from "../paragraphs/draft-block.ts";
import { tellLeftOut, tellLeftOver } from "./left-out.ts";
import { tellNumberingJumps } from "./numbering-jumps.ts";
import type { Shares } from "./shares.ts";
import { tellLookAlikes, tellSuspiciousCharacters } from "./suspicious-characters.ts";

/** A number of a paper page that was copied along. */
export const PAGE_NUMBER = declareMessage({
  id: "page-number",
  title: "正文里没有纸质文件的页码",
  why: "页码夹在正文里，会把一段话隔成两半",
  fix: "若是页码，请从 document.md 里删去这一行；它把一段话隔开的，再把两半接上。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n— 2 —\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["3:1 存疑 “—2—”像是纸质文件的页码"],
    },
  ],
});

/** A draft as it was put together. */
export interface DraftParts {
  info: InfoReading;
  blocks: readonly DraftBlock[];
  body: WrittenBody;
  fields: StatedFields;
  shares: Shares;
}

/** Tells what an editor has to look at besides the joins: damaged characters, numbers that jump, pictures and files, text left out. */
export function tellSuspicions(
  page: ReadPage,
  { info, blocks, body, fields, shares }: DraftParts,
  doubts: Doubts,
): void {
  tellSuspiciousCharacters(page, doubts);
  tellLookAlikes(page, shares, doubts);
  tellNumberingJumps(page, blocks, doubts);
  tellPageNumbers(blocks, doubts);
  tellRemarks(page, body, info, doubts);
  tellLeftOut(page, shares, fields.values[LABELS.publishedOn] !== undefined, doubts);
  tellLeftOver(page, info, shares, doubts);
}

/** Numbers of paper pages (— 2 —) that were copied along. */
function tellPageNumbers(blocks: readonly DraftBlock[], doubts: Doubts): void {
  for (const block of blocks) {
    if (block.kind === "table" || !block.opening.pageNumber) continue;
    doubts.add(block.pieces[0]?.start ?? 0, PAGE_NUMBER, `“${block.opening.text}”像是纸质文件的页码`);
  }
}

/** What stands in the text and its words cannot carry. */
function tellRemarks(page: Page, { spans }: WrittenBody, { tables }: InfoReading, doubts: Doubts): void {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  for (const { kind, at, name, bytes } of page.remarks) {
    if (kind === "comment") doubts.add(at, COMMENT, `这里有批注“${name.slice(0, 60)}”，没有导入`);
    if (kind === "drawn") doubts.add(at, OBJECT, `这里的图形或公式里有字“${name}”，没有导入`);
    if (at < start - 1 || at > end + 1) continue;
    if (kind === "picture" && !(bytes && isWebPicture(bytes)))
      doubts.add(at, PICTURE, `正文里有图片“${name}”，没有导入`, {
        note: `从原网页存下图片，放进文档的 attachments/，在${tables.has(lineAt(page, at)) ? "表的这一格里写" : "这里写一行"} ![说明](attachments/文件名)。只是装饰的图片不用管。`,
      });
    if (kind === "file") doubts.add(at, ATTACHMENT, `正文里有附件“${name}”，没有下载`);
    if (kind === "ordered-list") doubts.add(at, ORDERED_LIST, "这里是网页自动编号的列表，编号不在文字里");
    if (kind === "struck" && name !== "")
      doubts.add(at, STRUCK, `“${name.slice(0, 20)}”上画了删除线，草稿写成了普通文字`);
    if (kind === "raised") doubts.add(at, RAISED, "这里有上标或下标，草稿写成了普通文字");
  }
}
