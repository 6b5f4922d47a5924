import { stringify } from "yaml";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { LABELS } from "../model/disclosure-schema.ts";
import type { Disclosure } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";

const FRONTMATTER = /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/**
 * `document.md`: the 公开信息 under its official labels, then the body exactly as the editors' file has it. The
 * frontmatter is written anew, so that remarks editors made there are not published. The file can be
 * put into another content folder as it is.
 *
 * @param source the whole document.md
 */
export function toMarkdownFile(document: OfficialDocument, source: string): string {
  const body = source.replace(FRONTMATTER, "").replace(/^(?:[ \t]*\r?\n)+/u, "");
  // Keys and values are strings for those who read it with a YAML reader that knows numbers and days.
  const frontmatter = stringify(toFrontmatter(document.disclosure), { lineWidth: 0, version: "1.1" });
  return `---\n${frontmatter}---\n\n${body}`;
}

/** The 公开信息 as editors write it; only what is stated, in the order of the schema. */
function toFrontmatter(disclosure: Disclosure): Frontmatter {
  const { titleLines, levels, others, attachments } = disclosure;
  const texts: Partial<Record<keyof Frontmatter, string>> = {};
  for (const [property, label] of Object.entries(LABELS) as [keyof typeof LABELS, keyof Frontmatter][]) {
    const value = disclosure[property];
    if (value) texts[label] = value;
  }
  return {
    ...texts,
    ...(titleLines && { 标题断行: titleLines }),
    ...(levels && {
      公开层级: levels.map(({ level, channels }) => ({
        层级: level,
        ...(channels.length > 0 && { 公开渠道和载体: channels }),
      })),
    }),
    ...(others && { 其他公开信息: others.map(({ label, value }) => ({ 名称: label, 内容: value })) }),
    ...(attachments && { 附件: attachments.map(({ name, file }) => ({ 名称: name, 文件: file })) }),
  } as Frontmatter;
}
