import { Buffer } from "node:buffer";
import { editFields, readFields } from "../editor/edit-fields.ts";
import type { FieldValue } from "../editor/field-value.ts";
import { isList } from "../editor/field-value.ts";
import type { AttachReply, AttachRequest } from "../editor/new-exchange.ts";
import { joinFile, splitFile } from "../editor/split-file.ts";
import { isData } from "../model/attachments.ts";
import { LABELS } from "../model/field-list.ts";
import { FIELDS } from "../model/fields.ts";
import { addressableName, isSameName } from "../model/file-names.ts";
import { newPageWords as words } from "../ui/new-page-words.ts";
import { listAttachments, readText, saveAttachment, saveText } from "./content-files.ts";
import { Refused } from "./refused.ts";

/**
 * Puts a file into attachments/ and into the list of 附件, under a name that can be an address.
 *
 * @throws {Refused} for what is no data, and for a name that is there already
 */
export function attach(root: string, { id, name: given, bytes }: AttachRequest): AttachReply {
  const { text, version } = readText(root, id);
  const name = addressableName(given);
  if (!isData(name) || name.startsWith(".")) throw new Refused(400, words.badKind(given));
  for (const known of listAttachments(root, id))
    if (isSameName(known.toLowerCase(), name.toLowerCase())) throw new Refused(409, words.takenFile(name));
  const pieces = splitFile(text);
  const fields = readFields(pieces.yaml ?? "");
  saveAttachment(root, id, name, Buffer.from(bytes, "base64"));
  if (pieces.yaml === undefined || !fields) throw new Refused(409, words.noFields(name));
  const { name: title, file } = FIELDS.attachments.fields;
  const listed = fields[LABELS.attachments];
  const rows: FieldValue[] = listed !== undefined && isList(listed) ? [...listed] : [];
  rows.push({ [title.label]: name.replace(/\.[^.]+$/u, ""), [file.label]: name });
  const yaml = editFields(pieces.yaml, { [LABELS.attachments]: rows });
  saveText(root, id, joinFile({ ...pieces, yaml }), version);
  return { name };
}
