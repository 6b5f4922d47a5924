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

/** An acknowledgements.yaml with one entry more behind the others. @returns undefined where it has to be mended by hand */
export function addAcknowledgement(yaml: string, entry: Acknowledgement): string | undefined {
  return addEntry(yaml, { ...entry });
}

/**
 * A YAML list with more entries behind the others; every line that it has stays byte for byte.
 *
 * @param yaml empty for a file that is not there yet
 * @returns undefined where it is written in another way than a list of lines, or cannot be read
 */
export function addEntries(yaml: string, entries: readonly Record<string, string>[]): string | undefined {
  const before = read(yaml);
  if (!before) return undefined;
  const lineEnd = lineEndOf(yaml);
  const columns = /^(?<blanks>[ \t]*)- /mu.exec(yaml)?.groups?.["blanks"]?.length ?? 0;
  const gap = yaml === "" || /[\r\n]$/u.test(yaml) ? "" : lineEnd;
  const edited = yaml + gap + entries.map((entry) => indent(writeItem(entry), columns, lineEnd)).join("");
  return JSON.stringify(read(edited)) === JSON.stringify([...before, ...entries]) ? edited : undefined;
}

/** The same for one entry. */
export function addEntry(yaml: string, entry: Readonly<Record<string, string>>): string | undefined {
  return addEntries(yaml, [{ ...entry }]);
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
