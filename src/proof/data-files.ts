import { compareText } from "./compare.ts";
import type { Failure } from "./pages.ts";
import { sourceText } from "./source-text.ts";

/** How the official text is taken out of each data file again, without the code that wrote it. */
const READERS: Readonly<Record<string, (file: string) => string>> = {
  "index.json": (file) => recordText((JSON.parse(file) as { parts: unknown }).parts),
  "document.md": sourceText,
  "document.txt": (file) => file,
  "akn.xml": bodyText,
};

/**
 * Proves that the data files of a document carry its text character for character, blanks apart.
 *
 * @param source the whole document.md
 * @param readFile a file below the site; undefined where there is none, as with an akn.xml without a date
 */
export function proveDataFiles(id: string, source: string, readFile: (path: string) => string | undefined): Failure[] {
  const expected = sourceText(source);
  return Object.entries(READERS).flatMap(([name, read]) => {
    const page = `documents/${id}/${name}`;
    const file = readFile(page);
    if (file === undefined && name === "akn.xml") return [];
    const difference = compareText(expected, file === undefined ? "" : read(file));
    return difference ? [{ page, unit: "document", ...difference }] : [];
  });
}

/** Markers, labels, values and cells of an `index.json`, in the order they stand there. */
function recordText(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : recordText(one))).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const { marker, label, value: words, rows, cells, children } = value as Record<string, unknown>;
  const printed = (marker as { text?: unknown } | undefined)?.text;
  return (
    [printed, label, words].filter((one) => typeof one === "string").join("") +
    [rows, cells, children].map(recordText).join("")
  );
}

const BODY = /<mainBody>[\s\S]*<\/mainBody>/u;
const TAG = /<(?:"[^"]*"|[^">])*>/gu;
const REFERENCE = /&(?:#x(?<code>[0-9a-f]+)|(?<name>lt|gt|amp|quot|apos));/giu;
const NAMES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function bodyText(file: string): string {
  const text = (BODY.exec(file)?.[0] ?? "").replace(TAG, "");
  return text.replace(REFERENCE, (_, code?: string, name?: string) =>
    code === undefined ? (NAMES[name ?? ""] ?? "") : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
