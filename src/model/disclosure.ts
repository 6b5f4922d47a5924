import type { Position } from "unist";
import type { Field } from "./field.ts";
import type { FieldName } from "./field-list.ts";
import type { FIELDS } from "./fields.ts";
import type { FileChoice } from "./file-choice.ts";

/** What a field of each kind holds. */
interface ValueOfKind extends Record<Field["kind"], unknown> {
  /** As worded in the source. */
  text: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` */
  moment: string;
  /** The same characters as the title. */
  "title-lines": string[];
  setting: FileChoice;
  /** In the order of the source. */
  levels: DisclosureLevel[];
  /** Fields of the source's table beyond the standard labels, in its order. */
  others: { label: string; value: string }[];
  /** Files in `attachments/` offered for download. */
  attachments: { name: string; file: string }[];
}

type Stated = { [Name in FieldName]?: ValueOfKind[(typeof FIELDS)[Name]["kind"]] };

/**
 * 公开信息: what the official table beside a document states (条例 12, 《基层政务公开标准目录》 columns), by the names of
 * `fields.ts`. A field the source does not state is absent; pages show 原文未载明 (law 2).
 */
export interface Disclosure extends Stated {
  title: string;
  /** Where the value of each field stands in the file; `attachments/0` is the file of the first attachment. */
  positions: { [Name in FieldName | `attachments/${number}`]?: Position };
}

/** One 公开层级 and its channels. */
export interface DisclosureLevel {
  /** 层级, e.g. 县级 or 乡、村级 */
  level: string;
  /** 公开渠道和载体, each as worded in the source */
  channels: string[];
}
