import type { Damage, UnreadableOffice } from "../../office/unreadable-office.ts";
import type { Refusal } from "../refusal.ts";

/** Why a `.docx` cannot be imported, and what to do instead: thrown by its readers, caught by `readDocx` alone. */
export class RefusedDocx extends Error {
  readonly refusal: Refusal;

  constructor(reason: string, fix: string) {
    super(reason);
    this.refusal = { reason, fix };
  }
}

export const SAVE_AGAIN = "用 WPS 或 Word 打开它，看内容完整，另存为一个新的 .docx，再导入。";

const LARGE = "用 WPS 或 Word 打开，删去过大的图片或嵌入的文件，另存为 .docx，再导入。";

/** What is damaged, in the words of an editor; `%` stands for the name of the part. */
const WORDS: Readonly<Record<Damage, string>> = {
  "no-end": "文件已损坏（找不到压缩文件的结尾）",
  "directory-cut": "文件已损坏（压缩目录不完整）",
  "directory-wrong": "文件已损坏（压缩目录对不上）",
  "many-entries": "这个文件里装的东西多得不像公文",
  encrypted: "文件加了密码",
  large: "“%”展开后太大，不像公文",
  lost: "文件已损坏（“%”找不到）",
  cut: "文件已损坏（“%”不完整）",
  longer: "文件已损坏（“%”比写明的大）",
  packed: "文件已损坏（“%”解不开）",
  checksum: "文件已损坏（“%”校验不对）",
  xml: "文件已损坏（“%”读不通）",
  deep: "“%”的结构嵌套太深，读不了",
};

export function refuseUnreadable({ damage, part }: UnreadableOffice): Refusal {
  const reason = WORDS[damage].replace("%", () => part);
  if (damage === "large") return { reason, fix: LARGE };
  if (damage === "encrypted") return { reason, fix: "用 WPS 或 Word 打开，取消密码，另存为 .docx，再导入。" };
  return { reason, fix: SAVE_AGAIN };
}
