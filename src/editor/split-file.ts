/** A line end of any kind; lines are counted by it. */
export const LINE_END = /\r\n|\n|\r/u;

/** A document.md cut where an editor's form and text begin. The pieces joined are the file again, byte for byte. */
export interface FilePieces {
  /** What stands before the first field: a byte order mark and the opening `---`; all of it where there is no 公开信息. */
  head: string;
  /** The fields, as YAML; undefined where the file has no 公开信息 between two `---`. */
  yaml: string | undefined;
  /** The closing `---` with its line end. */
  fence: string;
  /** The text. */
  body: string;
}

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /(?<=^|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/u;

/** Cuts a document.md; `head` and `yaml` of a file without 公开信息 are the byte order mark and undefined. */
export function splitFile(text: string): FilePieces {
  const head = OPENING.exec(text)?.[0];
  const rest = text.slice(head?.length ?? 0);
  const closing = head === undefined ? null : CLOSING.exec(rest);
  if (head === undefined || !closing) {
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    return { head: mark, yaml: undefined, fence: "", body: text.slice(mark.length) };
  }
  const after = closing.index + closing[0].length;
  return { head, yaml: rest.slice(0, closing.index), fence: closing[0], body: rest.slice(after) };
}

/** The file that the pieces make. */
export function joinFile({ head, yaml = "", fence, body }: FilePieces): string {
  return head + yaml + fence + body;
}

/** The line end a text uses most, `\n` where it has none. */
export function lineEndOf(text: string): string {
  const counts = new Map([["\n", 0]]);
  for (const [end] of text.matchAll(/\r\n|\n|\r/gu)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "\n";
}

/** Number of the line (from 1) on which what follows a text begins. */
export function lineAfter(text: string): number {
  return text.split(LINE_END).length;
}
