import path from "node:path";
import process from "node:process";
import type { ImportResult } from "../src/import/import-document.ts";
import { sayBalance } from "../src/import/say-balance.ts";

/** Prints where each character of an imported file went, and what to look at. */
export function reportImport(
  { balance, doubts, files = [], frame = [], stated = [] }: ImportResult,
  target: string,
): void {
  const shown = path.relative(process.cwd(), target);
  console.log(`写好了 ${shown.startsWith("..") ? target : shown}`);
  if (files.length > 0) console.log(`图片 ${files.length} 张，放在 attachments/`);
  if (balance) for (const sentence of sayBalance(balance)) console.log(sentence);
  reportStated(stated);
  reportFrame(frame);
  for (const doubt of doubts) {
    console.log(
      `${doubt.file ?? ""}:${doubt.line ?? 1}:${doubt.column ?? 1}: 存疑 ${doubt.reason} [${doubt.ruleId ?? "unknown"}]`,
    );
    if (doubt.note) console.log(`  办法：${doubt.note}`);
  }
  console.log(
    doubts.length === 0
      ? "没有存疑的地方；请对照原件通读一遍草稿。"
      : `共 ${doubts.length} 处存疑，请对照原件逐处看过。`,
  );
}

/** Prints each value of 公开信息 and where the input states it. */
function reportStated(stated: NonNullable<ImportResult["stated"]>): void {
  if (stated.length === 0) return;
  console.log("公开信息，各项是从哪里读到的（请对照原件，不对的在 document.md 开头改）：");
  for (const { label, value, where, line } of stated) console.log(`  ${label}：${value}（${where}，第 ${line} 行）`);
}

/** Prints what was taken for page frame, line by line: nothing leaves a page unseen. */
function reportFrame(frame: NonNullable<ImportResult["frame"]>): void {
  if (frame.length === 0) return;
  console.log(`当作页面框架、没有收进草稿的 ${frame.length} 行：`);
  for (const { number, words } of frame) console.log(`  ${number}  ${words}`);
  console.log(
    `里面有正文的，重新导入，加上 --keep 和它前面的数，例如 --keep ${frame[0]?.number ?? 1}，这一行就按原来的位置收进正文（几行写成 3,7-9）。`,
  );
}
