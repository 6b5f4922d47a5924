import type { Image, Table } from "../model/document.ts";
import type { MappedText } from "./markdown.ts";

/** What stands between two blank lines of the body. */
export type Block =
  | { kind: "heading"; depth: number; text: MappedText }
  | { kind: "paragraph"; text: MappedText }
  | { kind: "leaf"; leaf: Table | Image };
