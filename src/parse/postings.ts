import type { VFile } from "vfile";
import { pictureType } from "../model/attachments.ts";
import type { Posting, WrittenPosting } from "../model/postings.ts";
import { postingsSchema } from "../model/postings.ts";
import { declareMessage } from "./declare-message.ts";
import { reportError } from "./report.ts";
import { reportIssues } from "./yaml-issues.ts";
import { readYaml } from "./yaml.ts";

const DOCUMENT = "---\n标题: 甲\n---\n\n8月底前清淤。";

/** What postings.yaml says cannot be. */
export const POSTINGS = declareMessage({
  id: "postings",
  title: "postings.yaml 登记的张贴有村、地点和日期，照片在 attachments 文件夹里",
  why: "村公示栏贴没有贴、贴了多久，要有据可查；撤回的时候照着它去取下来",
  fix: "在“开始”打开的窗口里登记，或者照提示改正这一行",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": DOCUMENT,
        "documents/2022-jia/postings.yaml":
          "- 村: 黄溪村\n  地点: 村委会门口公示栏\n  起: 2022-06-20\n  止: 2022-07-20\n  纸: 大字版",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": DOCUMENT,
        "documents/2022-jia/postings.yaml":
          "- 村: 黄溪村\n  起: 2022-06-31\n- 村: 田坑村\n  地点: 公示栏\n  起: 2022-06-20\n  止: 2022-06-02\n  照片: wall.jpg",
      },
      messages: [
        "documents/2022-jia/postings.yaml:1:3 错误 缺少“地点”",
        "documents/2022-jia/postings.yaml:2:6 错误 “起”没有“2022-06-31”这一天",
      ],
    },
    {
      files: {
        "documents/2022-jia/document.md": DOCUMENT,
        "documents/2022-jia/postings.yaml":
          "- 村: 田坑村\n  地点: 公示栏\n  起: 2022-06-20\n  止: 2022-06-02\n  照片: wall.jpg",
      },
      messages: [
        "documents/2022-jia/postings.yaml:4:6 错误 取下的日期 2022-06-02 早于贴上的日期 2022-06-20",
        "documents/2022-jia/postings.yaml:5:7 错误 attachments 文件夹里没有照片“wall.jpg”",
      ],
    },
  ],
});

const KEYS: readonly (keyof WrittenPosting)[] = ["村", "地点", "起", "止", "纸", "照片"];

/**
 * Reads the postings.yaml of a document.
 *
 * @param attachments names of the files in attachments/
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readPostings(file: VFile, attachments: readonly string[]): Posting[] | undefined {
  const yaml = readYaml(file);
  if (!yaml || yaml.value === null || yaml.value === "") return undefined;
  const result = postingsSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, POSTINGS, () => [...KEYS]);
    return undefined;
  }
  for (const [index, { 起, 止, 照片 }] of result.data.entries()) {
    const tell = (name: keyof WrittenPosting, reason: string) =>
      reportError(file, POSTINGS, reason, { place: yaml.positionOf([index, name]) });
    if (止 !== undefined && 止 < 起) tell("止", `取下的日期 ${止} 早于贴上的日期 ${起}`);
    if (照片 === undefined) continue;
    if (!attachments.includes(照片)) tell("照片", `attachments 文件夹里没有照片“${照片}”`);
    else if (pictureType(照片) === undefined) tell("照片", `“${照片}”不是照片`);
  }
  return result.data.map(({ 村, 地点, 起, 止, 纸, 照片 }) => ({
    village: 村,
    place: 地点,
    from: 起,
    ...(止 !== undefined && { to: 止 }),
    ...(纸 !== undefined && { sheet: 纸 }),
    ...(照片 !== undefined && { picture: 照片 }),
  }));
}
