import { Document, Scalar, isCollection, stringify } from "yaml";
import { writeFrontmatter } from "../import/write-frontmatter.ts";
import type { FieldValue } from "./field-value.ts";

const ON_ONE_LINE = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/**
 * A value on one line, in the same quotes as what it replaces; in others only where those cannot hold it.
 *
 * @param like how the value that it replaces is written, undefined where there was none
 */
export function writeScalar(value: string, like: Scalar.Type | undefined): string {
  const scalar = new Scalar(value);
  const isQuoted = like === Scalar.QUOTE_SINGLE || like === Scalar.QUOTE_DOUBLE;
  if (/[\r\n]/u.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  else scalar.type = isQuoted ? like : Scalar.PLAIN;
  return new Document({ k: scalar }).toString(ON_ONE_LINE).slice("k: ".length, -1);
}

/** A field and its value as lines of YAML, the last one ended too. */
export function writeField(label: string, value: FieldValue): string {
  return writeFrontmatter({ [label]: value }).slice("---\n".length, -"---\n".length);
}

/** An item of a list as lines of YAML, beginning with `- `. */
export function writeItem(value: FieldValue): string {
  return stringify([value], { lineWidth: 0 });
}

/** A list or a map in brackets, on one line. @param hasRoom with a blank behind the bracket and before it */
export function writeFlow(value: FieldValue, hasRoom: boolean): string {
  const made = new Document(value);
  if (isCollection(made.contents)) made.contents.flow = true;
  return made.toString({ ...ON_ONE_LINE, flowCollectionPadding: hasRoom }).trimEnd();
}

/** A pair of a map as lines of YAML. */
export function writePair(key: string, value: FieldValue): string {
  return stringify({ [key]: value }, { lineWidth: 0 });
}

/** The lines of a YAML text, each with blanks before it and the line end of the file. */
export function indent(yaml: string, columns: number, lineEnd: string): string {
  return yaml
    .slice(0, -1)
    .split("\n")
    .map((line) => (line === "" ? lineEnd : " ".repeat(columns) + line + lineEnd))
    .join("");
}
