import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Disclosure } from "../model/disclosure.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { LABELS, frontmatterSchema } from "../model/disclosure-schema.ts";
import { withoutBlanks } from "../model/text.ts";
import { splitChannels } from "./channels.ts";
import { nearestOf } from "./nearest.ts";
import { reportError } from "./report.ts";
import { reportIssues } from "./yaml-issues.ts";
import type { YamlReading } from "./yaml.ts";
import { readYaml } from "./yaml.ts";

/**
 * Reads the frontmatter of a document file as 公开信息.
 *
 * @returns an empty one where it is missing or broken; the fatal messages on the file say why
 */
export function readFrontmatter(file: VFile, root: Root): Disclosure {
  const empty: Disclosure = { title: "", positions: {} };
  const node = root.children[0];
  if (node?.type !== "yaml" || !node.position) {
    reportError(file, "文件开头没有公开信息（两行“---”之间的部分）", {
      ruleId: "frontmatter",
      place: { line: 1, column: 1 },
      note: "第一行写“---”，下面写“标题: …”等公开信息，再写一行“---”，然后是正文",
    });
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
  reportIssues(file, { ...yaml, value }, others, "frontmatter", (path) => KEYS_BELOW[String(path[0])] ?? []);
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
  reportError(file, `不认识的公开信息项“${key}”`, {
    ruleId: "unknown-key",
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
      reportError(file, "“标题断行”各行连起来与“标题”不一样", {
        ruleId: "title-lines",
        place: yaml.positionOf(["标题断行"]),
        note: "只能在标题的字之间断行，不能增减或改动一个字",
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
