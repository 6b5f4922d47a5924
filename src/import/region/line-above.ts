import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";

/**
 * The line right above the text that could be a title of any kind, -1 where there is none. Over a table it may be as short
 * as 值班表, and what a page prints under its title stands between.
 */
export function findLineAbove({ lines }: ReadPage, info: InfoReading, first: number): number {
  const isTable = info.tables.has(first);
  const index = lines.findLastIndex(
    ({ origin, signs }, at) =>
      at < first &&
      (origin === "text" || (isTable && origin === "heading")) &&
      !isOther(info, at) &&
      !(isTable && (signs.frame || signs.pageDate)),
  );
  const line = lines[index];
  if (!line || line.linked > 0 || line.signs.frame) return -1;
  const { words } = line.signs;
  const isTitle = words.length >= (isTable ? 3 : 4) && words.length <= 60 && /\p{Script=Han}{3}/u.test(words);
  return isTitle && !/[。；;，,：:|]/u.test(words) ? index : -1;
}

/** Whether a line is 公开信息, or of a table. */
export function isOther({ lines, tables }: InfoReading, index: number): boolean {
  return lines.has(index) || tables.has(index);
}
