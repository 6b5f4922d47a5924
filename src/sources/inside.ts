import { lstatSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { isDeviceName } from "../model/file-names.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { shownPath } from "./shown-path.ts";

/** A link stands where a file or folder of the content should. */
export const CONTENT_LINK = declareMessage({
  id: "content-link",
  title: "content 文件夹里都是文件和文件夹本身，没有链接（快捷方式）",
  why: "链接通到别处的文件，不该公开的会跟着发布出去；换一台电脑又打不开",
  fix: "删去链接，把要用的文件本身复制到这里",
  untested: "例子是文字，里面放不了链接；另有测试",
});

/** No separators of any system, no drive or stream of Windows, no control character, not hidden, no end Windows drops. */
const PLAIN_NAME = /^(?!\.)[^\\/:*?"<>|\u0000-\u001f\u007f]*[^\\/:*?"<>|\u0000-\u001f\u007f. ]$/u;

/**
 * The path of something in the content folder; undefined for a name that leads out, or by a link, or to nothing.
 *
 * @param names one for each step down
 */
export function pathInside(root: string, ...names: readonly string[]): string | undefined {
  let place = realpathSync(root);
  for (const name of names) {
    if (!PLAIN_NAME.test(name) || isDeviceName(name)) return undefined;
    place = path.join(place, name);
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found === undefined || found.isSymbolicLink()) return undefined;
  }
  return place;
}

/** Whether there is such a file, neither by a link nor outside. */
export function isFileInside(root: string, ...names: readonly string[]): boolean {
  const place = pathInside(root, ...names);
  return place !== undefined && lstatSync(place).isFile();
}

/** What stands at a path, a link being one whatever it leads to. */
export function kindOf(full: string): "file" | "folder" | "link" | undefined {
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return "link";
  if (found?.isDirectory()) return "folder";
  return found?.isFile() ? "file" : undefined;
}

/** The names in a folder in a fixed order, hidden ones left out; empty where there is no folder, or a link to one. */
export function listFolder(folder: string): string[] {
  if (kindOf(folder) !== "folder") return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** What of a content folder is on no site: only the editor reads it. */
const DRAFTS = "drafts";

/** Tells every link in a content folder, each as a file of its own; what is hidden, and drafts, are not looked at. */
export function tellLinks(root: string, ...names: readonly string[]): VFile[] {
  const folder = path.join(root, ...names);
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith(".") && (names.length > 0 || name !== DRAFTS),
  );
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return tellLinks(root, ...names, entry.name);
      if (!entry.isSymbolicLink()) return [];
      const file = new VFile({ path: shownPath(root, ...names, entry.name), value: "" });
      reportError(file, CONTENT_LINK, "这是一个链接（快捷方式），不是文件本身", { place: { line: 1, column: 1 } });
      return [file];
    });
}
