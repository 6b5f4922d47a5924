import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Disclosure } from "../model/disclosure.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { frontmatterSchema } from "../model/disclosure-schema.ts";
import { FIELD_LIST, innerFields } from "../model/field-list.ts";
import { declareMessage } from "./declare-message.ts";
import { nearestOf } from "./nearest.ts";
import { reportError } from "./report.ts";
import { toDisclosure } from "./to-disclosure.ts";
import { reportIssues } from "./yaml-issues.ts";
import type { YamlReading } from "./yaml.ts";
import { readYaml } from "./yaml.ts";

/** 公开信息 is missing or is not what the schema asks for. */
export const FRONTMATTER = declareMessage({
  id: "frontmatter",
  title: "document.md 开头有公开信息，写法对，日期真有",
  why: "目录、查找和公开信息表都从这里来；标题必须有，写了的日期必须是真有的日子",
  fix: "第一行写“---”，下面写“标题: …”等公开信息，再写一行“---”，然后是正文",
  examples: [
    { source: "---\n标题: 甲\n成文日期: 2022-06-15\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n成文日期: 2022-06-31\n公开层级: 县级\n---\n\n# 甲",
      messages: ["4:7 错误 “公开层级”应是列表", "3:7 错误 “成文日期”没有“2022-06-31”这一天"],
    },
    { source: "---\n所属领域: 扶贫\n---\n\n# 甲", messages: ["2:1 错误 缺少“标题”"] },
  ],
});

/** 公开信息 has a field of no known name. */
export const UNKNOWN_KEY = declareMessage({
  id: "unknown-key",
  title: "公开信息只用公开信息表上的项目名",
  why: "项目名写错一个字，这一项就不会显示出来",
  fix: "改成公开信息表上的原词；原文表格里确有这一项的，写到“其他公开信息:”下面（名称、内容各一行）",
  examples: [
    { source: "---\n标题: 甲\n其他公开信息:\n  - 名称: 责任编辑\n    内容: 办公室\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n公开主題: 某镇人民政府\n---\n\n# 甲",
      messages: ["3:1 错误 不认识的公开信息项“公开主題”"],
    },
  ],
});

/**
 * Reads the frontmatter of a document file as 公开信息.
 *
 * @returns an empty one where it is missing or broken; the fatal messages on the file say why
 */
export function readFrontmatter(file: VFile, root: Root): Disclosure {
  const empty: Disclosure = { title: "", positions: {} };
  const node = root.children[0];
  if (node?.type !== "yaml" || !node.position) {
    reportError(file, FRONTMATTER, "文件开头没有公开信息（两行“---”之间的部分）", { place: { line: 1, column: 1 } });
    return empty;
  }
  const fence = /^---[ \t]*\r?\n/u.exec(String(file).slice(node.position.start.offset))?.[0].length ?? 4;
  const start = (node.position.start.offset ?? 0) + fence;
  const yaml = readYaml(file, { start, end: Math.max(start, (node.position.end.offset ?? 0) - 3) });
  if (!yaml) return empty;
  const value = yaml.value === "" || yaml.value === null ? {} : yaml.value;
  const result = frontmatterSchema.safeParse(value);
  if (result.success) return toDisclosure(result.data as Frontmatter, yaml, file);
  const unknown = result.error.issues.filter((issue) => issue.code === "unrecognized_keys" && issue.path.length === 0);
  for (const issue of unknown)
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) reportUnknownField(file, yaml, key);
  const others = result.error.issues.filter((issue) => !unknown.includes(issue));
  reportIssues(file, { ...yaml, value }, others, FRONTMATTER, (path) => keysBelow(String(path[0])));
  return empty;
}

function keysBelow(label: string): string[] {
  const field = FIELD_LIST.find((one) => one.label === label);
  return field && "fields" in field ? innerFields(field).map((inner) => inner.label) : [];
}

function reportUnknownField(file: VFile, yaml: YamlReading, key: string): void {
  const known = Object.keys(frontmatterSchema.shape);
  const near = nearestOf(key, known);
  reportError(file, UNKNOWN_KEY, `不认识的公开信息项“${key}”`, {
    place: yaml.positionOf([key], "key"),
    note: near
      ? `是不是“${near}”？改成它；原文表格里确有“${key}”的，写到“其他公开信息:”下面（名称、内容各一行）`
      : `删去这一行，或写到“其他公开信息:”下面（名称、内容各一行）；可以用的有：${known.join("、")}`,
    actual: key,
    expected: near ? [near] : known,
  });
}
