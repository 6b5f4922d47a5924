import { shortCode } from "../model/short-code.ts";

/** An entry of content/redirects.yaml that says that a document was withdrawn. */
export function withdrawalEntry(id: string, date: string, reason: string): string {
  return `- 从: ${JSON.stringify(`/documents/${id}/`)}\n  撤回:\n    日期: ${date}\n    理由: ${JSON.stringify(reason)}\n`;
}

/** An entry that says that a document has another address now. */
export function movedEntry(from: string, to: string): string {
  return `- 从: ${JSON.stringify(`/documents/${from}/`)}\n  到: ${JSON.stringify(`/documents/${to}/`)}\n`;
}

/** redirects.yaml with an entry more; what an editor has written stays. */
export function addEntry(file: string | undefined, entry: string): string {
  const before = file === undefined || /^\s*(?:\[\]\s*)?$/u.test(file) ? "" : file.replace(/\n*$/u, "\n");
  return before + entry;
}

/** What of a built site has to do with a document that is taken down. */
export interface Traces {
  /** Its own files, and the addresses on sheets that led to it. */
  own: string[];
  /** Files that name it: lists, feeds, data, texts of the search. */
  naming: string[];
}

/**
 * Finds what caches and search engines may have kept of a document.
 *
 * @param files of the site
 * @param revisions how many versions it had
 * @param read the text of a file, unpacked; undefined where it has none
 * @param words that tell the document, as its title
 */
export function listTraces(
  files: readonly string[],
  { id, revisions, words }: { id: string; revisions: number; words: readonly string[] },
  read: (file: string) => string | undefined,
): Traces {
  const codes = Array.from({ length: revisions }, (_, at) => `s/${shortCode(id, at + 1)}/`);
  const roots = [`documents/${id}/`, ...codes];
  const signs = [`documents/${id}/`, `documents/${encodeURIComponent(id)}/`, ...words];
  const own = files.filter((file) => roots.some((root) => file.startsWith(root)));
  const others = files.filter((file) => !roots.some((root) => file.startsWith(root)));
  const naming = others.filter((file) => {
    const text = read(file);
    return text !== undefined && signs.some((sign) => text.includes(sign));
  });
  return { own, naming };
}

/** The addresses of pages and files below the site, `index.html` left out. */
export function addressesOf(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.replace(/(^|\/)index\.html$/u, "$1")))].sort();
}
