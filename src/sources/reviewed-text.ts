import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { decodeFile } from "../parse/decode.ts";
import { readPostings } from "../parse/postings.ts";
import { kindOf, listFolder } from "./inside.ts";

/**
 * Fingerprint of what is reviewed in a document's folder: the text and its attachments. Line ends and a byte order mark,
 * which another system may write otherwise, are no part of it, and so are photos of walls where its sheets hang: they come
 * when it is published.
 *
 * @param folder absolute path of it
 * @param text of its document.md
 */
export function reviewedText(folder: string, text: string): string {
  const hash = createHash("sha256").update(text.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n"));
  const above = path.join(folder, "attachments");
  const names = listFolder(above).filter((one) => kindOf(path.join(above, one)) === "file");
  const walls = wallsOf(folder, names).filter((name) => !text.includes(name));
  for (const name of names.filter((one) => !walls.includes(one))) {
    const bytes = createHash("sha256")
      .update(readFileSync(path.join(above, name)))
      .digest("hex");
    hash.update(`\0${name}\0${bytes}`);
  }
  return `sha256:${hash.digest("hex")}`;
}

/** The photos that postings.yaml names. */
function wallsOf(folder: string, names: readonly string[]): string[] {
  const file = path.join(folder, "postings.yaml");
  if (kindOf(file) !== "file") return [];
  const postings = readPostings(decodeFile("postings.yaml", readFileSync(file)), names) ?? [];
  return postings.flatMap(({ picture }) => picture ?? []);
}
