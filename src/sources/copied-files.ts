import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ATTACHMENTS } from "../model/attachments.ts";
import type { MadeFiles } from "../model/print-files.ts";
import { reportError } from "../parse/report.ts";
import { fileOfPage } from "./file-of-page.ts";
import type { Content } from "./read-content.ts";
import { VERBATIM } from "./wrong-pages.ts";

/**
 * Tells files of a built site that are not, byte for byte, what they are a copy of: attachments, and files for paper and
 * screen, which were read back when they were made.
 *
 * @param root absolute path of the content folder
 * @param site folder of the built site
 * @param made files for paper and screen, with the hash of what was read back
 */
export function reportChangedCopies(content: Content, root: string, site: string, made: MadeFiles): void {
  const printed = Object.entries(made).flatMap(([id, files]) =>
    files.map((file) => ({ name: `documents/${id}/${file.path}`, hash: file.hash })),
  );
  const attached = content.folders.flatMap(({ id, attachments }) =>
    attachments
      .map((file) => `documents/${id}/${ATTACHMENTS}${file}`)
      // Not all of them have to be published.
      .filter((name) => existsSync(path.join(site, name)))
      .map((name) => ({ name, hash: hashOf(path.join(root, name)) })),
  );
  for (const { name, hash } of [...printed, ...attached]) {
    const file = path.join(site, name);
    if (existsSync(file) && hashOf(file) === hash) continue;
    reportError(fileOfPage(content, name), VERBATIM, `文件 ${name} 与核对过的不是同一个文件`, {
      place: { line: 1, column: 1 },
    });
  }
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
