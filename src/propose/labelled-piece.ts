import type { Labelled } from "../model/document.ts";

/** A label with its value, of running text or of a column: 责任单位：镇农办. */
export interface LabelledPiece {
  line: number;
  target: string;
  kind: Labelled["kind"];
  name: string;
  /** Its name stands in the text of the target: before a value, or in the head of a table of tasks. */
  isNamed: boolean;
  /** The words to quote: label and value; of a table the value alone. */
  quote: string;
  value: string;
  /** What the label is about. */
  matter?: string;
}
