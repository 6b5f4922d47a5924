import type { PersonalDatum } from "./find.ts";
import type { PersonalKind } from "./mask.ts";

/** What the kinds are called. */
export const KIND_NAMES: Readonly<Record<PersonalKind, string>> = {
  id: "身份证号",
  "id-typo": "像身份证号的数字",
  "old-id": "15 位身份证号",
  disability: "残疾证号",
  certificate: "证件号",
  "thin-id": "只遮了一两位的身份证号",
  "thin-mobile": "只遮了一两位的手机号",
  "thin-card": "只遮了一两位的银行卡号",
  mobile: "手机号",
  "bank-card": "银行卡号",
};

/** A find as messages show it: never in full, because reports are kept and passed on. */
export function shown({ masked }: Pick<PersonalDatum, "masked">): string {
  return masked.replace(/[\s\u3000]+/gu, " ");
}

/** 改法 for a find in a text. */
export function maskNote(datum: PersonalDatum): string {
  return `删去，或改成“${shown(datum)}”；依法必须公开的，在本文件夹的 personal-data-waivers.yaml 里写明批准人`;
}
