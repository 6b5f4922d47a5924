import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { kindOf } from "../sources/inside.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";
import { Refused } from "./refused.ts";

/** Beside the content folder. */
const COPIES = "copies";
/** So many are kept. */
const MOST = 30;
const DAY = /^\d{4}-\d{2}-\d{2}(?:-\d+)?$/u;
/** One that was broken off is there as well, hidden. */
const ANY_COPY = /^\.?\d{4}-\d{2}-\d{2}(?:-\d+)?$/u;

/**
 * Keeps a dated copy of a content folder beside it, where there is no git that knows what was published; the oldest of more
 * than thirty goes.
 *
 * @param today `YYYY-MM-DD`
 * @returns where it stands, from the folder around the content
 * @throws {Refused} where it cannot be made
 */
export function copyContent(root: string, today: string): string {
  const above = path.join(path.dirname(root), COPIES);
  const own = path.join(above, path.basename(root));
  if ([above, own].some((folder) => kindOf(folder) === "link")) throw new Refused(409, words.notCopied(COPIES));
  let name = today;
  for (let number = 2; existsSync(path.join(own, name)); number++) name = `${today}-${number}`;
  const draft = path.join(own, `.${name}`);
  try {
    mkdirSync(own, { recursive: true });
    rmSync(draft, { recursive: true, force: true });
    cpSync(root, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    renameSync(draft, path.join(own, name));
  } catch (error) {
    throw new Refused(409, words.notCopied((error as NodeJS.ErrnoException).code ?? ""), { cause: error });
  }
  for (const old of listCopies(root).slice(MOST)) rmSync(old, { recursive: true, force: true });
  return [COPIES, path.basename(root), name].join("/");
}

/** The folders of all copies, half made ones too. */
export function listAllCopies(root: string): string[] {
  return listCopies(root, ANY_COPY);
}

/** The folders of the copies, the newest first; none where a link stands. */
export function listCopies(root: string, names = DAY): string[] {
  const above = path.join(path.dirname(root), COPIES);
  const own = path.join(above, path.basename(root));
  if ([above, own].some((folder) => kindOf(folder) !== "folder")) return [];
  const collator = new Intl.Collator("en", { numeric: true });
  return readdirSync(own)
    .filter((one) => names.test(one))
    .sort((one, other) => collator.compare(other, one))
    .map((one) => path.join(own, one));
}
