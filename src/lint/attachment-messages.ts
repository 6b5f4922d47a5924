import type { Position, Point } from "unist";
import type { VFile } from "vfile";
import { publishedAttachments } from "../model/attachments.ts";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import type { DeclaredMessage } from "../parse/declare-message.ts";
import { declareMessage } from "../parse/declare-message.ts";
import type { LinePlace } from "../parse/paper-marks.ts";
import { findPaperMarks, MARK_WORDS } from "../parse/paper-marks.ts";
import { reportError, reportNotice } from "../parse/report.ts";
import type { AttachmentReading } from "../attachments/reading.ts";
import type { AttachmentFind } from "./attachment-finds.ts";
import { CELL, collectFinds } from "./attachment-finds.ts";
import { listNamed } from "./named-files.ts";
import { KIND_RULES } from "./personal-data/kind-rules.ts";
import { KIND_NAMES, shown } from "./personal-data/kind-words.ts";
import { noteOfMark, publishingMark } from "./rules/publishing-mark.ts";
import type { Approvals } from "./approvals.ts";
import { approve, approveFile } from "./approvals.ts";

const LOOKED =
  "有人逐页看过、没有个人信息的，由看的人在本文件夹的 decisions.yaml 里写明规则、原文（文件名）、文件指纹、决定人、决定日期和理由（如 逐页看过，没有个人信息）";
/** How many files a message names with their fingerprints. */
const NAMED = 20;

/** A photo tells where it was taken. */
export const PHOTO_LOCATION = declareMessage({
  id: "photo-location",
  title: "附件里的照片不带拍摄地点的经纬度",
  why: "在群众家里拍的照片，凭经纬度就能找到那一户",
  fix: "运行 npm run photos，问过以后另存一份不带位置的；拍的是公共场所、要留着位置的，在本文件夹的 decisions.yaml 里写明规则、原文（文件名）、文件指纹、决定人、决定日期和理由",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n![危房](attachments/house.jpg)",
        "documents/2022-jia/attachments/house.jpg": "（没有位置的照片）",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n![危房](attachments/house.jpg)",
        "documents/2022-jia/attachments/house.jpg": `exif:GPSLatitude="30,1N" exif:GPSLongitude="107,2E"`,
      },
      messages: ["documents/2022-jia/document.md:7:1 错误 附件“house.jpg”带有拍摄地点的经纬度"],
    },
  ],
});

/** An attachment cannot be opened. */
export const ATTACHMENT_UNREAD = declareMessage({
  id: "attachment-unread",
  title: "附件打得开",
  why: "打不开的附件查不了个人信息，别人下载了也打不开",
  fix: `打开看一看；打不开的，重新放一份好的文件。${LOOKED}`,
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: list.csv\n---\n\n# 甲",
        "documents/2022-jia/attachments/list.csv": "村,户数\n甲村,3",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: list.docx\n---\n\n# 甲",
        "documents/2022-jia/attachments/list.docx": "（只有一半的文件）",
      },
      messages: ["documents/2022-jia/document.md:5:9 错误 附件“list.docx”打不开，文件可能坏了，没有查个人信息"],
    },
  ],
});

/** A person must look through an attachment. */
export const ATTACHMENT_UNSEARCHED = declareMessage({
  id: "attachment-unsearched",
  title: "程序看不了的附件，由人看一遍",
  why: "扫描件和旧格式的文件里可能有身份证号等个人信息，程序读不出来",
  fix: `能换成 .docx、.xlsx、带文字的 .pdf 的，换成这些，程序会检查。${LOOKED}`,
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: list.csv\n---\n\n# 甲",
        "documents/2022-jia/attachments/list.csv": "村,户数\n甲村,3",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: list.png\n---\n\n# 甲",
        "documents/2022-jia/attachments/list.png": "（扫描的名单）",
      },
      messages: [
        "documents/2022-jia/document.md:5:9 错误 这些附件要人看一遍，有没有身份证号等个人信息：“list.png”（是图片，程序看不了）",
      ],
    },
  ],
});

/** Where messages about the attachments of a document go. */
export interface AttachmentReport {
  document: OfficialDocument;
  file: VFile;
  waivers?: Approvals | undefined;
  decisions?: Approvals | undefined;
  /** SHA-256 of attachments by their names, in hexadecimal: what is decided about a file is decided about its bytes. */
  sums: ReadonlyMap<string, string>;
}

/**
 * Tells the personal data in one attachment: one message for each kind, with the first places, because a list can have
 * ten thousand numbers. What is not published is a 提醒.
 */
export function reportAttachment(
  report: AttachmentReport,
  name: string,
  { texts, locatedPhotos }: AttachmentReading,
): void {
  const { document, file, waivers } = report;
  const place = placeOf(document, name);
  const used = publishedAttachments(document).includes(name);
  const groups = new Map<string, AttachmentFind[]>();
  for (const found of collectFinds(texts)) {
    const remark = approve(waivers, KIND_RULES[found.kind].id, found.text, found.around);
    const key = `${found.kind} ${remark ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  for (const [key, all] of groups) {
    const kind = all[0]?.kind ?? "id";
    const remark = key.slice(kind.length + 1);
    const certain = kind !== "id-typo" && remark === "" && used;
    const reason = `附件“${name}”里有${kind === "old-id" ? " " : ""}${KIND_NAMES[kind]}${listOf(all)}${remark}${used ? "" : "（没有用到，不会发布）"}`;
    (certain ? reportError : reportNotice)(file, KIND_RULES[kind], reason, {
      place,
      note:
        kind === "id-typo"
          ? "打开附件核对；是身份证号的，删去或遮住中间的数字"
          : "在附件里删去，或遮住中间的数字，另存后再放进来；隐藏的行列、批注、修订也要删",
      actual: all.slice(0, 3).map(shown).join("、"),
    });
  }
  tellMarks(report, name, texts);
  if (locatedPhotos.length > 0)
    tellOfFile(
      report,
      PHOTO_LOCATION,
      name,
      `附件“${name}”${locatedPhotos.slice(0, 3).join("、")}带有拍摄地点的经纬度`,
      locatedPhotos.includes("") ? undefined : "在 Word、Excel 里删去这张照片，换成不带位置的，另存后再放进来",
    );
}

/** Tells the marks in an attachment that forbid publishing; a header counts like the text. */
function tellMarks(report: AttachmentReport, name: string, texts: AttachmentReading["texts"]): void {
  const { document, file, decisions } = report;
  const used = publishedAttachments(document).includes(name);
  const found = texts.flatMap(({ where, text }) =>
    text
      .split("\n")
      .flatMap((line) => findPaperMarks(line, placeInFile(where)).map((mark) => ({ ...mark, where, line }))),
  );
  const groups = Map.groupBy(found, ({ kind, words, line }) => {
    return `${kind} ${approve(decisions, publishingMark.id, words, line) ?? ""}`;
  });
  for (const [key, all] of groups) {
    const kind = all[0]?.kind ?? "draft";
    const remark = key.slice(kind.length + 1);
    const places = all.slice(0, 3).map(({ where, words }) => `${where}“${words}”`);
    const reason = `附件“${name}”里有${MARK_WORDS[kind]} ${all.length} 处：${places.join("、")}${all.length > 3 ? " 等" : ""}${remark}`;
    const isError = kind !== "draft" && remark === "" && used;
    (isError ? reportError : reportNotice)(file, publishingMark, reason, {
      place: placeOf(document, name),
      note: noteOfMark(kind),
      actual: all[0]?.words,
    });
  }
}

/** What a place in a file is to the marks in it. */
function placeInFile(where: string): LinePlace {
  if (/页眉|页脚|水印/u.test(where)) return "frame";
  return CELL.test(where) ? "cell" : "text";
}

function fingerprintOf({ sums }: AttachmentReport, name: string): string {
  return `sha256:${sums.get(name) ?? ""}`;
}

/** What to write about files that somebody has looked at; that a file is another than the one decided about. */
function noteOfFiles(report: AttachmentReport, rule: string, names: readonly string[], fix: string): string {
  const changed = names.filter((name) =>
    report.decisions?.list.some((one) => one.rule === rule && one.quote === withoutBlanks(name)),
  );
  const again =
    changed.length === 0
      ? ""
      : `${changed.map((name) => `“${name}”`).join("、")}不是 decisions.yaml 里看过的那个文件，或没有写文件指纹，要重新看过。`;
  const prints = names
    .slice(0, NAMED)
    .map((name) => `${name} ${fingerprintOf(report, name).slice(0, "sha256:".length + 16)}`);
  return `${again}${fix}。文件指纹：${prints.join("，")}`;
}

/** Tells something of a whole file: an error until somebody has decided, where it is published. */
function tellOfFile(
  report: AttachmentReport,
  message: DeclaredMessage,
  name: string,
  reason: string,
  fix = message.fix,
): void {
  const { document, file, decisions } = report;
  const remark = approveFile(decisions, message.id, name, fingerprintOf(report, name)) ?? "";
  const used = publishedAttachments(document).includes(name);
  const note = noteOfFiles(report, message.id, [name], fix);
  const tell = used && remark === "" ? reportError : reportNotice;
  const told = tell(file, message, reason + remark, { place: placeOf(document, name), note, actual: name });
  // Somebody has looked: it is counted, and not told again.
  if (remark !== "") told.fatal = undefined;
}

/** Tells an attachment that cannot be opened. @param reason Chinese, without a full stop */
export function reportUnreadable(report: AttachmentReport, name: string, reason: string): void {
  tellOfFile(report, ATTACHMENT_UNREAD, name, `附件“${name}”${reason}，没有查个人信息`);
}

/**
 * Tells which attachments a person must look through: those that nobody has looked through, once, then those that somebody
 * has. A picture of the text is seen by whoever reads the text, that of a wall by whoever took it.
 */
export function reportUnsearched(report: AttachmentReport, list: readonly { name: string; reason: string }[]): void {
  const { document, file, decisions } = report;
  const shownPictures = new Set([
    ...listNamed(document).flatMap(({ name, isPicture }) => (isPicture ? [name] : [])),
    ...(document.postings ?? []).map(({ picture }) => picture),
  ]);
  const published = publishedAttachments(document);
  const groups = Map.groupBy(list, ({ name }) => {
    const remark = approveFile(decisions, ATTACHMENT_UNSEARCHED.id, name, fingerprintOf(report, name));
    if (remark !== undefined) return remark;
    return published.includes(name) && !shownPictures.has(name) ? "error" : "notice";
  });
  for (const [group, own] of groups) {
    const names = own.slice(0, 5).map(({ name, reason }) => `“${name}”（${reason}）`);
    const more = own.length > 5 ? `等 ${own.length} 个` : "";
    const remark = group === "error" || group === "notice" ? "" : group;
    const reason = `这些附件要人看一遍，有没有身份证号等个人信息：${names.join("、")}${more}${remark}`;
    const told = (group === "error" ? reportError : reportNotice)(file, ATTACHMENT_UNSEARCHED, reason, {
      place: placeOf(document, own[0]?.name ?? ""),
      note: noteOfFiles(
        report,
        ATTACHMENT_UNSEARCHED.id,
        own.map(({ name }) => name),
        ATTACHMENT_UNSEARCHED.fix,
      ),
      actual: own[0]?.name,
    });
    if (remark !== "") told.fatal = undefined;
  }
}

/** ` 3 处：Sheet1!C2“110101********1237”、…` */
function listOf(all: readonly AttachmentFind[]): string {
  const shownPlaces = all.slice(0, 3).map((one) => `${one.where}“${shown(one)}”`);
  return ` ${all.length} 处：${shownPlaces.join("、")}${all.length > 3 ? " 等" : ""}`;
}

/** Where a document names an attachment; its first character where it does not. */
export function placeOf(document: OfficialDocument, name: string): Position | Point {
  return listNamed(document).find((one) => one.name === name)?.place ?? { line: 1, column: 1 };
}
