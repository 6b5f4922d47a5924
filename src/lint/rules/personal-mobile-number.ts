import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findInDocument } from "../personal-data/in-document.ts";
import { KIND_NAMES, maskNote, shown } from "../personal-data/kind-words.ts";

/** Landlines and service numbers (0737-…, 12317, 12345) are there to be called and are not looked at. */
export const personalMobileNumber: Rule = defineRule({
  id: "personal-mobile-number",
  title: "公文里没有个人手机号",
  why: "手机号是个人信息；监督、咨询电话用办公电话，人员变动时也不用改公文",
  fix: "换成办公电话，或只留前 3 位和后 4 位；依法必须公开的，在本文件夹的 personal-data-waivers.yaml 里写明批准人",
  examples: [
    {
      source: "# 甲\n\n监督电话：0737-5912345、12317、12345；投资15000000000元；已发给138****8000。",
      messages: [],
    },
    {
      source: "# 甲\n\n联系人：张某，13800138000、+86 138-0013-8000。",
      messages: ["3:8 错误 有手机号“138****8000”", "3:24 错误 有手机号“138-****-8000”"],
    },
    {
      source: "# 甲\n\n| 姓名 | 职务 | 联系电话 |\n| --- | --- | --- |\n| 张某某 | 镇级河长 | 13800138000 |",
      messages: ["5:16 提醒 有职务的名单里有手机号“138****8000”"],
    },
  ],
  check({ document, file }, tell) {
    for (const datum of findInDocument(document, file)) {
      if (datum.kind !== "mobile" && datum.kind !== "thin-mobile") continue;
      const finding = { place: datum.position, actual: shown(datum) };
      if (datum.cell?.table.kinds.includes("duty"))
        tell.notice(`有职务的名单里有手机号“${shown(datum)}”`, {
          ...finding,
          note: "核对是不是值班、公示用的号码；能用办公电话的，换成办公电话",
        });
      else
        tell.error(`有${KIND_NAMES[datum.kind]}“${shown(datum)}”`, {
          ...finding,
          note: `换成办公电话；${maskNote(datum)}`,
        });
    }
  },
});
