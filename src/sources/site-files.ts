import { readdirSync } from "node:fs";
import path from "node:path";

/** Every file of a built site by its path, with `/` between folders, in a fixed order; links too, for servers follow them. */
export function listSiteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
