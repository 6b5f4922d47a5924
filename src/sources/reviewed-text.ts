import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { kindOf, listFolder } from "./inside.ts";

/**
 * Fingerprint of what is reviewed in a document's folder: the text and its attachments. Line ends and a byte order mark,
 * which another system may write otherwise, are no part of it.
 *
 * @param folder absolute path of it
 * @param text of its document.md
 */
export function reviewedText(folder: string, text: string): string {
  const hash = createHash("sha256").update(text.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n"));
  const above = path.join(folder, "attachments");
  for (const name of listFolder(above).filter((one) => kindOf(path.join(above, one)) === "file")) {
    const bytes = createHash("sha256")
      .update(readFileSync(path.join(above, name)))
      .digest("hex");
    hash.update(`\0${name}\0${bytes}`);
  }
  return `sha256:${hash.digest("hex")}`;
}
