import type { VFile } from "vfile";
import type { Disclosure } from "../model/disclosure.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import type { RowsField } from "../model/field.ts";
import type { TableField } from "../model/field-list.ts";
import { DATA_FIELDS, LABELS, innerFields } from "../model/field-list.ts";
import { FIELDS } from "../model/fields.ts";
import { withoutBlanks } from "../model/text.ts";
import { splitChannels } from "./channels.ts";
import { declareMessage } from "./declare-message.ts";
import { reportError } from "./report.ts";
import type { YamlReading } from "./yaml.ts";

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
 * The 公开信息 of what a frontmatter says, each field by its kind.
 *
 * @param data as the schema takes it
 */
export function toDisclosure(data: Frontmatter, yaml: YamlReading, file: VFile): Disclosure {
  const disclosure: Disclosure = { title: data[LABELS.title], positions: {} };
  for (const field of DATA_FIELDS) {
    const written = data[field.label];
    if (field.label in data) disclosure.positions[field.name] = yaml.positionOf([field.label]);
    if (written === undefined || written === "") continue;
    Object.assign(disclosure, { [field.name]: "fields" in field ? readRows(field, written as Row[]) : written });
    if (field.kind === "title-lines") checkTitleLines(written as string[], disclosure, field, file);
  }
  const { file: ofFile } = FIELDS.attachments.fields;
  for (const index of (disclosure.attachments ?? []).keys())
    disclosure.positions[`attachments/${index}`] = yaml.positionOf([LABELS.attachments, index, ofFile.label]);
  return disclosure;
}

/** A row by the labels of its fields. */
type Row = Readonly<Record<string, string | string[] | undefined>>;

function readRows(field: RowsField, rows: readonly Row[]): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(
      innerFields(field).map(({ name, label, kind }) => {
        const value = row[label];
        return [name, kind === "channels" ? [value ?? []].flat().flatMap(readChannels) : value];
      }),
    ),
  );
}

function checkTitleLines(lines: readonly string[], { title, positions }: Disclosure, field: TableField, file: VFile) {
  if (withoutBlanks(lines.join("")) === withoutBlanks(title)) return;
  reportError(file, TITLE_LINES, `“${field.label}”各行连起来与“${LABELS.title}”不一样`, {
    place: positions[field.name],
    expected: [title],
  });
}

/** The channels one entry names; ticked boxes only, where it has boxes. */
function readChannels(text: string): string[] {
  return splitChannels(text)
    .filter(({ ticked }) => ticked)
    .map(({ channel }) => channel);
}
