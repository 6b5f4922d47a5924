import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import type { DocumentFacts } from "../editor/document-state.ts";
import type { Shelf } from "../editor/new-exchange.ts";
import { FOLDER_NAME } from "../model/file-names.ts";
import { readRedirects } from "../permanence/read-redirects.ts";
import { addEntry, movedEntry } from "../permanence/takedown.ts";
import { kindOf } from "../sources/inside.ts";
import { homeWords as words } from "../ui/home-words.ts";
import { openInside } from "./content-files.ts";
import { DOUBTS, countDoubts } from "./doubts.ts";
import { Refused } from "./refused.ts";
import { writeWhole } from "./write-whole.ts";

/** Beside the content folder, never published and not in git; `npm run takedown` puts there what it takes away. */
const KEPT = "withdrawn";

/**
 * Gives a document's folder another name. The address of one that was published leads on to the new one.
 *
 * @param root absolute path of the content folder
 * @throws {Refused} for a name that cannot be one, or is not free; nothing is changed then
 */
export function rename(root: string, { id, shelf, isPublished }: DocumentFacts, name: string): { id: string } {
  if (name === id) throw new Refused(409, words.sameName);
  if (!FOLDER_NAME.test(name)) throw new Refused(400, words.badName(name));
  if (["documents", "drafts"].some((one) => existsSync(path.join(root, one, name))))
    throw new Refused(409, words.taken(name));
  const redirects = path.join(root, "redirects.yaml");
  if (kindOf(redirects) === "link") throw new Refused(409, words.inTheWay("redirects.yaml"));
  const before = existsSync(redirects) ? readFileSync(redirects, "utf8") : undefined;
  if (before !== undefined && isFormer(before, name)) throw new Refused(409, words.formerName(name));
  const from = openInside(root, shelf, id);
  if (isPublished) writeWhole(redirects, encode(addEntry(before, movedEntry(id, name))));
  try {
    renameSync(from, path.join(root, shelf, name));
  } catch (error) {
    if (isPublished && before !== undefined) writeWhole(redirects, encode(before));
    else if (isPublished) rmSync(redirects);
    throw failed(error);
  }
  takeTyped(root, id, name);
  return { id: name };
}

/** What was typed in it and not saved is kept by its name, too (`DraftStore`); it is no matter where there is none. */
function takeTyped(root: string, id: string, name: string): void {
  const typed = path.join(path.dirname(root), ".drafts", path.basename(root));
  if (kindOf(typed) === "folder" && kindOf(path.join(typed, id)) === "folder" && !existsSync(path.join(typed, name)))
    renameSync(path.join(typed, id), path.join(typed, name));
}

/** Puts a draft among what will be published, or takes back what was not yet. */
export function move(root: string, { id, shelf, isPublished }: DocumentFacts, to: Shelf): { id: string } {
  if (isPublished) throw new Refused(409, words.publishedRefused);
  const left = to === "documents" ? countDoubts(root, id) : 0;
  if (left > 0) throw new Refused(409, words.hasDoubts(left));
  const above = path.join(root, to);
  if (kindOf(above) === "link" || existsSync(path.join(above, id)))
    throw new Refused(409, words.inTheWay(`content/${to}/${id}`));
  try {
    mkdirSync(above, { recursive: true });
    renameSync(openInside(root, shelf, id), path.join(above, id));
    // All of them were looked at.
    if (to === "documents") rmSync(path.join(above, id, DOUBTS), { force: true });
  } catch (error) {
    throw failed(error);
  }
  return { id };
}

/** Takes what was never published out of the content; it is kept beside it. */
export function remove(root: string, { id, shelf, isPublished }: DocumentFacts): { id: string } {
  if (isPublished) throw new Refused(409, words.publishedRefused);
  const folder = openInside(root, shelf, id);
  const kept = path.join(path.dirname(root), KEPT);
  if (kindOf(kept) === "link") throw new Refused(409, words.inTheWay(KEPT));
  let name = id;
  for (let number = 2; existsSync(path.join(kept, name)); number++) name = `${id}-${number}`;
  try {
    // The copy first: nothing is lost where a step fails.
    cpSync(folder, path.join(kept, name), { recursive: true });
    rmSync(folder, { recursive: true });
  } catch (error) {
    throw failed(error);
  }
  return { id };
}

/** Whether an address of that name leads elsewhere. */
function isFormer(redirects: string, name: string): boolean {
  const read = readRedirects(new VFile({ path: "redirects.yaml", value: redirects }));
  return [...(read?.redirects.values() ?? [])].some(({ from }) => from.document === name);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function failed(error: unknown): Refused {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return new Refused(409, words.failed(code ?? ""), { cause: error });
}
