import path from "node:path";
import process from "node:process";

/**
 * The path of a file of a content folder as editors know it: from where they work, with `/`.
 *
 * @param root absolute path of the content folder
 * @param names that lead to the file
 */
export function shownPath(root: string, ...names: string[]): string {
  return path
    .relative(process.cwd(), path.join(root, ...names))
    .split(path.sep)
    .join("/");
}
