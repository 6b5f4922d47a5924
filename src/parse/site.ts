import type { VFile } from "vfile";

import type { FileChoice } from "../model/file-choice.ts";
import type { StepCount } from "../model/review.ts";
import { siteSchema, type Guide, type Site, type WrittenSite } from "../model/site.ts";
import { declareMessage } from "./declare-message.ts";
import { reportNotice } from "./report.ts";
import { reportIssues } from "./yaml-issues.ts";
import { withoutEmpty } from "./yaml-nodes.ts";
import { readYaml, type YamlReading } from "./yaml.ts";

/** site.yaml is not what the schema asks for. */
export const SITE = declareMessage({
  id: "site",
  title: "content/site.yaml 的项目名和写法都对",
  why: "写错的项目不会显示在网站上",
  fix: "照提示改正；不知道的，留空或删去这一行",
  examples: [
    {
      files: { "site.yaml": "网站名称: 某镇\n主办单位: 某镇人民政府\n网址: https://www.example.gov.cn/" },
      messages: [],
    },
    {
      files: { "site.yaml": "网站名称: 某镇\n主办: 某镇人民政府\n网址: www.example.gov.cn" },
      messages: [
        "site.yaml:3:5 错误 “网址”应是完整的网址，以 https:// 或 http:// 开头，不带“?”“#”",
        "site.yaml:2:1 错误 不认识“主办”",
      ],
    },
  ],
});

/** A site.yaml of an example that states everything it ought to. */
const COMPLETE = `网站名称: 某镇
网址: https://www.example.gov.cn/
网站标识码: "5100000001"
主办单位: 某镇人民政府
ICP备案号: 某ICP备1号
公安备案号: 某公网安备1号
公开指南: {机构名称: 党政办, 办公地址: 镇政府, 办公时间: 工作日, 联系电话: 023-1, 传真号码: 023-2, 电子邮箱: a@b.cn}
上级门户: {名称: 某县, 网址: https://b.cn/}
意见反馈: {电子邮箱: a@b.cn}`;

/** What a site ought to state is not stated. */
export const SITE_INCOMPLETE = declareMessage({
  id: "site-incomplete",
  title: "content/site.yaml 填写齐全",
  why: "公开指南、备案号、意见反馈是政府网站应当写明的；没有的不编造，网站照样生成",
  fix: "向主管单位问清楚再填；没有就留空",
  examples: [
    { files: { "site.yaml": COMPLETE }, messages: [] },
    {
      files: { "site.yaml": COMPLETE.replace(/ICP备案号.*\n/u, "").replace("办公时间: 工作日, ", "") },
      messages: ["site.yaml:1:1 提醒 没有填写“ICP备案号”", "site.yaml:6:7 提醒 没有填写“公开指南 → 办公时间”"],
    },
  ],
});

/**
 * Reads `content/site.yaml`. What is missing and ought to be there is a 提醒:
 * the site can be built without it, but it is never filled in.
 *
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readSite(file: VFile): Site | undefined {
  const yaml = readYaml(file);
  if (!yaml) return undefined;
  const result = siteSchema.safeParse(withoutEmpty(yaml.value));
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, SITE, keysAt);
    return undefined;
  }
  remindOfGaps(file, yaml, result.data);
  return toSite(result.data);
}

function keysAt(path: readonly PropertyKey[]): string[] {
  const [section] = path;
  if (section === undefined) return Object.keys(siteSchema.shape);
  const shape: unknown = siteSchema.shape[section as keyof typeof siteSchema.shape];
  const inner = (shape as { unwrap(): { shape: object } }).unwrap();
  return Object.keys(inner.shape);
}

/** What a site ought to state, and how an editor gets it. The 公开指南 rows are those of 条例 12. */
const EXPECTED: readonly { path: readonly [keyof WrittenSite, string?]; note: string }[] = [
  { path: ["网址"], note: "发布地址定下来后，填首页的完整网址；没有它，二维码和完整链接无法生成" },
  { path: ["网站标识码"], note: "填所属政府网站的标识码（10 位），向上级门户的主管单位询问；没有就留空，不要编造" },
  { path: ["主办单位"], note: "填主办单位的全称" },
  { path: ["ICP备案号"], note: "填所属政府网站的 ICP 备案编号" },
  { path: ["公安备案号"], note: "填所属政府网站的公安机关备案编号" },
  { path: ["公开指南", "机构名称"], note: "填政府信息公开工作机构的名称" },
  { path: ["公开指南", "办公地址"], note: "填公开工作机构的办公地址" },
  { path: ["公开指南", "办公时间"], note: "填公开工作机构的办公时间" },
  { path: ["公开指南", "联系电话"], note: "填公开工作机构的办公电话，不要填个人手机号" },
  { path: ["公开指南", "传真号码"], note: "填公开工作机构的传真号码" },
  { path: ["公开指南", "电子邮箱"], note: "填公开工作机构的电子邮箱" },
  { path: ["上级门户", "名称"], note: "填本站所属的政府门户网站的名称" },
  { path: ["上级门户", "网址"], note: "填本站所属的政府门户网站的网址" },
];

function remindOfGaps(file: VFile, yaml: YamlReading, site: WrittenSite): void {
  const remind = (path: readonly string[], reason: string, note: string) =>
    reportNotice(file, SITE_INCOMPLETE, reason, { place: yaml.positionOf(path), note });
  for (const { path, note } of EXPECTED) {
    const steps = path.filter((step) => step !== undefined);
    const [first, second] = path;
    const value = site[first];
    const stated =
      typeof value === "object" && second !== undefined
        ? Object.entries(value).some(([key, one]) => key === second && one)
        : value;
    if (!stated) remind(steps, `没有填写“${steps.join(" → ")}”`, note);
  }
  if (!Object.values(site.意见反馈 ?? {}).some(Boolean))
    remind(["意见反馈"], "没有填写“意见反馈”", "网址、联系电话、电子邮箱至少填一项，让群众知道向哪里提意见");
}

function toSite(site: WrittenSite): Site {
  const { 公开指南: guide = {}, 上级门户: parent = {}, 数据使用许可: license = {}, 意见反馈: feedback = {} } = site;
  const feedbackWays = stated({
    url: feedback.网址,
    phone: feedback.联系电话,
    email: feedback.电子邮箱,
  });
  return {
    name: site.网站名称,
    ...stated({
      url: site.网址 && withSlash(site.网址),
      idCode: site.网站标识码,
      organizer: site.主办单位,
      icpNumber: site.ICP备案号,
      policeNumber: site.公安备案号,
      publicKey: site.公钥,
    }),
    ...(site.默认制作文件 && { files: site.默认制作文件 as FileChoice }),
    ...(site.审核步数 && { reviewSteps: Number(site.审核步数) as StepCount }),
    guide: stated<keyof Guide>({
      office: guide.机构名称,
      address: guide.办公地址,
      hours: guide.办公时间,
      phone: guide.联系电话,
      fax: guide.传真号码,
      email: guide.电子邮箱,
      scope: guide.公开范围说明,
      access: guide.获取方式说明,
    }),
    ...(parent.名称 && parent.网址 && { parent: { name: parent.名称, url: parent.网址 } }),
    ...(license.名称 && { license: { name: license.名称, ...stated({ url: license.网址 }) } }),
    ...(Object.keys(feedbackWays).length > 0 && { feedback: feedbackWays }),
  };
}

/** Only the properties that are stated. */
function stated<Key extends string>(values: Record<Key, string | undefined>): Partial<Record<Key, string>> {
  const kept: Partial<Record<Key, string>> = {};
  for (const key of Object.keys(values) as Key[]) if (values[key]) kept[key] = values[key];
  return kept;
}

function withSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}
