import type { Position } from "unist";
import type { VFile } from "vfile";
import { z } from "zod";
import type { Registered } from "../manifest/manifest.ts";
import type { Published, PublishedDocument } from "./published.ts";
import { compressUnits, expandUnits } from "./unit-list.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";

/** published.yaml cannot be read. */
export const PUBLISHED = declareMessage({
  id: "published",
  title: "content/published.yaml 读得出来",
  why: "它记着已经公开的地址，读不出来就不知道有没有丢",
  fix: "从备份或版本库恢复这个文件，再运行 npm run lock；不要手工修改",
  examples: [
    { files: { "published.yaml": "公文: {}" }, messages: [] },
    {
      files: { "published.yaml": "公文:\n  2022-jia: p1\n附件:\n  2022-yi: [list.csv]" },
      messages: [
        "published.yaml:2:13 错误 “2022-jia”的地址读不出来",
        "published.yaml:4:3 错误 “附件”里的“2022-yi”在“公文”里没有",
      ],
    },
  ],
});

/** published.yaml as read, and where the line of a document stands in it. */
export interface PublishedReading {
  published: Published;
  /** The manifests of sites that were published, oldest first. */
  registered: Registered[];
  positionOf: (document: string) => Position;
}

/** content/published.yaml; written by software only. */
export const publishedSchema = z.strictObject({
  公文: z.record(z.string(), z.string()).describe("已经公开的公文和地址，由 npm run lock 登记，不要手工修改"),
  附件: z.record(z.string(), z.array(z.string())).optional().describe("已经公开的附件，由 npm run lock 登记"),
  清单: z
    .array(
      z.strictObject({
        日期: z.iso.date({ error: "不是日期" }).describe("登记的日期，写成 2024-05-20"),
        指纹: z
          .string()
          .regex(/^[0-9a-f]{64}$/u, { error: "应是 64 位的指纹" })
          .describe("清单文件的 SHA-256"),
        新公文: z.array(z.string()).optional().describe("这一次新公开的公文"),
      }),
    )
    .optional()
    .describe("已经公开的全站清单（manifest.json），由 npm run lock 登记，不要手工修改"),
});

const HEAD = "# 已经公开的地址，一件公文一行。由 npm run lock 登记，不要手工修改。\n";

/**
 * Reads content/published.yaml.
 *
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readPublished(file: VFile): PublishedReading | undefined {
  const yaml = readYaml(file);
  if (!yaml || file.messages.some(({ fatal }) => fatal)) return undefined;
  const result = publishedSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, PUBLISHED, () => ["公文", "附件", "清单"]);
    return undefined;
  }
  const { 公文: lines, 附件: files = {}, 清单: list = [] } = result.data;
  const registered = list.map((one) => ({ date: one.日期, sha256: one.指纹, added: one.新公文 ?? [] }));
  const published = new Map<string, PublishedDocument>();
  for (const [id, line] of Object.entries(lines)) {
    const document = readLine(line, files[id] ?? []);
    if (document) published.set(id, document);
    else
      reportError(file, PUBLISHED, `“${id}”的地址读不出来`, {
        place: yaml.positionOf(["公文", id]),
        actual: line,
      });
  }
  for (const id of Object.keys(files).filter((one) => !(one in lines)))
    reportError(file, PUBLISHED, `“附件”里的“${id}”在“公文”里没有`, {
      place: yaml.positionOf(["附件", id], "key"),
    });
  return { published, registered, positionOf: (id) => yaml.positionOf(["公文", id], "key") };
}

const TEXT = /^r(?<number>[1-9]\d{0,3})=(?<print>[0-9a-f]{8})$/u;

function readLine(line: string, files: readonly string[]): PublishedDocument | undefined {
  const words = line.split(" ");
  const start = words.findIndex((word) => !TEXT.test(word));
  const texts = words.slice(0, start < 0 ? words.length : start).map((word): [number, string] => {
    const { number, print = "" } = TEXT.exec(word)?.groups ?? {};
    return [Number(number), print];
  });
  const units = start < 0 ? [] : expandUnits(words.slice(start).join(" "));
  return units && texts.length > 0
    ? { texts: new Map(texts), units: new Set(units), files: new Set(files) }
    : undefined;
}

/** The text of content/published.yaml: the same for the same addresses, in whatever order they come. */
export function writePublished(published: Published, registered: readonly Registered[] = []): string {
  const sorted = [...published].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([id, { texts, units }]) => {
    const prints = [...texts].sort(([a], [b]) => a - b).map(([number, print]) => `r${number}=${print}`);
    return `  ${id}: ${[...prints, compressUnits(units)].join(" ").trim()}\n`;
  });
  const files = sorted.flatMap(([id, one]) =>
    one.files.size === 0
      ? []
      : [
          `  ${id}:\n${[...one.files]
            .sort()
            .map((name) => `    - ${JSON.stringify(name)}\n`)
            .join("")}`,
        ],
  );
  const list = registered.map(
    ({ date, sha256, added }) =>
      `  - 日期: ${date}\n    指纹: "${sha256}"\n${added.length > 0 ? `    新公文: ${JSON.stringify(added)}\n` : ""}`,
  );
  return `${HEAD}公文:${lines.length > 0 ? `\n${lines.join("")}` : " {}\n"}${files.length > 0 ? `附件:\n${files.join("")}` : ""}${list.length > 0 ? `清单:\n${list.join("")}` : ""}`;
}
