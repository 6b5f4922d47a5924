import type { Site } from "../model/site.ts";

/** 公开指南 in the parts that 条例 12 asks for; parts that site.yaml does not fill are left out. */
export interface GuidePage {
  /** 主动公开的范围 and 获取方式, in paragraphs. */
  sections: { heading: string; paragraphs: string[] }[];
  /** The 公开工作机构. */
  office: { label: string; value: string }[];
}

/** What 公开指南 says, from site.yaml. */
export function buildGuide(site: Site): GuidePage {
  const { guide } = site;
  return {
    sections: [...section("公开范围", guide.scope), ...section("获取方式", guide.access)],
    office: [
      ...line("机构名称", guide.office),
      ...line("办公地址", guide.address),
      ...line("办公时间", guide.hours),
      ...line("联系电话", guide.phone),
      ...line("传真号码", guide.fax),
      ...line("电子邮箱", guide.email),
    ],
  };
}

function section(heading: string, text: string | undefined): GuidePage["sections"] {
  const paragraphs = (text ?? "").split(/\n+/u).filter((one) => one.trim() !== "");
  return paragraphs.length === 0 ? [] : [{ heading, paragraphs }];
}

function line(label: string, value: string | undefined): GuidePage["office"] {
  return value ? [{ label, value }] : [];
}
