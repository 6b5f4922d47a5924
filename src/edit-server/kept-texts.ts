import path from "node:path";
import { DOCUMENT_FORMS } from "../editor/form-exchange.ts";
import { FOLDER_NAME } from "../model/file-names.ts";
import { kindOf } from "../sources/inside.ts";
import { listAllCopies } from "./copy-content.ts";
import { nameOf } from "./form-drafts.ts";

/**
 * The folders beside a content folder that keep texts of these documents: what was typed, and their folders in the dated
 * copies of the content.
 *
 * @param root absolute path of the content folder
 */
export function keptTexts(root: string, ids: readonly string[]): string[] {
  const drafts = path.join(path.dirname(root), ".drafts", path.basename(root));
  const folders = ids
    .filter((id) => FOLDER_NAME.test(id))
    .flatMap((id) => [
      ...[id, ...DOCUMENT_FORMS.map((name) => nameOf({ name, of: id }))].map((name) => path.join(drafts, name)),
      ...listAllCopies(root).flatMap((copy) => ["documents", "drafts"].map((shelf) => path.join(copy, shelf, id))),
    ]);
  return folders.filter((folder) => kindOf(folder) === "folder");
}
