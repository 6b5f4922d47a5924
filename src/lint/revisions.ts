import type { VFile } from "vfile";
import { publishedAttachments } from "../model/attachments.ts";
import type { OfficialDocument, Revision } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { readValidity } from "../model/validity.ts";
import { ENCODING, FILE_MISSING } from "../parse/decode.ts";
import { parseDocument } from "../parse/document.ts";
import { FRONTMATTER, UNKNOWN_KEY } from "../parse/frontmatter.ts";
import { reportError } from "../parse/report.ts";
import type { ListedRevision } from "../parse/revisions.ts";
import { REVISIONS, readRevisions } from "../parse/revisions.ts";
import { YAML_DUPLICATE_KEY } from "../parse/yaml-checks.ts";
import { YAML_SYNTAX } from "../parse/yaml.ts";
import { attachmentMissing } from "./rules/attachment-missing.ts";

/** The earlier texts of a document, as read from disk. */
export interface RevisionSources {
  /** revisions.yaml */
  list: VFile;
  /** revisions/1.md …, by the number in their names. */
  texts: ReadonlyMap<number, VFile>;
}

/** Without these there is no page to be made of a text. */
const UNREADABLE: readonly string[] = [
  FRONTMATTER,
  UNKNOWN_KEY,
  ENCODING,
  FILE_MISSING,
  YAML_SYNTAX,
  YAML_DUPLICATE_KEY,
  attachmentMissing,
].map(({ id }) => id);

/**
 * Reads the versions of a document. Messages about earlier texts are on their own files: what rules of today call an
 * error there is a 提醒, since a published text is not changed any more.
 *
 * @param current document.md
 * @param attachments names of the files in attachments/
 * @returns undefined where there are none, or where they cannot be used
 */
export function checkRevisions(
  document: OfficialDocument,
  current: VFile,
  sources: RevisionSources | undefined,
  attachments: readonly string[],
): Revision[] | undefined {
  if (!sources) return undefined;
  const { list, texts } = sources;
  const isUnread = list.messages.some(({ fatal }) => fatal);
  const listed = isUnread ? undefined : readRevisions(list);
  if (!listed || list.messages.some(({ fatal }) => fatal)) return undefined;
  checkList(listed, sources);
  if (list.messages.some(({ fatal }) => fatal) || listed.length < 2) return undefined;
  const newest = listed.length - 1;
  return listed.map(({ number, 日期: date, 理由: reason, 状态: status }, index): Revision => {
    const told = { number, ...(date ? { date } : {}), ...(reason ? { reason } : {}) };
    if (index === newest) return { ...told, status: readValidity(document.disclosure) ?? "current" };
    const file = texts.get(number) ?? list;
    const next = listed[index + 1];
    const after = next && index + 1 < newest ? texts.get(next.number) : current;
    if (after && withoutBlanks(String(after)) === withoutBlanks(String(file)))
      reportError(list, REVISIONS, `版本 ${number} 和后一个版本一字不差`, {
        place: next?.positionOf("版本"),
        note:
          index + 1 === newest
            ? `在 document.md 里改正；不用改了的，删去 revisions.yaml 的最后一条和 revisions/${number}.md`
            : "对照当时公开的文本，恢复被改掉的那一个",
      });
    return {
      ...told,
      status: status === "已废止" ? "repealed" : "revised",
      text: readText(file, document.id, attachments),
    };
  });
}

function checkList(listed: readonly ListedRevision[], { list, texts }: RevisionSources): void {
  if (listed.length === 0) {
    reportError(list, REVISIONS, "没有写任何版本", {
      place: { line: 1, column: 1 },
      note: "没有旧版本的，删去这个文件；登记新版本运行 npm run revise",
    });
    return;
  }
  listed.forEach((one, index) => {
    const before = listed[index - 1];
    const isNewest = index === listed.length - 1;
    const tell = (reason: string, name: "版本" | "日期" | "状态" | "理由", note: string) =>
      reportError(list, REVISIONS, reason, { place: one.positionOf(name), note });
    if (!before && one.number !== 1) tell(`第一条是版本 ${one.number}`, "版本", "从版本 1 写起，它是最早公开的文本");
    if (before && one.number <= before.number)
      tell(`版本 ${one.number} 排在版本 ${before.number} 后面`, "版本", "从小到大排列，一个版本只写一次");
    if (before?.日期 && one.日期 && one.日期 < before.日期)
      tell(`版本 ${one.number} 的日期早于版本 ${before.number}`, "日期", "改正写错的日期");
    if (before && !one.日期) tell(`版本 ${one.number} 缺少日期`, "版本", "补上一行“日期: …”，写公开这个版本的日期");
    if (before && !one.理由) tell(`版本 ${one.number} 缺少理由`, "版本", "补上一行“理由: …”，写为什么改");
    if (isNewest && one.状态)
      tell("最后一条是现在的文本，这里不写状态", "状态", "删去这一行；废止了的，写在 document.md 的“有效性: 已废止”");
    if (!isNewest && !texts.has(one.number))
      tell(
        `没有版本 ${one.number} 的文本`,
        "版本",
        `从备份或版本库恢复 revisions/${one.number}.md，它是当时公开的 document.md`,
      );
    if (isNewest && texts.has(one.number))
      tell(
        `版本 ${one.number} 是最后一条，却已经有 revisions/${one.number}.md`,
        "版本",
        "现在的文本只放在 document.md 里；漏写了新版本的，在后面补上一条",
      );
  });
  for (const [number] of texts)
    if (!listed.some((one) => one.number === number))
      reportError(list, REVISIONS, `revisions/${number}.md 没有登记`, {
        place: { line: 1, column: 1 },
        note: `按版本从小到大补上一条“- 版本: ${number}”，下面写日期和理由`,
      });
}

/** Reads an earlier text with the parser of today. */
function readText(file: VFile, id: string, attachments: readonly string[]): OfficialDocument {
  const text = parseDocument(file, id);
  for (const name of publishedAttachments(text).filter((one) => !attachments.includes(one)))
    reportError(file, attachmentMissing, `attachments 文件夹里没有旧版本用的“${name}”`, {
      place: { line: 1, column: 1 },
      note: "把当时的文件放回 attachments 文件夹",
      actual: name,
    });
  for (const message of file.messages) {
    if (!message.fatal || UNREADABLE.includes(message.ruleId ?? "")) continue;
    message.fatal = false;
    message.note = "这是已经公开的旧版本，不要改动";
  }
  return text;
}
