/**
 * What is put into a text in place of its selection: paragraphs, tables and pictures stand by themselves, a stretch of one
 * paragraph goes into the line.
 *
 * @param before the text up to the selection
 * @param after the text behind it
 */
export function joinPasted(before: string, pasted: string, after: string): string {
  const isOne = !/\n|^!\[|^\|/u.test(pasted);
  const isInLine = /[^\n]$/u.test(before) || /^[^\n]/u.test(after);
  // In a line, `#` would be a sign like any other.
  if (isOne && isInLine) return pasted.replace(/^#{1,6} /u, "");
  const isFirst = before.trim() === "";
  const gapBefore = isFirst || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const gapAfter = after.trim() === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  return `${gapBefore}${pasted}${gapAfter}`;
}
