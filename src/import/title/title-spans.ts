import { withoutBlanks } from "../../model/text.ts";
import type { Page, Span } from "../input/page.ts";

/**
 * The places where a page repeats the title besides the text: whole lines, and the head
 * of the window's title (标题_某县人民政府). They state 标题 and count as 公开信息.
 */
export function titleSpans(page: Page, title: string): Span[] {
  return page.lines.flatMap((line): Span[] => {
    if (line.end - line.start > 600) return [];
    const words = withoutBlanks(page.text.slice(line.start, line.end));
    if (words === title) return [line];
    if (line.origin !== "title" || !words.startsWith(title)) return [];
    let end = line.start;
    for (let left = title.length; left > 0 && end < line.end; end++)
      if (withoutBlanks(page.text.charAt(end)) !== "") left--;
    return [{ start: line.start, end }];
  });
}
