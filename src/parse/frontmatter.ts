import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Disclosure } from "../model/disclosure.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { LABELS, frontmatterSchema } from "../model/disclosure-schema.ts";
import { withoutBlanks } from "../model/text.ts";
import { splitChannels } from "./channels.ts";
import { declareMessage } from "./declare-message.ts";
import { nearestOf } from "./nearest.ts";
import { reportError } from "./report.ts";
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

/** The lines of a title are not its words. */
export const TITLE_LINES = declareMessage({
  id: "title-lines",
  title: "“标题断行”连起来就是标题",
  why: "断行只管打印时在哪里换行，标题一个字也不能变",
  fix: "只能在标题的字之间断行，不能增减或改动一个字",
  examples: [
    { source: "---\n标题: 甲镇防汛预案\n标题断行: [甲镇, 防汛预案]\n---\n\n# 甲镇防汛预案", messages: [] },
    {
      source: "---\n标题: 甲镇防汛预案\n标题断行: [甲镇, 防汛方案]\n---\n\n# 甲镇防汛预案",
      messages: ["3:7 错误 “标题断行”各行连起来与“标题”不一样"],
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
  if (result.success) return toDisclosure(result.data, yaml, file);
  const unknown = result.error.issues.filter((issue) => issue.code === "unrecognized_keys" && issue.path.length === 0);
  for (const issue of unknown)
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) reportUnknownField(file, yaml, key);
  const others = result.error.issues.filter((issue) => !unknown.includes(issue));
  reportIssues(file, { ...yaml, value }, others, FRONTMATTER, (path) => KEYS_BELOW[String(path[0])] ?? []);
  return empty;
}

const KEYS_BELOW: Record<string, string[]> = {
  公开层级: ["层级", "公开渠道和载体"],
  其他公开信息: ["名称", "内容"],
  附件: ["名称", "文件"],
};

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

function toDisclosure(data: Frontmatter, yaml: YamlReading, file: VFile): Disclosure {
  const disclosure: Disclosure = { title: data.标题, positions: {} };
  for (const [property, label] of Object.entries(LABELS)) {
    const value = data[label];
    if (value) Object.assign(disclosure, { [property]: value });
  }
  for (const label of Object.keys(data)) disclosure.positions[label] = yaml.positionOf([label]);
  if (data.标题断行) {
    if (withoutBlanks(data.标题断行.join("")) !== withoutBlanks(data.标题))
      reportError(file, TITLE_LINES, "“标题断行”各行连起来与“标题”不一样", {
        place: yaml.positionOf(["标题断行"]),
        expected: [data.标题],
      });
    disclosure.titleLines = data.标题断行;
  }
  if (data.公开层级)
    disclosure.levels = data.公开层级.map(({ 层级, 公开渠道和载体: channels = [] }) => ({
      level: 层级,
      channels: channels.flatMap(readChannels),
    }));
  if (data.其他公开信息) disclosure.others = data.其他公开信息.map(({ 名称, 内容 }) => ({ label: 名称, value: 内容 }));
  if (data.附件) disclosure.attachments = data.附件.map(({ 名称, 文件 }) => ({ name: 名称, file: 文件 }));
  data.附件?.forEach((_, index) => (disclosure.positions[`附件/${index}`] = yaml.positionOf(["附件", index, "文件"])));
  return disclosure;
}

/** The channels one entry names; ticked boxes only, where it has boxes. */
function readChannels(text: string): string[] {
  return splitChannels(text)
    .filter(({ ticked }) => ticked)
    .map(({ channel }) => channel);
}
