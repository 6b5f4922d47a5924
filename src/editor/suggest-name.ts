import { datePart, suggestFolder } from "../import/folder.ts";
import { FOLDER_NAME } from "../model/file-names.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { LABELS } from "../model/field-list.ts";

/** What a title ends with, and what that is called in addresses. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/通知$/u, "tongzhi"],
  [/公示$/u, "gongshi"],
  [/招标公告$/u, "zhaobiao-gonggao"],
  [/公告$/u, "gonggao"],
  [/通告$/u, "tonggao"],
  [/纪要$/u, "jiyao"],
  [/清单$/u, "qingdan"],
  [/台账$/u, "taizhang"],
  [/方案$/u, "fangan"],
  [/报告$/u, "baogao"],
  [/意见$/u, "yijian"],
  [/办法$/u, "banfa"],
  [/决定$/u, "jueding"],
  [/计划$/u, "jihua"],
  [/函$/u, "han"],
];

/**
 * A name for a document's folder that can be kept as it is: of its number where it states one, else of its kind.
 *
 * @param today `YYYY-MM-DD`, for one that states no day
 * @param isTaken whether a name is not free
 */
export function suggestName(values: Partial<Frontmatter>, today: string, isTaken: (name: string) => boolean): string {
  const day = datePart(values);
  const title = values[LABELS.title] ?? "";
  const kind = KINDS.find(([end]) => end.test(title))?.[1] ?? "gongwen";
  const own = day === "undated" ? undefined : suggestFolder(values);
  const first = own !== undefined && FOLDER_NAME.test(own) ? own : `${day === "undated" ? today : day}-${kind}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? first : `${first}-${number}`;
    if (!isTaken(name)) return name;
  }
}
