import { z } from "zod";
import { oneOf } from "./disclosure-schema.ts";
import type { FileChoice } from "./file-choice.ts";
import { FILE_CHOICES, FILE_CHOICES_NOTE } from "./file-choice.ts";
import type { StepCount } from "./review.ts";
import { STEP_COUNTS } from "./review.ts";

/** `content/site.yaml`: the office and its site. What it does not state is absent, never invented (law 2). */
export interface Site {
  /** 网站名称 */
  name: string;
  /** 网址, absolute and with a slash at its end; its path is the sub-path the site stands under. */
  url?: string;
  /** 网站标识码, 10 characters */
  idCode?: string;
  /** 主办单位 */
  organizer?: string;
  /** ICP备案号 */
  icpNumber?: string;
  /** 公安备案号 */
  policeNumber?: string;
  guide: Guide;
  /** 上级门户 */
  parent?: { name: string; url: string };
  /** 默认制作文件: which files documents get that do not say it themselves */
  files?: FileChoice;
  /** 审核步数: how many checks each document goes through before it is published */
  reviewSteps?: StepCount;
  /** 数据使用许可, absent where the office has stated none */
  license?: { name: string; url?: string };
  /** 公钥: of the office, Ed25519, as SPKI in base64 */
  publicKey?: string;
  /** 意见反馈, absent where it has no way to be reached */
  feedback?: { url?: string; phone?: string; email?: string };
}

/** 公开指南: the 公开工作机构 (条例 12). */
export interface Guide {
  /** 机构名称 */
  office?: string;
  /** 办公地址 */
  address?: string;
  /** 办公时间 */
  hours?: string;
  /** 联系电话 */
  phone?: string;
  /** 传真号码 */
  fax?: string;
  /** 电子邮箱, the 互联网联系方式 */
  email?: string;
  /** 公开范围说明, in paragraphs */
  scope?: string;
  /** 获取方式说明, in paragraphs */
  access?: string;
}

const text = z.string().trim();
/** Forms have a box of several lines for it. */
const paragraphs = text.meta({ format: "paragraphs" });

const address = text.refine((value) => value === "" || isSiteAddress(value), {
  error: "应是完整的网址，以 https:// 或 http:// 开头，不带“?”“#”",
});

/** A QR code of the addresses below it, with what they add, has room for four times as much. */
const LONGEST = 500;

const email = text.refine((value) => value === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value), {
  error: "应是一个电子邮箱，例如 office@example.gov.cn",
});

/** `content/site.yaml` as editors write it; every value is a string, an empty one is not stated. */
export const siteSchema = z.strictObject({
  网站名称: text.min(1, { error: "不能是空的" }).describe("显示在每一页上方的名称"),
  网址: address
    .refine((value) => value.length <= LONGEST, { error: `太长，二维码装不下：最多 ${LONGEST} 个字符` })
    .describe("发布后首页的完整网址，包括下级路径")
    .optional(),
  网站标识码: text
    .regex(/^(?:[A-Za-z0-9]{10})?$/u, { error: "应是 10 位字母或数字" })
    .describe("政府网站标识码，没有就不填")
    .optional(),
  主办单位: text.describe("主办单位的全称").optional(),
  ICP备案号: text.describe("页脚显示的 ICP 备案编号").optional(),
  公安备案号: text.describe("页脚显示的公安机关备案编号").optional(),
  公开指南: z
    .strictObject({
      机构名称: text.describe("政府信息公开工作机构的名称").optional(),
      办公地址: text.describe("办公地址").optional(),
      办公时间: text.describe("办公时间").optional(),
      联系电话: text.describe("办公电话，不写个人手机").optional(),
      传真号码: text.describe("传真号码").optional(),
      电子邮箱: email.describe("办公邮箱").optional(),
      公开范围说明: paragraphs.describe("主动公开的范围，可以分段").optional(),
      获取方式说明: paragraphs.describe("怎样查阅和申请，可以分段").optional(),
    })
    .describe("公开指南，《政府信息公开条例》第十二条")
    .optional(),
  上级门户: z
    .strictObject({
      名称: text.describe("例如县政府门户网站的名称").optional(),
      网址: address.describe("上级门户的网址").optional(),
    })
    .describe("本站所属的政府门户网站")
    .optional(),
  默认制作文件: oneOf(FILE_CHOICES).describe(`公文打印、电子屏做哪些文件：${FILE_CHOICES_NOTE}`).optional(),
  审核步数: oneOf(STEP_COUNTS)
    .describe("公开以前审几步，另加保密审查：0 不审，1 一审，2 一审和二审，3 三审；留空的，提交过审核的公文审两步")
    .optional(),
  数据使用许可: z
    .strictObject({
      名称: text.describe("例如许可协议的名称").optional(),
      网址: address.describe("许可协议的网址").optional(),
    })
    .describe("别人怎样使用本站的数据；单位没有决定的就不填")
    .optional(),
  公钥: text
    .regex(/^(?:MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=)?$/u, { error: "应是 npm run key 给出的一串字母和数字" })
    .describe("单位签名用的公钥，由 npm run key 给出；不签名的不填")
    .optional(),
  意见反馈: z
    .strictObject({
      网址: address.describe("留言、咨询栏目的网址").optional(),
      联系电话: text.describe("接受意见的电话").optional(),
      电子邮箱: email.describe("接受意见的邮箱").optional(),
    })
    .describe("群众怎样提意见")
    .optional(),
});

export type WrittenSite = z.infer<typeof siteSchema>;

function isSiteAddress(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/u.test(url.protocol) && !/[?#@]/u.test(value);
}
