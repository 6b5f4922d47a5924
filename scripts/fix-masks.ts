import { VFile } from "vfile";
import { diffMasks } from "../src/lint/propose-masks.ts";
import type { Content } from "../src/sources/read-content.ts";
import { parseDocument } from "../src/parse/document.ts";

/** What `npm run check -- --fix-masks` prints: a unified diff that masks personal numbers. Nothing is written. */
export function proposalFor({ files, folders }: Pick<Content, "files" | "folders">): string {
  const diffs = files.map((file) => {
    const folder = folders.find((one) => one.file === file);
    const copy = new VFile({ path: file.path, value: String(file) });
    return diffMasks(file, folder && parseDocument(copy, folder.id));
  });
  return diffs.join("") || "公文和设置里没有要遮住的身份证号、手机号、银行卡号。";
}
