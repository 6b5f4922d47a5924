import { parse } from "yaml";
import { lineEndOf } from "./split-file.ts";
import { indent, writeItem } from "./write-yaml.ts";

/** An entry of acknowledgements.yaml: somebody compared the original, and it is so there. */
export interface Acknowledgement {
  规则: string;
  原文: string;
  理由: string;
  确认人: string;
}

/**
 * An acknowledgements.yaml with one entry more behind the others; every line that it has stays byte for byte.
 *
 * @param yaml empty for a file that is not there yet
 * @returns undefined where it is written in another way than a list of lines, or cannot be read
 */
export function addAcknowledgement(yaml: string, entry: Acknowledgement): string | undefined {
  return addEntry(yaml, { ...entry });
}

/** The same for any file that is a list of entries. */
export function addEntry(yaml: string, entry: Readonly<Record<string, string>>): string | undefined {
  const before = read(yaml);
  if (!before) return undefined;
  const lineEnd = lineEndOf(yaml);
  const columns = /^(?<blanks>[ \t]*)- /mu.exec(yaml)?.groups?.["blanks"]?.length ?? 0;
  const gap = yaml === "" || /[\r\n]$/u.test(yaml) ? "" : lineEnd;
  const edited = yaml + gap + indent(writeItem({ ...entry }), columns, lineEnd);
  return JSON.stringify(read(edited)) === JSON.stringify([...before, entry]) ? edited : undefined;
}

function read(yaml: string): unknown[] | undefined {
  try {
    const value: unknown = parse(yaml, { schema: "failsafe", logLevel: "error" });
    if (value === null || value === undefined || value === "") return [];
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
