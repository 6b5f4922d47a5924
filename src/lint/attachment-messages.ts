import type { Position, Point } from "unist";
import type { VFile } from "vfile";
import { publishedAttachments } from "../model/attachments.ts";
import type { OfficialDocument } from "../model/document.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError, reportNotice } from "../parse/report.ts";
import type { AttachmentReading } from "../attachments/reading.ts";
import { listNamed } from "./named-files.ts";
import type { PersonalDatum } from "./personal-data/find.ts";
import { findPersonalData } from "./personal-data/find.ts";
import { columnKind, isExplained } from "./personal-data/table-heads.ts";
import { KIND_RULES } from "./personal-data/kind-rules.ts";
import { KIND_NAMES, shown } from "./personal-data/kind-words.ts";
import type { Approvals } from "./approvals.ts";
import { approve } from "./approvals.ts";

/** A photo tells where it was taken. */
export const PHOTO_LOCATION = declareMessage({
  id: "photo-location",
  title: "附件里的照片不带拍摄地点的经纬度",
  why: "在群众家里拍的照片，凭经纬度就能找到那一户",
  fix: "拍的是群众家里的，用画图软件另存一份不带位置的，或截图后替换；拍的是公共场所的，不用改",
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
      messages: ["documents/2022-jia/document.md:7:1 提醒 附件“house.jpg”带有拍摄地点的经纬度"],
    },
  ],
});

/** An attachment cannot be opened. */
export const ATTACHMENT_UNREAD = declareMessage({
  id: "attachment-unread",
  title: "附件打得开",
  why: "打不开的附件查不了个人信息，别人下载了也打不开",
  fix: "打开看一看；打不开的，重新放一份好的文件",
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
      messages: ["documents/2022-jia/document.md:5:9 提醒 附件“list.docx”打不开，文件可能坏了，没有查个人信息"],
    },
  ],
});

/** A person must look through an attachment. */
export const ATTACHMENT_UNSEARCHED = declareMessage({
  id: "attachment-unsearched",
  title: "程序看不了的附件，由人看一遍",
  why: "扫描件和旧格式的文件里可能有身份证号等个人信息，程序读不出来",
  fix: "逐页看过、没有个人信息的，不用改；能换成 .docx、.xlsx、带文字的 .pdf 的，换成这些，程序会检查",
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
        "documents/2022-jia/document.md:5:9 提醒 这些附件要人看一遍，有没有身份证号等个人信息：“list.png”（是图片，程序看不了）",
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
}

type Found = PersonalDatum & { where: string };

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
  const groups = new Map<string, Found[]>();
  for (const found of collect(texts)) {
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
  if (locatedPhotos.length > 0)
    reportNotice(file, PHOTO_LOCATION, `附件“${name}”${locatedPhotos.slice(0, 3).join("、")}带有拍摄地点的经纬度`, {
      place,
    });
}

/** Tells an attachment that cannot be opened. @param reason Chinese, without a full stop */
export function reportUnreadable({ document, file }: AttachmentReport, name: string, reason: string): void {
  reportNotice(file, ATTACHMENT_UNREAD, `附件“${name}”${reason}，没有查个人信息`, { place: placeOf(document, name) });
}

/** Tells once for a document which attachments a person must look through. */
export function reportUnsearched(
  { document, file }: AttachmentReport,
  list: readonly { name: string; reason: string }[],
): void {
  const first = list[0];
  if (!first) return;
  const names = list.slice(0, 5).map(({ name, reason }) => `“${name}”（${reason}）`);
  const more = list.length > 5 ? `等 ${list.length} 个` : "";
  const reason = `这些附件要人看一遍，有没有身份证号等个人信息：${names.join("、")}${more}`;
  reportNotice(file, ATTACHMENT_UNSEARCHED, reason, { place: placeOf(document, first.name) });
}

/** Every find once for its place, with the text around it. */
function collect(texts: AttachmentReading["texts"]): (Found & { around: string })[] {
  const seen = new Set<string>();
  const found: (Found & { around: string })[] = [];
  for (const { where, text, head, place } of texts)
    for (const datum of findPersonalData(text)) {
      if (head !== undefined && isExplained(datum.kind, datum.text, head)) continue;
      const key = `${place} ${datum.text}`;
      if (place !== undefined && seen.has(key)) continue;
      seen.add(key);
      const named = datum.kind === "id-typo" && head !== undefined && columnKind(head) === "id";
      found.push({ ...datum, ...(named && { kind: "id" }), where, around: text });
    }
  return found;
}

/** ` 3 处：Sheet1!C2“110101********1237”、…` */
function listOf(all: readonly Found[]): string {
  const shownPlaces = all.slice(0, 3).map((one) => `${one.where}“${shown(one)}”`);
  return ` ${all.length} 处：${shownPlaces.join("、")}${all.length > 3 ? " 等" : ""}`;
}

/** Where a document names an attachment; its first character where it does not. */
function placeOf(document: OfficialDocument, name: string): Position | Point {
  return listNamed(document).find((one) => one.name === name)?.place ?? { line: 1, column: 1 };
}
