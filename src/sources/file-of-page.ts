import type { VFile } from "vfile";
import type { Content } from "./read-content.ts";

/**
 * On which file of the content something wrong with a built file is told: on document.md of its document, else on site.yaml.
 *
 * @param name path of the file below the site
 */
export function fileOfPage({ folders, files }: Pick<Content, "folders" | "files">, name: string): VFile {
  const id = /^documents\/(?<id>[^/]+)\//u.exec(name)?.groups?.["id"];
  const file =
    folders.find((folder) => folder.id === id)?.file ?? files.find(({ basename }) => basename === "site.yaml");
  if (!file) throw new Error("No site.yaml was read.");
  return file;
}
