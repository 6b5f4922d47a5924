import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findInDocument } from "../personal-data/in-document.ts";
import type { PersonalKind } from "../personal-data/mask.ts";
import { KIND_NAMES, maskNote, shown } from "../personal-data/kind-words.ts";

const CARDS: readonly PersonalKind[] = ["bank-card", "thin-card"];

/** Cards have a check digit (ISO/IEC 7812-1) and known first digits; accounts of offices have neither. */
export const personalBankCard: Rule = defineRule({
  id: "personal-bank-card",
  title: "公文里没有银行卡号",
  why: "银行卡号是金融账户信息，属于敏感个人信息（《个人信息保护法》第二十八条）",
  fix: "删去，或只留后 4 位",
  examples: [
    { source: "# 甲\n\n项目编号6222021234567890128，卡号***************0128，公安备案43052702000102。", messages: [] },
    {
      source: "# 甲\n\n补贴打入张某的卡6222 0212 3456 7890 128，信用卡4111111111111111。",
      messages: ["3:9 错误 有银行卡号“**** **** **** ***0 128”", "3:36 错误 有银行卡号“************1111”"],
    },
  ],
  check({ document, file }, tell) {
    for (const datum of findInDocument(document, file))
      if (CARDS.includes(datum.kind))
        tell.error(`有${KIND_NAMES[datum.kind]}“${shown(datum)}”`, {
          place: datum.position,
          note: maskNote(datum),
          actual: shown(datum),
        });
  },
});
