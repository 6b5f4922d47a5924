import { renderText } from "../markdown/pipeline.ts";
import { joinLines } from "../markdown/rehype-line-wraps.ts";

/** One line of official text: `text` for attributes, `html` for showing. The same characters. */
export interface OfficialLine {
  text: string;
  html: string;
}

/** @param value words of the source; line wraps in them are taken out */
export function officialLine(value: string): OfficialLine {
  const text = joinLines(value.trim());
  return { text, html: renderText(text) };
}
