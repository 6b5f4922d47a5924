import { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { parseDocument } from "../parse/document.ts";

/** The document that a text is, its byte order mark apart; nothing is told of it. */
export function parseText(text: string, id: string): OfficialDocument {
  return parseDocument(new VFile({ path: "document.md", value: text.replace(/^\ufeff/u, "") }), id);
}
