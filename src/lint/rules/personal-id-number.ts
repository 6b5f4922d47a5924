import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findInDocument } from "../personal-data/in-document.ts";
import type { PersonalKind } from "../personal-data/mask.ts";
import { KIND_NAMES, maskNote, shown } from "../personal-data/kind-words.ts";

const IDENTITY: readonly PersonalKind[] = ["id", "old-id", "disability", "certificate", "thin-id"];

/** Numbers of GB 11643; one with a wrong check character may be a slip or invented, and is only a 提醒. */
export const personalIdNumber: Rule = defineRule({
  id: "personal-id-number",
  title: "公文里没有完整的身份证号、残疾证号、护照号等证件号",
  why: "身份证号是个人信息，《政府信息公开条例》第十五条规定不得公开；名单里的身份证号泄露后无法收回",
  fix: "删去，或改成前 6 位、8 个“*”、后 4 位；依法必须公开的，在本文件夹的 personal-data-waivers.yaml 里写明批准人",
  examples: [
    {
      source: "# 甲\n\n张*三，身份证号110101********1237，索引号11500224736577603C，见451212469694349645.png。",
      messages: [],
    },
    {
      source: "# 甲\n\n张某，身份证号110101199001011237。\n\n李某，１１０１０１\n１９９００１０１１２３７。",
      messages: ["3:8 错误 有身份证号“110101********1237”", "5:4 错误 有身份证号“１１０１０１ ********１２３７”"],
    },
    {
      source: "# 甲\n\n王某110101199001011230，赵某110101900101123。",
      messages: [
        "3:3 提醒 “110101********1230”像身份证号，但最后一位校验码不对",
        "3:24 错误 有 15 位身份证号“110101******123”",
      ],
    },
  ],
  check({ document, file }, tell) {
    for (const datum of findInDocument(document, file)) {
      const finding = { place: datum.position, note: maskNote(datum), actual: shown(datum) };
      if (datum.kind === "id-typo")
        tell.notice(`“${shown(datum)}”像身份证号，但最后一位校验码不对`, {
          ...finding,
          note: `核对原文：是身份证号的，改成“${shown(datum)}”或删去；是别的编号的，不用改`,
        });
      else if (IDENTITY.includes(datum.kind))
        tell.error(`有${datum.kind === "old-id" ? " " : ""}${KIND_NAMES[datum.kind]}“${shown(datum)}”`, finding);
    }
  },
});
