import { editFields } from "./edit-fields.ts";
import { editText } from "./edit-text.ts";
import type { FieldChanges } from "./field-value.ts";
import { joinFile, lineEndOf, splitFile } from "./split-file.ts";

/** What an editor has typed and not saved: changed fields and the text, or the whole file as text. */
export type Draft = { fields: FieldChanges; body: string | null } | { source: string };

/**
 * The file with a draft put into it. Lines that the draft leaves as they are stay byte for byte.
 *
 * @param base the file as it was when the editor opened it
 * @throws where fields are changed of a file whose 公开信息 is no form (see `readFields`)
 */
export function applyDraft(base: string, draft: Draft): string {
  if ("source" in draft) {
    const mark = base.startsWith("\ufeff") ? "\ufeff" : "";
    return mark + editText(base.slice(mark.length), draft.source);
  }
  const pieces = splitFile(base);
  const lineEnd = lineEndOf(base);
  const isChanged = Object.keys(draft.fields).length > 0;
  const yaml = isChanged && pieces.yaml !== undefined ? editFields(pieces.yaml, draft.fields, lineEnd) : pieces.yaml;
  const body = draft.body === null ? pieces.body : editText(pieces.body, draft.body, lineEnd);
  const gap = body !== "" && pieces.fence !== "" && !/[\r\n]$/u.test(pieces.fence) ? lineEnd : "";
  return joinFile({ ...pieces, yaml, fence: pieces.fence + gap, body });
}
