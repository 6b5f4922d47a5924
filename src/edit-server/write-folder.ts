import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { kindOf } from "../sources/inside.ts";

/** What is in a new folder of a document. */
export interface FolderFiles {
  text: string;
  /** Its decisions.yaml, where there is one. */
  decided: string | undefined;
  /** Its doubts.yaml, where there is one. */
  doubts?: string | undefined;
  pictures: readonly { name: string; bytes: Uint8Array }[];
}

/**
 * Makes a new folder of the content. It is made beside its place and put there when all is in it, so that none is ever half
 * there.
 *
 * @param root absolute path of the content folder
 * @param shelf the folder of the content that it stands in
 * @throws in Chinese, where it cannot; then nothing is left
 */
export function writeFolder(
  root: string,
  shelf: string,
  id: string,
  { text, decided, doubts, pictures }: FolderFiles,
): void {
  const above = path.join(root, shelf);
  if (kindOf(above) === "link") throw new Error(`“${above}”是一个链接，不能往里面放公文。没有建任何文件。`);
  const folder = path.join(above, id);
  let draft: string | undefined;
  try {
    if (existsSync(folder)) throw new Error("已经有这个文件夹");
    draft = mkdtempSync(path.join(root, ".new-"));
    if (pictures.length > 0) mkdirSync(path.join(draft, "attachments"));
    for (const { name, bytes } of pictures) writeFileSync(path.join(draft, "attachments", name), bytes);
    writeFileSync(path.join(draft, "document.md"), text);
    if (decided !== undefined) writeFileSync(path.join(draft, "decisions.yaml"), decided);
    if (doubts !== undefined) writeFileSync(path.join(draft, "doubts.yaml"), doubts);
    // mkdtemp makes a folder that nobody else may read.
    chmodSync(draft, 0o755);
    mkdirSync(above, { recursive: true });
    renameSync(draft, folder);
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
    throw new Error(`写不进“${folder}”：${(error as Error).message}。没有留下任何文件。`, { cause: error });
  }
}
